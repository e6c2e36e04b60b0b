import { LRUCache } from 'lru-cache'
import type { Clock } from '../support/clock.ts'
import { freezeDeep } from './freeze-deep.ts'

/** Wrapped, so that `undefined` can be a value. A missing one is what the load threw: there is no such thing. */
type Entry =
  Readonly<{ kind: 'value'; value: unknown; freshUntilMs: number }> | Readonly<{ kind: 'missing'; error: unknown }>

/** `staleMs`: how long a value is still kept after its time, to be handed out while it is being renewed. */
export type Lifetime = Readonly<{ ttlMs: number; staleMs: number }>

export type Found =
  Readonly<{ kind: 'fresh' | 'stale'; value: unknown }> | Readonly<{ kind: 'missing'; error: unknown }>

/** Counted for a missing one, which holds little more than its key. */
const MISSING_BYTES = 256

export type MemoryLayer = Readonly<{
  size: number
  calculatedSize: number
  get(key: string): Found | undefined
  /**
   * Freezes the value and keeps a reference to it.
   * @returns whether the value is plain JSON data
   * @throws TypeError for a value that cannot be frozen
   */
  set(key: string, value: unknown, lifetime: Lifetime): Readonly<{ plain: boolean }>
  setMissing(key: string, error: unknown, ttlMs: number): void
  delete(key: string): void
  deletePrefix(prefix: string): void
  clear(): void
  /** Milliseconds at the newest `get` or `set`: one reading of the clock serves age and duration alike. */
  nowMs(): number
}>

export type MemoryLayerOptions = Readonly<{
  maxEntries: number
  maxBytes: number
  clock: Clock
  onEvict(): void
  onExpire?(): void
}>

/** Objects held as references, least recently used out first, by number and by rough size. */
export function createMemoryLayer(options: MemoryLayerOptions): MemoryLayer {
  const { maxEntries, maxBytes, clock, onEvict, onExpire } = options
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
      // Only a lookup finds that an entry is past its time: nothing sweeps.
      if (reason === 'expire') onExpire?.()
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
      const entry = entries.get(key)
      if (entry?.kind !== 'value') return entry
      return { kind: nowMs <= entry.freshUntilMs ? 'fresh' : 'stale', value: entry.value }
    },
    set(key, value, { ttlMs, staleMs }) {
      const { bytes, plain } = freezeDeep(value)
      nowMs = clock.monotonicMs()
      const entry: Entry = { kind: 'value', value, freshUntilMs: nowMs + ttlMs }
      entries.set(key, entry, { ttl: ttlMs + staleMs, size: Math.max(1, bytes) })
      return { plain }
    },
    setMissing(key, error, ttlMs) {
      nowMs = clock.monotonicMs()
      entries.set(key, { kind: 'missing', error }, { ttl: ttlMs, size: MISSING_BYTES + key.length * 2 })
    },
    delete: (key) => void entries.delete(key),
    deletePrefix(prefix) {
      for (const key of [...entries.keys()]) if (key.startsWith(prefix)) entries.delete(key)
    },
    clear: () => entries.clear(),
    nowMs: () => nowMs
  }
}
