import { afterEach, describe, expect, it } from 'vitest'
import { createSampler, type Sampler, type SamplerOptions } from '../../../electron/core/status/sampler.ts'
import type { MachinePort } from '../../../electron/core/support/machine.ts'
import type { CacheStats } from '../../../electron/core/cache/cache-meter.ts'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { tempDir } from '../../support/temp-dir.ts'

const roomy: MachinePort = {
  cpuTimes: () => ({ busyMs: 0, totalMs: 1 }),
  memoryUsedPercent: () => 40,
  diskFreeBytes: () => 1e12
}
const idleCache = {
  stats: (): CacheStats =>
    ({ hits: 0, staleHits: 0, negativeHits: 0, misses: 0, diskHits: 0, expired: 0, evictions: 0 }) as CacheStats
}

const started = new Set<Sampler>()
afterEach(() => {
  for (const sampler of started) sampler.stop()
  started.clear()
})

function rig(over: Partial<SamplerOptions> = {}) {
  const clock = createFakeClock()
  const metrics = createMetrics(clock)
  const log: LogEntry[] = []
  const changes: number[] = []
  let sampleMs = 5000
  const sampler = createSampler({
    clock,
    metrics,
    logger: createLogger(
      (entry) => void log.push(entry),
      () => '',
      'status'
    ),
    jobs: { depths: () => [] },
    pool: { stats: () => ({ size: 2, alive: 2, busy: 0, waiting: 0, restarts: 0 }), busyMs: () => 0 },
    cache: idleCache,
    machine: roomy,
    recordFile: '/nowhere/record.db',
    dataDir: tempDir(),
    sampleMs: () => sampleMs,
    queuePaused: () => false,
    alertsChanged: () => void changes.push(clock.monotonicMs()),
    ...over
  })
  started.add(sampler)
  return { clock, metrics, log, changes, sampler, setSampleMs: (ms: number) => (sampleMs = ms) }
}

describe('the sampler', () => {
  it('takes a sample at once and one after every interval, and none after it was stopped', () => {
    const { clock, sampler } = rig()
    const taken = (): number => sampler.series(60).atMs.length
    expect(taken()).toBe(0)
    clock.advance(60_000)
    expect(taken()).toBe(0)
    sampler.start()
    sampler.start()
    expect(taken()).toBe(1)
    clock.advance(20_000)
    expect(taken()).toBe(5)
    sampler.stop()
    clock.advance(60_000)
    expect(taken()).toBe(5)
  })

  it('keeps an hour and no more, and gives the last five minutes of it', () => {
    const { clock, sampler } = rig()
    sampler.start()
    clock.advance(2 * 3_600_000)
    const hour = sampler.series(60)
    expect([hour.atMs.length, hour.series['memory.rss.bytes'].length]).toEqual([720, 720])
    expect(hour.atMs.at(-1)).toBe(clock.nowMs())
    expect(sampler.series(5).atMs).toEqual(hour.atMs.slice(-60))
  })

  it('has times that only grow, whatever the wall clock does', () => {
    const { clock, sampler } = rig()
    sampler.start()
    for (const jump of [-86_400_000, 3_600_000, -5]) {
      clock.jumpWall(jump)
      clock.advance(10_000)
    }
    const { atMs } = sampler.series(60)
    expect(atMs).toEqual([...atMs].sort((a, b) => a - b))
    expect(new Set(atMs).size).toBe(atMs.length)
    expect(atMs.at(-1)).toBe(clock.nowMs())
  })

  it('begins anew when the interval is changed, because points of two intervals do not align', () => {
    const { clock, sampler, setSampleMs } = rig()
    sampler.start()
    clock.advance(50_000)
    setSampleMs(1000)
    clock.advance(5000)
    expect(sampler.series(5)).toMatchObject({ everyMs: 1000, atMs: [clock.nowMs()] })
    clock.advance(3000)
    expect(sampler.series(5).atMs.length).toBe(4)
  })

  it('gives up one series, not the sample, when its source is gone', () => {
    const gone = (): never => {
      throw new Error('closed')
    }
    const { sampler, log } = rig({ jobs: { depths: gone }, machine: { ...roomy, diskFreeBytes: gone } })
    sampler.start()
    const { series } = sampler.series(5)
    expect([series['queue.dead.count'], series['machine.diskFree.bytes']]).toEqual([[null], [null]])
    expect(series['machine.memory.percent']).toEqual([40])
    expect(log).toEqual([])
  })

  it('tells what an operation took, by the id that it was listed under', () => {
    const { clock, metrics, sampler } = rig()
    sampler.start()
    metrics.observeMs('api_request_duration_seconds', 8, { call: 'fir.get' })
    clock.advance(5000)
    const id = sampler.series(5).operations.find(({ labels }) => labels['call'] === 'fir.get')?.id ?? ''
    const { chosen } = sampler.series(5, id)
    expect(chosen?.p95Ms).toEqual([null, expect.closeTo(8, 0)])
    expect(sampler.series(5, 'nothing').chosen).toBeNull()
  })

  it('measures what it costs', () => {
    const { clock, metrics, sampler } = rig()
    sampler.start()
    clock.advance(10_000)
    expect(metrics.histogram('status_sample_duration_seconds').count).toBe(3)
  })
})

