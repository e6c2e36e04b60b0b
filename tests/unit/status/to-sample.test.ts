import { describe, expect, it } from 'vitest'
import { seriesIds } from '#shared/domain/series.ts'
import { toSample, type Readings } from '../../../electron/core/status/to-sample.ts'

const nothing: Readings = {
  atMs: 0,
  depths: null,
  workers: null,
  cache: null,
  delayP99Ms: null,
  rssBytes: null,
  heapBytes: null,
  recordBytes: null,
  walBytes: null,
  model: null,
  cpu: null,
  memoryPercent: null,
  diskFreeBytes: null
}

const first: Readings = {
  ...nothing,
  atMs: 1000,
  depths: [],
  workers: { size: 2, busyMs: 100 },
  cache: { hits: 10, staleHits: 3, negativeHits: 1, misses: 10, diskHits: 2, expired: 1, evictions: 0 },
  model: { tokens: 100, generationMs: 1000 },
  cpu: { busyMs: 1000, totalMs: 10_000 },
  memoryPercent: 41
}

describe('a sample', () => {
  it('has a place for every series, and nothing to tell where no source answered', () => {
    const sample = toSample(null, null, nothing)
    expect(Object.keys(sample).sort()).toEqual([...seriesIds].sort())
    expect(Object.values(sample).every((value) => value === null)).toBe(true)
  })

  it('takes shares since the sample before, or since a minute ago, not since the start', () => {
    const minuteAgo = first
    const before = {
      ...first,
      cache: { hits: 14, staleHits: 3, negativeHits: 1, misses: 12, diskHits: 3, expired: 2, evictions: 0 },
      model: { tokens: 340, generationMs: 5900 }
    }
    const sample = toSample(before, minuteAgo, {
      ...first,
      atMs: 6000,
      workers: { size: 2, busyMs: 5100 },
      cache: { hits: 15, staleHits: 4, negativeHits: 2, misses: 13, diskHits: 3, expired: 2, evictions: 0 },
      model: { tokens: 350, generationMs: 6000 },
      cpu: { busyMs: 3000, totalMs: 20_000 }
    })
    expect(sample).toMatchObject({
      'workers.busy.percent': 50,
      'cache.hit.percent': 70,
      'cache.stale.percent': 20,
      'cache.miss.percent': 10,
      'model.tokens.perSecond': 50,
      'machine.cpu.percent': 20,
      'machine.memory.percent': 41
    })
  })

  it('has no share of nothing: no lookup, no generation, no time', () => {
    expect(toSample(first, first, first)).toMatchObject({
      'workers.busy.percent': null,
      'cache.hit.percent': null,
      'model.tokens.perSecond': null,
      'machine.cpu.percent': null
    })
  })

  it('counts the queue by lane, and the age of what is due there', () => {
    const sample = toSample(null, null, {
      ...nothing,
      depths: [
        { lane: 'compute', state: 'pending', count: 3, oldestMs: 4000 },
        { lane: 'compute', state: 'running', count: 2, oldestMs: 9000 },
        { lane: 'network', state: 'pending', count: 1, oldestMs: 1000 },
        { lane: 'network', state: 'waiting_network', count: 4, oldestMs: 70_000 },
        { lane: 'compute', state: 'dead', count: 1, oldestMs: 99_000 }
      ]
    })
    expect(sample).toMatchObject({
      'queue.compute.waiting.count': 3,
      'queue.compute.running.count': 2,
      'queue.network.waiting.count': 5,
      'queue.network.running.count': 0,
      'queue.dead.count': 1,
      'queue.compute.oldest.seconds': 4,
      'queue.network.oldest.seconds': 70
    })
  })

  it('says that an empty queue is empty', () => {
    expect(toSample(null, null, { ...nothing, depths: [] })).toMatchObject({
      'queue.compute.waiting.count': 0,
      'queue.compute.oldest.seconds': 0
    })
  })
})
