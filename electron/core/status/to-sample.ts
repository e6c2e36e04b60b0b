import type { SeriesId } from '#shared/domain/series.ts'
import type { QueueDepth } from '../store/job-store.ts'

/** Of the cache since its start, by what became of a lookup (`CacheStats`). */
export type CacheReading = Readonly<{
  hits: number
  staleHits: number
  negativeHits: number
  misses: number
  diskHits: number
  expired: number
  evictions: number
}>

/** What is read at one moment. Null: that source did not answer. Totals grow since the program started. */
export type Readings = Readonly<{
  /** Monotonic. */
  atMs: number
  depths: ReadonlyArray<QueueDepth> | null
  workers: Readonly<{ size: number; busyMs: number }> | null
  cache: CacheReading | null
  delayP99Ms: number | null
  rssBytes: number | null
  heapBytes: number | null
  recordBytes: number | null
  walBytes: number | null
  model: Readonly<{ tokens: number; generationMs: number }> | null
  cpu: Readonly<{ busyMs: number; totalMs: number }> | null
  memoryPercent: number | null
  diskFreeBytes: number | null
}>

export type Sample = Readonly<Record<SeriesId, number | null>>

/** A share in percent; null when there is nothing to take a share of. */
const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : null

/**
 * How things stand now, and what happened since the readings of the sample before. Shares of things that happen now and
 * then, lookups and generations, are taken since the readings of a minute ago: of one lookup in five seconds the share
 * is all or nothing. Without earlier readings there are no shares.
 */
export function toSample(before: Readings | null, minuteAgo: Readings | null, now: Readings): Sample {
  return {
    ...queueOf(now.depths),
    ...cacheOf(minuteAgo?.cache ?? null, now.cache),
    'workers.busy.percent':
      before?.workers && now.workers
        ? percentOf(now.workers.busyMs - before.workers.busyMs, (now.atMs - before.atMs) * now.workers.size)
        : null,
    'loop.delayP99.ms': now.delayP99Ms,
    'memory.rss.bytes': now.rssBytes,
    'memory.heap.bytes': now.heapBytes,
    'store.record.bytes': now.recordBytes,
    'store.wal.bytes': now.walBytes,
    'model.tokens.perSecond': tokensPerSecond(minuteAgo?.model ?? null, now.model),
    'machine.cpu.percent':
      before?.cpu && now.cpu
        ? percentOf(now.cpu.busyMs - before.cpu.busyMs, now.cpu.totalMs - before.cpu.totalMs)
        : null,
    'machine.memory.percent': now.memoryPercent,
    'machine.diskFree.bytes': now.diskFreeBytes
  }
}

type QueueIds = Extract<SeriesId, `queue.${string}`>

function queueOf(depths: Readings['depths']): Readonly<Record<QueueIds, number | null>> {
  const of = (lane: QueueDepth['lane'] | null, ...states: QueueDepth['state'][]): QueueDepth[] =>
    (depths ?? []).filter((depth) => (lane === null || depth.lane === lane) && states.includes(depth.state))
  const count = (rows: QueueDepth[]): number | null => depths && rows.reduce((sum, row) => sum + row.count, 0)
  const oldest = (rows: QueueDepth[]): number | null => depths && Math.max(0, ...rows.map((row) => row.oldestMs)) / 1000
  return {
    'queue.compute.waiting.count': count(of('compute', 'pending', 'waiting_network')),
    'queue.compute.running.count': count(of('compute', 'running')),
    'queue.network.waiting.count': count(of('network', 'pending', 'waiting_network')),
    'queue.network.running.count': count(of('network', 'running')),
    'queue.dead.count': count(of(null, 'dead')),
    'queue.compute.oldest.seconds': oldest(of('compute', 'pending')),
    'queue.network.oldest.seconds': oldest(of('network', 'pending', 'waiting_network'))
  }
}

type CacheIds = Extract<SeriesId, `cache.${string}`>

/**
 * Hit, stale and miss together are all lookups: a value past its time is stale, whether it was given while a newer one
 * was fetched or was too old for that.
 */
function cacheOf(before: Readings['cache'], now: Readings['cache']): Readonly<Record<CacheIds, number | null>> {
  if (!before || !now) return { 'cache.hit.percent': null, 'cache.stale.percent': null, 'cache.miss.percent': null }
  const all = (cache: CacheReading): number => cache.hits + cache.staleHits + cache.negativeHits + cache.misses
  const answered = (cache: CacheReading): number => cache.hits + cache.negativeHits + cache.diskHits
  const past = (cache: CacheReading): number => cache.staleHits + cache.expired
  const lookups = all(now) - all(before)
  const hits = answered(now) - answered(before)
  const stale = past(now) - past(before)
  return {
    'cache.hit.percent': percentOf(hits, lookups),
    'cache.stale.percent': percentOf(stale, lookups),
    'cache.miss.percent': percentOf(lookups - hits - stale, lookups)
  }
}

function tokensPerSecond(before: Readings['model'], now: Readings['model']): number | null {
  if (!before || !now || now.generationMs <= before.generationMs) return null
  return (now.tokens - before.tokens) / ((now.generationMs - before.generationMs) / 1000)
}
