import { afterThisTurn, type Clock } from '../support/clock.ts'
import { toAppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { createCacheMeter, type CacheMeter, type CacheStats } from './cache-meter.ts'
import type { DurableLayer } from './durable-layer.ts'
import { createMemoryLayer, type Lifetime, type MemoryLayer } from './memory-layer.ts'

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
  /**
   * So long after its time a value is still handed out at once, while one load in the background renews it; at most as
   * long as the time itself, so that nothing lives twice its time. Not for what must be gone when its time is up.
   */
  staleSeconds?: number
  /** Which errors of `load` mean "there is no such thing", and how long that is remembered, in memory only. */
  missing?: Readonly<{ ttlSeconds: number; is(error: unknown): boolean }>
}>

export type Cache = Readonly<{
  /**
   * The cached value, or what `load` makes. One load runs for a key however many ask at once. Values come frozen and
   * shared, so they are plain objects, arrays, scalars or byte arrays.
   *
   * @throws what `load` throws, to everybody who waits for it; nothing is kept then, unless `missing` says so
   */
  getOrLoad<T>(key: string, ttlSeconds: number, load: () => T | Promise<T>, options?: LoadOptions<T>): Promise<T>
  /** From memory only and at once: the value in its time, or undefined. */
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

/**
 * A load under way. `stale`: its key was invalidated since it began, so what it brings must not be kept. `awaited`:
 * somebody waits for it.
 */
type Flight = { promise: Promise<unknown>; stale: boolean; awaited: boolean }

type Parts = Readonly<{ memory: MemoryLayer; meter: CacheMeter; clock: Clock; logger: Logger; durable?: DurableLayer }>
type Request<T> = Readonly<{
  key: string
  lifetime: Lifetime
  load: () => T | Promise<T>
  options: LoadOptions<T>
}>

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
  const onEvict = (): void => meter.evictions.add()
  const memory = createMemoryLayer({ maxEntries, maxBytes, clock, onEvict, onExpire: () => meter.expired.add() })
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

  const begin = <T>(key: string, awaited: boolean, run: (flight: Flight) => Promise<T>): Promise<T> => {
    const flight: Flight = { promise: Promise.resolve(), stale: false, awaited }
    flights.set(key, flight)
    const promise = run(flight).finally(() => {
      if (flights.get(key) === flight) flights.delete(key)
    })
    flight.promise = promise
    return promise
  }

  const refresh = <T>(request: Request<T>): void => {
    if (flights.has(request.key)) return
    meter.refreshes.add()
    const renewed = begin(request.key, false, async (flight) => {
      // Who asked has the old value before the load, which may well be synchronous, takes the thread.
      await new Promise<void>(afterThisTurn)
      if (flight.stale && !flight.awaited) return undefined
      try {
        return await bring(parts, request, flight)
      } catch (error) {
        if (flight.stale || request.options.missing?.is(error)) throw error
        meter.refreshFailures.add()
        logger.warn('cache.refresh-failed', { code: toAppError(error, 'cache').code })
        throw error
      }
    })
    // Nobody has to wait for it, and who does is told by the same promise.
    renewed.catch(() => undefined)
  }

  return {
    getOrLoad<T>(
      key: string,
      ttlSeconds: number,
      load: () => T | Promise<T>,
      options: LoadOptions<T> = {}
    ): Promise<T> {
      const found = memory.get(key)
      if (found?.kind === 'fresh') {
        meter.hits.add()
        meter.lookup.record(clock.monotonicMs() - memory.nowMs())
        return Promise.resolve(found.value as T)
      }
      if (found?.kind === 'missing') {
        meter.negativeHits.add()
        return Promise.reject(found.error)
      }
      const request: Request<T> = { key, lifetime: toLifetime(ttlSeconds, options), load, options }
      if (found?.kind === 'stale') {
        meter.staleHits.add()
        refresh(request)
        return Promise.resolve(found.value as T)
      }
      meter.misses.add()
      const running = flights.get(key)
      if (running) {
        meter.joined.add()
        running.awaited = true
        return running.promise as Promise<T>
      }
      return begin(key, true, (flight) => bring(parts, request, flight))
    },
    peek<T>(key: string) {
      const found = memory.get(key)
      if (found?.kind === 'fresh') {
        meter.hits.add()
        return found.value as T
      }
      meter.misses.add()
      return undefined
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

function toLifetime<T>(ttlSeconds: number, { staleSeconds = 0 }: LoadOptions<T>): Lifetime {
  const ttlMs = Math.max(1, Math.round(ttlSeconds * 1000))
  return { ttlMs, staleMs: Math.min(ttlMs, Math.max(0, Math.round(staleSeconds * 1000))) }
}

async function bring<T>(parts: Parts, request: Request<T>, flight: Flight): Promise<T> {
  const { clock, meter, durable } = parts
  const { key, lifetime, options } = request
  const found = options.durable ? await readDurable(parts, request) : undefined
  if (found) {
    // What is left of its time on disk: memory must not give it a second one.
    if (!flight.stale) keep(parts, key, found.value, { ttlMs: found.leftMs, staleMs: 0 })
    return found.value
  }
  meter.loads.add()
  const fromMs = clock.monotonicMs()
  const value = await loadOrNote(parts, request, flight)
  meter.load.record(clock.monotonicMs() - fromMs)
  if (flight.stale) {
    meter.overtaken.add()
    return value
  }
  const kept = keep(parts, key, value, lifetime)
  if (kept && options.durable) void durable?.write(key, value, kept.plain, lifetime.ttlMs)
  return value
}

/** Loads, and remembers that there is nothing to load, unless the key was invalidated meanwhile: now there may be. */
async function loadOrNote<T>({ memory }: Parts, { key, load, options }: Request<T>, flight: Flight): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const { missing } = options
    if (missing?.is(error) && !flight.stale) memory.setMissing(key, error, Math.max(1, missing.ttlSeconds * 1000))
    throw error
  }
}

async function readDurable<T>(
  { clock, meter, durable }: Parts,
  { key, lifetime, options }: Request<T>
): Promise<Readonly<{ value: T; leftMs: number }> | undefined> {
  if (!durable) return undefined
  const fromMs = clock.monotonicMs()
  const found = await durable.read(key, lifetime.ttlMs)
  const fits = found.result === 'hit' && passes(found.value, options.check)
  meter.disk(found.result === 'hit' && !fits ? 'poison' : found.result, clock.monotonicMs() - fromMs)
  if (found.result !== 'hit') return undefined
  if (fits) return { value: found.value as T, leftMs: found.leftMs }
  durable.drop(key)
  return undefined
}

function keep({ memory, meter, logger }: Parts, key: string, value: unknown, lifetime: Lifetime) {
  try {
    return memory.set(key, value, lifetime)
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
