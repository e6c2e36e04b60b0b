import { LRUCache } from 'lru-cache'
import type { Clock } from '../support/clock.ts'
import { freezeDeep } from './freeze-deep.ts'

/** Wrapped, so that `undefined` can be a value. */
type Entry = Readonly<{ value: unknown }>

export type MemoryLayer = Readonly<{
  size: number
  calculatedSize: number
  get(key: string): Entry | undefined
  /**
   * Freezes the value and keeps a reference to it.
   * @returns whether the value is plain JSON data
   * @throws TypeError for a value that cannot be frozen
   */
  set(key: string, value: unknown, ttlMs: number): Readonly<{ plain: boolean }>
  delete(key: string): void
  deletePrefix(prefix: string): void
  clear(): void
  /** Milliseconds at the newest `get` or `set`: one reading of the clock serves age and duration alike. */
  nowMs(): number
}>

export type MemoryLayerOptions = Readonly<{ maxEntries: number; maxBytes: number; clock: Clock; onEvict(): void }>

/** Objects held as references, least recently used out first, by number and by rough size. */
export function createMemoryLayer({ maxEntries, maxBytes, clock, onEvict }: MemoryLayerOptions): MemoryLayer {
  let nowMs = clock.monotonicMs()
  const entries = new LRUCache<string, Entry>({
    max: maxEntries,
    maxSize: maxBytes,
    // One giant must not push out everything else.
    maxEntrySize: Math.ceil(maxBytes / 4),
    // No timers and no clock of its own: ours is monotonic and can be a test's.
    ttlResolution: 0,
    perf: { now: () => nowMs },
    dispose: (_entry, _key, reason) => {
      if (reason === 'evict') onEvict()
    }
  })
  return {
    get size() {
      return entries.size
    },
    get calculatedSize() {
      return entries.calculatedSize
    },
    get(key) {
      nowMs = clock.monotonicMs()
      return entries.get(key)
    },
    set(key, value, ttlMs) {
      const { bytes, plain } = freezeDeep(value)
      nowMs = clock.monotonicMs()
      entries.set(key, { value }, { ttl: ttlMs, size: Math.max(1, bytes) })
      return { plain }
    },
    delete: (key) => void entries.delete(key),
    deletePrefix(prefix) {
      for (const key of [...entries.keys()]) if (key.startsWith(prefix)) entries.delete(key)
    },
    clear: () => entries.clear(),
    nowMs: () => nowMs
  }
}
