import { createHistogram } from 'node:perf_hooks'
import { createLogger } from '../../electron/core/support/logger.ts'
import type { Bench } from './support/bench.ts'
import { benchParts } from './support/bench-parts.ts'
import { runPaired, sink, type Variant } from './support/paired.ts'

/** What it costs to keep count: a record, a timed operation, a line of the log. */
export const metricsBench: Bench = {
  name: 'metrics',
  async run({ rounds, scale }) {
    const { metrics } = benchParts()
    const native = createHistogram()
    const histogram = metrics.histogram('db_query_duration_seconds', { statement: 'fir.get' })
    const counter = metrics.counter('cache_operations_total', { operation: 'get', result: 'hit' })
    const labels = { statement: 'fir.get' }
    const values = Float64Array.from({ length: 1024 }, (_, n) => 0.001 * 1.015 ** n)
    const nanoseconds = Array.from(values, (value) => Math.max(1, Math.round(value * 1e6)))
    const records: Variant[] = [
      loop('perf_hooks histogram.record', (n) => native.record(nanoseconds[n & 1023] ?? 1)),
      loop('histogram held, record', (n) => histogram.record(values[n & 1023] ?? 1)),
      loop('counter held, add', () => counter.add()),
      loop('observeMs with a label', (n) =>
        metrics.observeMs('db_query_duration_seconds', values[n & 1023] ?? 1, labels)
      ),
      loop('count with a label', () => metrics.count('api_requests_total', labels))
    ]
    const timed: Variant[] = [
      loop('two readings of the clock', () => {
        const from = performance.now()
        sink.value = performance.now() - from
      }),
      loop('metrics.time of nothing', () => metrics.time('api_request_duration_seconds', labels, () => undefined))
    ]
    const logger = createLogger(
      (entry) => (sink.value = entry),
      () => '2026-01-15T10:00:00.000+05:30',
      'bench'
    )
    const lines: Variant[] = [
      loop('JSON.stringify of the line', (n) => (sink.value = JSON.stringify({ event: 'job.done', jobId: 'x', n }))),
      loop('logger.info with three fields', (n) =>
        logger.info('job.done', { jobId: '01JHKZ0000000000000000000A', durationMs: n, attempt: 1 })
      )
    ]
    const times = 100_000 * scale
    return [
      {
        id: 'M1',
        title: 'Recording one number',
        baseline: 'perf_hooks histogram.record',
        results: await runPaired(records, { baseline: 'perf_hooks histogram.record', rounds, times }),
        gates: [{ variant: 'histogram held, record', atMost: 1, source: 'M1' }],
        note: 'Hot paths hold their histogram; a lookup by label walks three maps.'
      },
      {
        id: 'M2',
        title: 'Timing one operation',
        baseline: 'two readings of the clock',
        results: await runPaired(timed, { baseline: 'two readings of the clock', rounds, times }),
        gates: [{ variant: 'metrics.time of nothing', atMost: 2, source: 'M2' }]
      },
      {
        id: 'L1',
        title: 'One line of the log, up to the sink',
        baseline: 'JSON.stringify of the line',
        results: await runPaired(lines, { baseline: 'JSON.stringify of the line', rounds, times: 20_000 * scale }),
        note: 'Checks every field against the allow-list and asks for the correlation id.'
      }
    ]
  }
}

function loop(name: string, once: (index: number) => unknown): Variant {
  return {
    name,
    loop(times) {
      for (let n = 0; n < times; n++) once(n)
    }
  }
}
