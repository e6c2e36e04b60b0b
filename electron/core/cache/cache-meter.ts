import type { Histogram } from '../support/histogram.ts'
import type { Counter, Metrics } from '../support/metrics.ts'
import type { DurableRead } from './durable-layer.ts'

export type CacheStats = Readonly<{
  /** Answered from memory, in their time. */
  hits: number
  /** Answered from memory with a value past its time, while it was being renewed. */
  staleHits: number
  /** Answered from memory with "there is no such thing". */
  negativeHits: number
  /** Not in memory: from disk, from another's load, or loaded. */
  misses: number
  diskHits: number
  /** Waited for a load that somebody else had begun. */
  joined: number
  /** Loads that somebody waited for, or that renewed a value in the background. */
  loads: number
  /** Background loads begun for a value past its time, and those of them that failed. */
  refreshes: number
  refreshFailures: number
  evictions: number
  /** Lookups that found a value past its time: a part of the misses. */
  expired: number
  entries: number
  /** Rough size of what is in memory. */
  bytes: number
  /** Share of lookups answered from memory or disk, in percent; 0 before the first one. */
  hitRate: number
}>

/** The numbers of the cache, looked up once: a hit must not pay for a search through label names. */
export type CacheMeter = Readonly<{
  hits: Counter
  staleHits: Counter
  negativeHits: Counter
  misses: Counter
  refreshes: Counter
  refreshFailures: Counter
  joined: Counter
  loads: Counter
  evictions: Counter
  refused: Counter
  /** A lookup found a value past its time; it is a miss as well. */
  expired: Counter
  /** A load brought a value that was invalidated meanwhile: given to those who asked before that, not kept. */
  overtaken: Counter
  lookup: Histogram
  load: Histogram
  disk(result: DurableRead['result'], durationMs: number): void
  /** Publishes size and hit rate as gauges that are read when somebody looks. */
  watch(memory: Readonly<{ size: number; calculatedSize: number }>): void
  stats(memory: Readonly<{ size: number; calculatedSize: number }>): CacheStats
}>

type DiskResult = Exclude<DurableRead['result'], 'off'>

export function createCacheMeter(metrics: Metrics): CacheMeter {
  const operations = (operation: string, result: string): Counter =>
    metrics.counter('cache_operations_total', { operation, result })
  const duration = (operation: string): Histogram =>
    metrics.histogram('cache_operation_duration_seconds', { operation })

  const hits = operations('get', 'hit')
  const staleHits = operations('get', 'stale')
  const negativeHits = operations('get', 'negative')
  const misses = operations('get', 'miss')
  const refreshes = metrics.counter('cache_refreshes_total')
  const refreshFailures = metrics.counter('cache_refresh_failures_total')
  const disk: Readonly<Record<DiskResult, Counter>> = {
    hit: operations('get_durable', 'hit'),
    miss: operations('get_durable', 'miss'),
    poison: operations('get_durable', 'poison'),
    error: operations('get_durable', 'error')
  }
  const diskLookup = duration('get_durable')
  const joined = metrics.counter('cache_joined_loads_total')
  const loads = metrics.counter('cache_loads_total')
  const evictions = metrics.counter('cache_evictions_total')
  const expired = metrics.counter('cache_stale_total', { reason: 'expired' })
  const hitRate = (): number => {
    const fromMemory = hits.value + staleHits.value + negativeHits.value
    const lookups = fromMemory + misses.value
    return lookups === 0 ? 0 : ((fromMemory + disk.hit.value) / lookups) * 100
  }

  return {
    hits,
    staleHits,
    negativeHits,
    misses,
    refreshes,
    refreshFailures,
    joined,
    loads,
    evictions,
    refused: operations('set', 'error'),
    expired,
    overtaken: metrics.counter('cache_stale_total', { reason: 'overtaken' }),
    lookup: duration('get'),
    load: duration('load'),
    disk(result, durationMs) {
      if (result === 'off') return
      disk[result].add()
      diskLookup.record(durationMs)
    },
    watch(memory) {
      metrics.sampled('cache_hit_rate', hitRate)
      metrics.sampled('cache_entries', () => memory.size)
      metrics.sampled('cache_memory_usage_bytes', () => memory.calculatedSize)
    },
    stats: (memory) => ({
      hits: hits.value,
      staleHits: staleHits.value,
      negativeHits: negativeHits.value,
      misses: misses.value,
      diskHits: disk.hit.value,
      joined: joined.value,
      loads: loads.value,
      refreshes: refreshes.value,
      refreshFailures: refreshFailures.value,
      evictions: evictions.value,
      expired: expired.value,
      entries: memory.size,
      bytes: memory.calculatedSize,
      hitRate: hitRate()
    })
  }
}
