import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricsSnapshotSchema } from '#shared/domain/metrics.ts'
import { cleanLabel, MAX_SERIES_PER_NAME } from '../../../electron/core/support/metric-series.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import { makeUlid, systemRandomness } from '../../../electron/core/support/ids.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

describe('metrics', () => {
  it('counts by name and labels, whatever the order in which labels are written', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.count('calls_total', { call: 'fir.get', status: 'ok' })
    metrics.count('calls_total', { status: 'ok', call: 'fir.get' }, 2)
    metrics.count('calls_total', { call: 'fir.list', status: 'ok' })
    metrics.count('calls_total')
    expect(metrics.snapshot().counters.map(({ labels, value }) => [labels, value])).toEqual([
      [{ call: 'fir.get', status: 'ok' }, 3],
      [{ call: 'fir.list', status: 'ok' }, 1],
      [{}, 1]
    ])
  })

  it('times work on the monotonic clock, also when it throws', () => {
    const clock = createFakeClock()
    const metrics = createMetrics(clock)
    metrics.time('work_seconds', {}, () => clock.advance(10))
    expect(() =>
      metrics.time('work_seconds', {}, () => {
        clock.jumpWall(-1_000_000)
        clock.advance(20)
        throw new Error('of the work')
      })
    ).toThrow('of the work')
    const [histogram] = metrics.snapshot().histograms
    expect(histogram).toMatchObject({ name: 'work_seconds', count: 2, sumSeconds: 0.03 })
    expect(histogram?.p50Ms).toBeCloseTo(10, 0)
    expect(histogram?.p99Ms).toBeCloseTo(20, 0)
  })

  it('hands out the counter and the histogram themselves, the same ones each time', () => {
    const metrics = createMetrics(createFakeClock())
    const counter = metrics.counter('n_total', { kind: 'a' })
    expect(metrics.counter('n_total', { kind: 'a' })).toBe(counter)
    counter.add()
    metrics.count('n_total', { kind: 'a' }, 4)
    metrics.histogram('t_seconds').record(3)
    const { counters, histograms } = metrics.snapshot()
    expect(counters[0]?.value).toBe(5)
    expect(histograms[0]?.count).toBe(1)
  })

  it('leaves out a gauge whose source throws or answers nonsense, and keeps the others', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.sampled('broken', () => {
      throw new Error('closed')
    })
    metrics.sampled('nonsense', () => Number.NaN)
    metrics.gauge('endless', Number.POSITIVE_INFINITY)
    metrics.gauge('good', 1)
    metrics.sampled('fresh', () => 2)
    const snapshot = metrics.snapshot()
    expect(snapshot.gauges.map(({ name, value }) => [name, value])).toEqual([
      ['good', 1],
      ['fresh', 2]
    ])
    expect(metricsSnapshotSchema.parse(snapshot)).toEqual(snapshot)
  })

  it('reads the newest source of a sampled gauge', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.sampled('size', () => 1)
    metrics.sampled('size', () => 2)
    expect(metrics.snapshot().gauges).toEqual([{ name: 'size', labels: {}, value: 2 }])
  })

  it('makes a snapshot that later records do not change', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.count('n_total', { kind: 'a' })
    const before = metrics.snapshot()
    metrics.count('n_total', { kind: 'a' })
    expect(before.counters[0]?.value).toBe(1)
  })
})

describe('labels of metrics', () => {
  it('publish no id, no name of a person, no number that identifies', () => {
    const ulid = makeUlid(1_768_451_400_000, systemRandomness)
    for (const secret of [ulid, 'राम कुमार', 'Ram Kumar', '9876543210', 'DL8CAF504312', 'a'.repeat(65), '', 'x\ny']) {
      expect(cleanLabel(secret)).toBe('other')
    }
    for (const word of ['fir.get', 'hit', 'draft', '5', 'worker-crash', 'audit.newest', 'get_durable']) {
      expect(cleanLabel(word)).toBe(word)
    }
  })

  it('stay few, whatever is put into them', () => {
    const metrics = createMetrics(createFakeClock())
    fc.assert(
      fc.property(fc.string(), (text) => {
        metrics.count('n_total', { text })
        metrics.observeMs('t_seconds', 1, { text })
      }),
      { numRuns: 3000 }
    )
    for (let n = 0; n < 3000; n++) metrics.count('n_total', { text: `word${n}` })
    const { counters } = metrics.snapshot()
    expect(counters.length).toBeLessThanOrEqual(MAX_SERIES_PER_NAME + 1)
    expect(counters.reduce((sum, { value }) => sum + value, 0)).toBe(6000)
    expect(counters.find(({ labels }) => labels['overflow'] === 'true')?.value).toBeGreaterThan(0)
  })

  it('cannot reach the prototype of anything', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.count('__proto__', JSON.parse('{"__proto__":"x","constructor":"y"}') as Record<string, string>)
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
    expect(metrics.snapshot().counters).toHaveLength(1)
  })
})
