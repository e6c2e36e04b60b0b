import type { Histogram } from '../support/histogram.ts'
import type { Counter, Metrics } from '../support/metrics.ts'
import type { DurableRead } from './durable-layer.ts'

export type CacheStats = Readonly<{
  /** Answered from memory. */
  hits: number
  /** Not in memory: from disk, from another's load, or loaded. */
  misses: number
  diskHits: number
  /** Waited for a load that somebody else had begun. */
  joined: number
  loads: number
  evictions: number
  entries: number
  /** Rough size of what is in memory. */
  bytes: number
  /** Share of lookups answered from memory or disk, in percent; 0 before the first one. */
  hitRate: number
}>

/** The numbers of the cache, looked up once: a hit must not pay for a search through label names. */
export type CacheMeter = Readonly<{
  hits: Counter
  misses: Counter
  joined: Counter
  loads: Counter
  evictions: Counter
  refused: Counter
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
  const misses = operations('get', 'miss')
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
  const hitRate = (): number => {
    const lookups = hits.value + misses.value
    return lookups === 0 ? 0 : ((hits.value + disk.hit.value) / lookups) * 100
  }

  return {
    hits,
    misses,
    joined,
    loads,
    evictions,
    refused: operations('set', 'error'),
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
      misses: misses.value,
      diskHits: disk.hit.value,
      joined: joined.value,
      loads: loads.value,
      evictions: evictions.value,
      entries: memory.size,
      bytes: memory.calculatedSize,
      hitRate: hitRate()
    })
  }
}
