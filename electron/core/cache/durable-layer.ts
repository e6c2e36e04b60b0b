import { Keyv, type KeyvSerializationAdapter } from 'keyv'
import type { Clock } from '../support/clock.ts'
import { toAppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { decodeEntry, encodeEntry, POISON } from './durable-codec.ts'
import type { KeyvSqliteStore } from './keyv-sqlite-store.ts'

/** What a read of the second layer found. `off` means that nothing was read: treat it as a miss, count it apart. */
export type DurableRead =
  Readonly<{ result: 'hit'; value: unknown }> | Readonly<{ result: 'miss' | 'poison' | 'error' | 'off' }>

/** Entries on disk behind the objects in memory. No method of it ever throws or rejects. */
export type DurableLayer = Readonly<{
  read(key: string): Promise<DurableRead>
  /** Dropped again when the key is invalidated before the row is there. A second write of the same key is skipped. */
  write(key: string, value: unknown, plain: boolean, ttlMs: number): Promise<void>
  /** Both delete before they return. */
  drop(key: string): void
  dropPrefix(prefix: string): void
  close(): void
}>

export type DurableLayerOptions = Readonly<{
  store: KeyvSqliteStore
  clock: Clock
  logger: Logger
  metrics: Metrics
  onClose(): void
}>

/** So many failures in a row and the file is left alone for a while: each may have cost a wait for a lock. */
const FAILURES_BEFORE_REST = 3
const REST_MS = 60_000
/** Larger texts cost more to write and parse than what they save. */
const MAX_ENTRY_CHARS = 16 * 1024 * 1024

export const CACHE_NAMESPACE = 'prathamiki'

/** The codec has made the text already; Keyv's envelope would only wrap it a second time. */
const textAsItIs: KeyvSerializationAdapter = {
  stringify: (envelope) => (envelope as { value: string }).value,
  parse: <T>(value: string) => ({ value }) as T
}

export function createDurableLayer(options: DurableLayerOptions): DurableLayer {
  const { store, clock, logger, metrics } = options
  const failures = createFailureRest(clock, logger, metrics)
  /** Keys on their way to disk. They are not read until they are there, and dropped afterwards if invalidated. */
  const writing = new Map<string, { dropped: boolean }>()
  const keyv = new Keyv<string>({
    store,
    namespace: CACHE_NAMESPACE,
    // Keyv would ask Date.now(); the store asks our clock.
    checkExpired: false,
    serialization: textAsItIs
  })
  keyv.on('error', (error: unknown) => failures.note(error))

  const dropNow = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      // What could not be deleted must not be read again either.
      failures.giveUp(error)
    }
  }

  const drop = (key: string): void => {
    const write = writing.get(key)
    if (write) write.dropped = true
    dropNow(() => store.deleteNow(key))
  }

  return {
    async read(key) {
      if (failures.resting() || writing.has(key)) return { result: 'off' }
      const before = failures.count()
      const text = await keyv.get(key)
      if (failures.count() > before) return { result: 'error' }
      failures.forgive()
      if (text === undefined) return { result: 'miss' }
      const value = decodeEntry(text)
      if (value !== POISON) return { result: 'hit', value }
      drop(key)
      return { result: 'poison' }
    },
    async write(key, value, plain, ttlMs) {
      if (failures.resting() || writing.has(key)) return
      const write = { dropped: false }
      writing.set(key, write)
      try {
        const text = encodeEntry(value, plain)
        if (text.length <= MAX_ENTRY_CHARS) await keyv.setRaw(key, { value: text, expires: clock.nowMs() + ttlMs })
      } catch (error) {
        failures.note(error)
      } finally {
        writing.delete(key)
        if (write.dropped) dropNow(() => store.deleteNow(key))
      }
    },
    drop,
    dropPrefix(prefix) {
      for (const [key, write] of writing) if (key.startsWith(prefix)) write.dropped = true
      dropNow(() => store.deletePrefixNow(prefix))
    },
    close() {
      failures.giveUp(undefined)
      options.onClose()
    }
  }
}

type FailureRest = Readonly<{
  note(error: unknown): void
  /** No more use of the file until the next start. */
  giveUp(error: unknown): void
  forgive(): void
  resting(): boolean
  count(): number
}>

function createFailureRest(clock: Clock, logger: Logger, metrics: Metrics): FailureRest {
  let inARow = 0
  let all = 0
  let restUntilMs = 0
  const record = (error: unknown): void => {
    all += 1
    metrics.count('cache_failures_total', { layer: 'disk' })
    logger.warn('cache.disk-failed', { code: toAppError(error, 'cache').code, count: all })
  }
  return {
    note(error) {
      record(error)
      inARow += 1
      if (inARow >= FAILURES_BEFORE_REST) restUntilMs = Math.max(restUntilMs, clock.monotonicMs() + REST_MS)
    },
    giveUp(error) {
      if (error !== undefined) record(error)
      restUntilMs = Number.POSITIVE_INFINITY
    },
    forgive() {
      inARow = 0
    },
    resting: () => clock.monotonicMs() < restUntilMs,
    count: () => all
  }
}
