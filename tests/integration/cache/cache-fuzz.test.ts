import { describe, expect, it } from 'vitest'
import { tempDir } from '../../support/temp-dir.ts'
import { createDurableTestCache } from '../../support/test-cache.ts'

const OPERATIONS = 20_000
const KEYS = ['fir:record:a', 'fir:record:b', 'fir:list:a', 'fir:list:b', 'fir:stats:a']

/** A small generator of our own, so that a failure can be played again from its seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

class Missing extends Error {
  readonly version: number
  constructor(version: number) {
    super()
    this.version = version
  }
}

const missing = { ttlSeconds: 10, is: (error: unknown) => error instanceof Missing }

const laterTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the cache under many reads and writes at once', () => {
  it.each([1, 2, 3])('CA-59 gives no value older than the last invalidation (seed %i)', async (seed) => {
    const random = seeded(seed)
    const pick = <T>(from: ReadonlyArray<T>): T => from[Math.floor(random() * from.length)] as T
    // Three entries in memory for five keys: what falls out is found on disk.
    const { cache, clock, counted } = createDurableTestCache(tempDir(), {}, { maxEntries: 3 })
    const truth = new Map(KEYS.map((key) => [key, 0]))
    const versionOf = (key: string): number => truth.get(key) ?? 0
    let stale = 0
    let reads: Promise<void>[] = []

    const read = (key: string): void => {
      const oldest = versionOf(key)
      const slow = random() < 0.3
      const load = async (): Promise<{ version: number }> => {
        const version = versionOf(key)
        if (slow) await laterTurn()
        // Now and then the record is not there; that too is an answer of its version.
        if (version % 5 === 4) throw new Missing(version)
        return { version }
      }
      const found = cache.getOrLoad(key, 60, load, { durable: random() < 0.5, staleSeconds: 60, missing })
      const judge = ({ version }: { version: number }): void => void (version < oldest && stale++)
      reads.push(found.then(judge, (error: unknown) => judge(error as Missing)))
    }
    const write = (key: string): void => {
      truth.set(key, versionOf(key) + 1)
      cache.invalidate(key)
    }
    const writeAll = (prefix: string): void => {
      for (const key of KEYS) if (key.startsWith(prefix)) truth.set(key, versionOf(key) + 1)
      cache.invalidatePrefix(prefix)
    }

    for (let n = 0; n < OPERATIONS; n++) {
      const dice = random()
      if (dice < 0.7) read(pick(KEYS))
      else if (dice < 0.77) write(pick(KEYS))
      else if (dice < 0.79) writeAll(pick(['fir:record:', 'fir:list:', 'fir:']))
      else if (dice < 0.8) clock.advance(pick([30_001, 60_001]))
      else if (dice < 0.88) await Promise.resolve()
      else {
        await laterTurn()
        await Promise.all(reads)
        reads = []
      }
    }
    await Promise.all(reads)
    expect(stale).toBe(0)
    expect(counted('cache_failures_total')).toBe(0)
    const { hits, diskHits, loads, staleHits, negativeHits, refreshes } = cache.stats()
    // The run has been through every layer.
    expect(Math.min(hits, diskHits, loads)).toBeGreaterThan(100)
    expect(Math.min(staleHits, negativeHits, refreshes)).toBeGreaterThan(10)
    cache.close()
  })
})