describe('what the sampler raises', () => {
  it('is logged, counted and told once, while nobody looks', () => {
    const { clock, metrics, log, changes, sampler } = rig({ machine: { ...roomy, memoryUsedPercent: () => 95 } })
    sampler.start()
    clock.advance(60_000)
    expect(log).toMatchObject([{ level: 'warn', event: 'alert.raised', fields: { kind: 'memory', state: 'critical' } }])
    expect(metrics.counter('alerts_raised_total', { kind: 'memory', level: 'critical' }).value).toBe(1)
    expect(changes).toEqual([1000])
    expect(sampler.alerts().active).toMatchObject([{ kind: 'memory', value: 95, limit: 90 }])
  })

  it('is no busy processor before a whole minute of it', () => {
    const clock = { now: 0 }
    const busy = (): { busyMs: number; totalMs: number } => ({ busyMs: (clock.now += 5000), totalMs: clock.now })
    const { clock: time, sampler } = rig({ machine: { ...roomy, cpuTimes: busy } })
    sampler.start()
    time.advance(55_000)
    expect(sampler.alerts().active).toEqual([])
    time.advance(5000)
    expect(sampler.alerts().active).toMatchObject([{ kind: 'cpu', level: 'critical', value: 100 }])
  })

  it('is a slow call by its name, unless a person or a key derivation is what it waits for', () => {
    const { clock, metrics, sampler } = rig()
    sampler.start()
    for (const call of ['fir.exportPdf', 'session.unlock', 'status.saveReport', 'remote.test']) {
      metrics.observeMs('api_request_duration_seconds', 60_000, { call })
    }
    clock.advance(5000)
    expect(sampler.alerts().active).toEqual([])
    metrics.observeMs('api_request_duration_seconds', 3000, { call: 'fir.get' })
    clock.advance(5000)
    expect(sampler.alerts().active).toMatchObject([{ kind: 'response', level: 'warn', subject: 'fir.get' }])
    clock.advance(60_000)
    expect(sampler.alerts()).toMatchObject({ active: [], earlier: [{ kind: 'response' }] })
  })

  it('is a rate of failures of the product, not of what it refuses to a person', () => {
    const { clock, metrics, sampler } = rig()
    sampler.start()
    metrics.count('api_requests_total', { call: 'fir.saveEdit', status: 'revision-conflict' }, 50)
    metrics.count('api_requests_total', { call: 'fir.get', status: 'ok' }, 44)
    clock.advance(5000)
    expect(sampler.alerts().active).toEqual([])
    metrics.count('api_requests_total', { call: 'fir.get', status: 'internal' }, 6)
    clock.advance(5000)
    expect(sampler.alerts().active).toMatchObject([{ kind: 'errors', level: 'warn', value: 6 }])
    clock.advance(300_000)
    expect(sampler.alerts().active).toEqual([])
  })

  it('is an old job, but not while a person has the queue stand', () => {
    let paused = true
    const depths = () => [{ lane: 'compute', state: 'pending', count: 1, oldestMs: 61_000 } as const]
    const { clock, sampler } = rig({ jobs: { depths }, queuePaused: () => paused })
    sampler.start()
    expect(sampler.alerts().active).toEqual([])
    paused = false
    clock.advance(5000)
    expect(sampler.alerts().active).toMatchObject([{ kind: 'queue-age', level: 'warn', value: 61 }])
  })

  it('is a full disk and a cache that finds nothing', () => {
    const stats = {
      hits: 25,
      staleHits: 0,
      negativeHits: 0,
      misses: 80,
      diskHits: 5,
      expired: 10,
      evictions: 40
    } as CacheStats
    const { sampler } = rig({ machine: { ...roomy, diskFreeBytes: () => 1e9 }, cache: { stats: () => stats } })
    sampler.start()
    expect(sampler.alerts().active).toMatchObject([
      { kind: 'cache-hit', level: 'critical', value: 37.5 },
      { kind: 'disk-left', level: 'warn', value: 1e9 }
    ])
  })
})

describe('the alert of the cache', () => {
  const alertsWith = (stats: Partial<CacheStats>) => {
    const whole = {
      hits: 0,
      staleHits: 0,
      negativeHits: 0,
      misses: 0,
      diskHits: 0,
      expired: 0,
      evictions: 0,
      ...stats
    } as CacheStats
    const { sampler } = rig({ cache: { stats: () => whole } })
    sampler.start()
    return sampler.alerts().active.map(({ kind, level }) => `${kind} ${level}`)
  }

  it('does not blame the cache for what was just written, however much an officer types', () => {
    expect(alertsWith({ hits: 30, staleHits: 0, negativeHits: 0, misses: 5000 })).toEqual([])
    expect(alertsWith({ misses: 5000 })).toEqual([])
  })

  it('blames it for what it has put out or let grow old', () => {
    expect(alertsWith({ hits: 65, staleHits: 0, negativeHits: 0, misses: 35, expired: 35 })).toEqual(['cache-hit warn'])
    expect(alertsWith({ hits: 45, staleHits: 0, negativeHits: 0, misses: 55, evictions: 55 })).toEqual([
      'cache-hit critical'
    ])
    expect(alertsWith({ hits: 70, staleHits: 0, negativeHits: 0, misses: 30, expired: 30 })).toEqual([])
  })

  it('waits for a hundred lookups', () => {
    expect(alertsWith({ misses: 99, evictions: 99 })).toEqual([])
    expect(alertsWith({ misses: 100, evictions: 99 })).toEqual(['cache-hit critical'])
  })
})
