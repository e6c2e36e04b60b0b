import { join } from 'node:path'
import { createCache, type Cache, type CacheOptions } from '../../electron/core/cache/cache.ts'
import type { DurableLayer } from '../../electron/core/cache/durable-layer.ts'
import { openDurableLayer, type OpenDurableLayerOptions } from '../../electron/core/cache/open-durable-layer.ts'
import { createLogger, type LogEntry } from '../../electron/core/support/logger.ts'
import { createMetrics, type Metrics } from '../../electron/core/support/metrics.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'

export const cacheKey = Buffer.alloc(32, 7)

export type TestCache = Readonly<{
  cache: Cache
  clock: FakeClock
  metrics: Metrics
  log: LogEntry[]
  /** The value of a counter, 0 when nothing was counted. */
  counted(name: string, labels?: Readonly<Record<string, string>>): number
}>

/** A cache with a clock of its own. In memory only, unless a durable layer is given. */
export function createTestCache(
  options: Partial<CacheOptions> = {},
  openDurable?: (parts: Pick<OpenDurableLayerOptions, 'clock' | 'metrics' | 'logger'>) => DurableLayer | undefined
): TestCache {
  const clock = createFakeClock()
  const metrics = createMetrics(clock)
  const log: LogEntry[] = []
  const logger = createLogger(
    (entry) => log.push(entry),
    () => '',
    'cache'
  )
  const durable = openDurable?.({ clock, metrics, logger })
  const cache = createCache({ maxEntries: 100, clock, metrics, logger, durable, ...options })
  return {
    cache,
    clock,
    metrics,
    log,
    counted: (name, labels = {}) =>
      metrics
        .snapshot()
        .counters.filter((counter) => counter.name === name)
        .filter((counter) => Object.entries(labels).every(([label, value]) => counter.labels[label] === value))
        .reduce((sum, counter) => sum + counter.value, 0)
  }
}

/** The same with a real encrypted file behind it. */
export function createDurableTestCache(
  dir: string,
  extra: Readonly<{ maxBytes?: number; key?: Buffer; file?: string }> = {},
  cacheOptions: Partial<CacheOptions> = {}
): TestCache {
  return createTestCache(cacheOptions, (parts) =>
    openDurableLayer({ ...parts, file: join(dir, 'cache.db'), key: cacheKey, ...extra })
  )
}

/** A promise that a test settles when it likes. */
export function deferred<T>(): Readonly<{
  promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}> {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((onValue, onError) => {
    resolve = onValue
    reject = onError
  })
  return { promise, resolve, reject }
}
