import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOUNDS_MS, toPrometheus } from '../../../electron/core/status/prometheus.ts'
import { helps, nameCounter, nameGauge, nameHistogram } from '../../../electron/core/status/prometheus-names.ts'
import { isBucketEdge } from '../../../electron/core/support/histogram.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import type { Series } from '../../../electron/core/support/metric-series.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { readPrometheus } from '../../support/read-prometheus.ts'

const build = { app: '1.2.3' }

describe('the Prometheus text', () => {
  it('has a counter, a gauge and a histogram the way the format wants them', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.count('api_requests_total', { call: 'fir.get', status: 'ok' }, 3)
    metrics.count('retry_budget_exhausted')
    metrics.gauge('cache_hit_rate', 87.5)
    metrics.sampled('event_loop_delay_p99_ms', () => 12.5)
    for (const ms of [0.3, 3, 3, 5000]) metrics.observeMs('api_request_duration_seconds', ms, { call: 'fir.get' })
    const text = toPrometheus(metrics, build)
    const lines = text.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        '# HELP prathamiki_api_requests_total Calls of the window by their outcome.',
        '# TYPE prathamiki_api_requests_total counter',
        'prathamiki_api_requests_total{call="fir.get",status="ok"} 3',
        'prathamiki_retry_budget_exhausted_total 1',
        'prathamiki_build_info{app="1.2.3"} 1',
        'prathamiki_cache_hit_ratio 0.875',
        'prathamiki_event_loop_delay_p99_seconds 0.0125',
        '# TYPE prathamiki_api_request_duration_seconds histogram',
        'prathamiki_api_request_duration_seconds_bucket{call="fir.get",le="0.002"} 1',
        'prathamiki_api_request_duration_seconds_bucket{call="fir.get",le="0.004"} 3',
        'prathamiki_api_request_duration_seconds_bucket{call="fir.get",le="4.096"} 3',
        'prathamiki_api_request_duration_seconds_bucket{call="fir.get",le="8.192"} 4',
        'prathamiki_api_request_duration_seconds_bucket{call="fir.get",le="+Inf"} 4',
        'prathamiki_api_request_duration_seconds_sum{call="fir.get"} 5.0063',
        'prathamiki_api_request_duration_seconds_count{call="fir.get"} 4'
      ])
    )
    expect(readPrometheus(text).map(({ name }) => name)).toContain('prathamiki_api_request_duration_seconds')
  })

  it('counts in every bucket what is below its bound, whatever was recorded', () => {
    expect(BOUNDS_MS.every(isBucketEdge)).toBe(true)
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 500_000, noNaN: true }), { maxLength: 200 }), (durations) => {
        const metrics = createMetrics(createFakeClock())
        for (const ms of durations) metrics.observeMs('x_seconds', ms)
        const family = readPrometheus(toPrometheus(metrics, build)).find(({ name }) => name === 'prathamiki_x_seconds')
        for (const { name, labels, value } of family?.samples ?? []) {
          const boundMs = Number(labels['le']?.replace('Inf', 'Infinity')) * 1000
          // Buckets are read off a float32: what rounds up to the bound lies in the next one.
          if (name.endsWith('_bucket')) expect(value).toBe(durations.filter((ms) => Math.fround(ms) < boundMs).length)
        }
        expect(family?.samples.length ?? 0).toBe(durations.length === 0 ? 0 : BOUNDS_MS.length + 3)
      }),
      { numRuns: 100 }
    )
  })

  it('escapes whatever a label or a version holds, and never lets a label take the place of le', () => {
    const strange = fc.string({ unit: fc.constantFrom('\\', '"', '\n', 'a', 'क', '{', '}', ',', ' ', '=') })
    fc.assert(
      fc.property(strange, strange, (one, other) => {
        const series = <V>(value: V): Series<V>[] => [
          { name: 'n', labels: { le: one, 'a-b': other, '1x': 'y' }, value }
        ]
        const text = toPrometheus(
          { counters: () => series({ value: 1 }), gauges: () => [], histograms: () => [] },
          build
        )
        const sample = readPrometheus(text).find(({ name }) => name === 'prathamiki_n_total')?.samples[0]
        expect(sample?.labels).toEqual({ label_le: one, a_b: other, _1x: 'y' })
      })
    )
  })

  it('writes numbers as they are read: endless, none, large and small', () => {
    const values = [Infinity, -Infinity, NaN, 1e21, 1e-9, 0.1 + 0.2, 9007199254740991]
    const gauges = () => values.map((value, n) => ({ name: `g${n}`, labels: {}, value }))
    const families = readPrometheus(toPrometheus({ counters: () => [], gauges, histograms: () => [] }, build))
    expect(families.slice(1).map(({ samples }) => samples[0]?.value)).toEqual([
      Infinity,
      -Infinity,
      NaN,
      1e21,
      1e-9,
      0.3,
      9007199254740991
    ])
  })

  it('gives no two metrics of the product one name', () => {
    const kinds = Object.keys(helps).map((name) =>
      name.endsWith('_total') || name === 'retry_budget_exhausted'
        ? nameCounter(name)
        : name.endsWith('_seconds') && name !== 'uptime_seconds'
          ? nameHistogram(name)
          : nameGauge(name)
    )
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
    for (const { name } of kinds) expect(name).toMatch(/^prathamiki_[a-z0-9_]+$/)
  })
})

describe('the reader that the text is held to', () => {
  it.each([
    ['a value without a group', 'a 1\n'],
    ['a last line without its end', '# HELP a x\n# TYPE a gauge\na 1'],
    ['a group in two places', '# HELP a x\n# TYPE a gauge\na 1\n# HELP b x\n# TYPE b gauge\n# HELP a x\n'],
    ['the same sample twice', '# HELP a x\n# TYPE a gauge\na{l="1"} 1\na{l="1"} 2\n'],
    ['a value that is none', '# HELP a x\n# TYPE a gauge\na one\n'],
    ['a label that is not closed', '# HELP a x\n# TYPE a gauge\na{l="x} 1\n'],
    [
      'a falling bucket',
      '# HELP a x\n# TYPE a histogram\na_bucket{le="1"} 2\na_bucket{le="+Inf"} 1\na_sum 1\na_count 1\n'
    ],
    ['a count beside the last bucket', '# HELP a x\n# TYPE a histogram\na_bucket{le="+Inf"} 1\na_sum 1\na_count 2\n'],
    ['no sum', '# HELP a x\n# TYPE a histogram\na_bucket{le="+Inf"} 1\na_count 1\n']
  ])('refuses %s', (_what, text) => expect(() => readPrometheus(text)).toThrow())
})
