import { Keyv, type KeyvSerializationAdapter } from 'keyv'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { decodeEntry, encodeEntry, POISON } from './durable-codec.ts'
import { createDiskHealth } from './disk-health.ts'
import type { KeyvSqliteStore } from './keyv-sqlite-store.ts'

/** What a read of the second layer found. `off` means that nothing was read: treat it as a miss, count it apart. */
export type DurableRead =
  | Readonly<{ result: 'hit'; value: unknown; leftMs: number }>
  | Readonly<{ result: 'miss' | 'poison' | 'error' | 'off' }>

/** Entries on disk behind the objects in memory. No method of it ever throws or rejects. */
export type DurableLayer = Readonly<{
  /**
   * @param ttlMs what an entry of this key may live. One that has more than that before it was written by a clock that
   *   has been set back since: it is dropped, so that with one such jump no entry lives twice its time.
   */
  read(key: string, ttlMs: number): Promise<DurableRead>
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

/** Larger texts cost more to write and parse than what they save. */
const MAX_ENTRY_CHARS = 16 * 1024 * 1024

export const CACHE_NAMESPACE = 'prathamiki'

/** The codec has made the text already; Keyv's envelope would only wrap it a second time. */
const textAsItIs: KeyvSerializationAdapter = {
  stringify: (envelope) => (envelope as { value: string }).value,
  parse: <T>(value: string) => ({ value }) as T
}

export function createDurableLayer(options: DurableLayerOptions): DurableLayer {
  const { store, clock } = options
  const health = createDiskHealth(clock, options.logger, options.metrics)
  /** Keys on their way to disk. They are not read until they are there, and dropped afterwards if invalidated. */
  const writing = new Map<string, { dropped: boolean }>()
  const keyv = new Keyv<string>({
    store,
    namespace: CACHE_NAMESPACE,
    // Keyv would ask Date.now(); the store asks our clock.
    checkExpired: false,
    serialization: textAsItIs
  })
  // Keyv answers a failure with "not there" and tells it here.
  keyv.on('error', (error: unknown) => health.record(error))

  const deleteNow = (work: () => void): void => {
    if (!health.alive()) return
    try {
      work()
    } catch (error) {
      health.record(error)
      // What could not be deleted must not be read again either.
      health.giveUp()
    }
  }

  const drop = (key: string): void => {
    const write = writing.get(key)
    if (write) write.dropped = true
    deleteNow(() => store.deleteNow(key))
  }

  /** Keyv hands out the text alone. 0 when the row is gone meanwhile or cannot be read. */
  const timeLeft = (key: string): number => {
    try {
      return (store.expiresMs(key) ?? 0) - clock.nowMs()
    } catch (error) {
      health.record(error)
      return 0
    }
  }

  return {
    async read(key, ttlMs) {
      if (!health.usable() || writing.has(key)) return { result: 'off' }
      const failuresBefore = health.recorded()
      const text = await keyv.get(key)
      const worked = text !== undefined || health.recorded() === failuresBefore
      health.outcome('read', worked)
      if (text === undefined) return { result: worked ? 'miss' : 'error' }
      const leftMs = timeLeft(key)
      if (leftMs <= 0 || leftMs > ttlMs) {
        drop(key)
        return { result: 'miss' }
      }
      const value = decodeEntry(text)
      if (value !== POISON) return { result: 'hit', value, leftMs }
      drop(key)
      return { result: 'poison' }
    },
    async write(key, value, plain, ttlMs) {
      if (!health.usable() || writing.has(key)) return
      const write = { dropped: false }
      writing.set(key, write)
      try {
        const text = encodeEntry(value, plain)
        if (text.length > MAX_ENTRY_CHARS) return
        health.outcome('write', await keyv.setRaw(key, { value: text, expires: clock.nowMs() + ttlMs }))
      } catch (error) {
        health.record(error)
      } finally {
        writing.delete(key)
        if (write.dropped) deleteNow(() => store.deleteNow(key))
      }
    },
    drop,
    dropPrefix(prefix) {
      for (const [key, write] of writing) if (key.startsWith(prefix)) write.dropped = true
      deleteNow(() => store.deletePrefixNow(prefix))
    },
    close() {
      health.giveUp()
      options.onClose()
    }
  }
}
