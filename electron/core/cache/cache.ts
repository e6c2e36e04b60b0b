import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { createCacheMeter, type CacheMeter, type CacheStats } from './cache-meter.ts'
import type { DurableLayer } from './durable-layer.ts'
import { createMemoryLayer, type MemoryLayer } from './memory-layer.ts'

export type CacheOptions = Readonly<{
  /** Entries in memory (`cache.maxEntries`). */
  maxEntries: number
  /** Rough bytes in memory, whatever the number of entries. */
  maxBytes?: number
  /** The entries on disk; without it everything lives in memory alone. */
  durable?: DurableLayer | undefined
  clock: Clock
  metrics: Metrics
  logger: Logger
}>

export type LoadOptions<T> = Readonly<{
  /**
   * Keep it on disk too. Only for a value whose key names everything it depends on (ids with revisions, digests,
   * versions): after a crash nobody is there to invalidate it.
   */
  durable?: boolean
  /** Looks at what came from disk before it is trusted: false, or an exception, has it dropped. */
  check?: (value: unknown) => value is T
}>

export type Cache = Readonly<{
  /**
   * The cached value, or what `load` makes. One load runs for a key however many ask at once. Values come frozen and
   * shared, so they are plain objects, arrays, scalars or byte arrays.
   *
   * @throws what `load` throws, to everybody who waits for it; nothing is kept then
   */
  getOrLoad<T>(key: string, ttlSeconds: number, load: () => T | Promise<T>, options?: LoadOptions<T>): Promise<T>
  /** From memory only and at once: the value, or undefined. */
  peek<T>(key: string): T | undefined
  /** When these return, no value loaded before is handed out again or kept, not even by a load still running. */
  invalidate(...keys: ReadonlyArray<string>): void
  invalidatePrefix(prefix: string): void
  clear(): void
  stats(): CacheStats
  /** Forgets everything in memory and closes the file; entries on disk stay. */
  close(): void
}>

/** A day's records of a large station with their drafts, on a PC of 4 GB. One value may take a quarter of it. */
const MAX_BYTES = 64 * 1024 * 1024

/** A load under way. `stale`: its key was invalidated since it began, so what it brings must not be kept. */
type Flight = { promise: Promise<unknown>; stale: boolean }

type Parts = Readonly<{ memory: MemoryLayer; meter: CacheMeter; clock: Clock; logger: Logger; durable?: DurableLayer }>
type Request<T> = Readonly<{ key: string; ttlMs: number; load: () => T | Promise<T>; options: LoadOptions<T> }>

/** Objects in memory first, as references: no copy, no parse. Whatever fails in here means a load, never an error. */
export function createCache({
  maxEntries,
  maxBytes = MAX_BYTES,
  durable,
  clock,
  metrics,
  logger
}: CacheOptions): Cache {
  const meter = createCacheMeter(metrics)
  const memory = createMemoryLayer({ maxEntries, maxBytes, clock, onEvict: () => meter.evictions.add() })
  const parts: Parts = { memory, meter, clock, logger, ...(durable ? { durable } : {}) }
  const flights = new Map<string, Flight>()
  meter.watch(memory)

  const forget = (doomed: (key: string) => boolean): void => {
    for (const [key, flight] of flights) {
      if (!doomed(key)) continue
      flight.stale = true
      // Who asks from now on must not wait for the old value.
      flights.delete(key)
    }
  }

  return {
    getOrLoad<T>(
      key: string,
      ttlSeconds: number,
      load: () => T | Promise<T>,
      options: LoadOptions<T> = {}
    ): Promise<T> {
      const entry = memory.get(key)
      if (entry) {
        meter.hits.add()
        meter.lookup.record(clock.monotonicMs() - memory.nowMs())
        return Promise.resolve(entry.value as T)
      }
      meter.misses.add()
      const running = flights.get(key)
      if (running) {
        meter.joined.add()
        return running.promise as Promise<T>
      }
      const flight: Flight = { promise: Promise.resolve(), stale: false }
      flights.set(key, flight)
      const ttlMs = Math.max(1, Math.round(ttlSeconds * 1000))
      const promise = bring(parts, { key, ttlMs, load, options }, flight).finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      })
      flight.promise = promise
      return promise
    },
    peek<T>(key: string) {
      const entry = memory.get(key)
      ;(entry ? meter.hits : meter.misses).add()
      return entry?.value as T | undefined
    },
    invalidate(...keys) {
      forget((key) => keys.includes(key))
      for (const key of keys) {
        memory.delete(key)
        durable?.drop(key)
      }
    },
    invalidatePrefix(prefix) {
      forget((key) => key.startsWith(prefix))
      memory.deletePrefix(prefix)
      durable?.dropPrefix(prefix)
    },
    clear() {
      forget(() => true)
      memory.clear()
      durable?.dropPrefix('')
    },
    stats: () => meter.stats(memory),
    close() {
      forget(() => true)
      memory.clear()
      durable?.close()
    }
  }
}

async function bring<T>(parts: Parts, request: Request<T>, flight: Flight): Promise<T> {
  const { clock, meter, durable } = parts
  const { key, ttlMs, load, options } = request
  const found = options.durable ? await readDurable(parts, request) : undefined
  if (found) {
    if (!flight.stale) keep(parts, key, found.value, ttlMs)
    return found.value
  }
  meter.loads.add()
  const fromMs = clock.monotonicMs()
  const value = await load()
  meter.load.record(clock.monotonicMs() - fromMs)
  if (flight.stale) return value
  const kept = keep(parts, key, value, ttlMs)
  if (kept && options.durable) void durable?.write(key, value, kept.plain, ttlMs)
  return value
}

async function readDurable<T>(
  { clock, meter, durable }: Parts,
  { key, options }: Request<T>
): Promise<Readonly<{ value: T }> | undefined> {
  if (!durable) return undefined
  const fromMs = clock.monotonicMs()
  const found = await durable.read(key)
  const fits = found.result === 'hit' && passes(found.value, options.check)
  meter.disk(found.result === 'hit' && !fits ? 'poison' : found.result, clock.monotonicMs() - fromMs)
  if (found.result !== 'hit') return undefined
  if (fits) return { value: found.value as T }
  durable.drop(key)
  return undefined
}

function keep({ memory, meter, logger }: Parts, key: string, value: unknown, ttlMs: number) {
  try {
    return memory.set(key, value, ttlMs)
  } catch {
    meter.refused.add()
    logger.warn('cache.value-refused', { reason: 'not-plain-data' })
    return undefined
  }
}

function passes<T>(value: unknown, check: LoadOptions<T>['check']): boolean {
  try {
    return check === undefined || check(value)
  } catch {
    return false
  }
}
