import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cache } from '../../../electron/core/cache/cache.ts'
import { cacheRows, openCacheFile } from '../../support/cache-file.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { cacheKey, createDurableTestCache, deferred } from '../../support/test-cache.ts'

const durable = { durable: true }

/** Waits until a write that follows a load has reached the file: the write runs in microtasks only. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function put(cache: Cache, key: string, value: unknown, ttlSeconds = 60): Promise<void> {
  await cache.getOrLoad(key, ttlSeconds, () => value, durable)
  await settle()
}

const neverLoad = (): never => {
  throw new Error('the loader must not be asked')
}

describe('the cache on disk', () => {
  it.each([
    ['false', false],
    ['null', null],
    ['undefined', undefined],
    ['a number', -0.5],
    ['a text', 'quote " and \' and \\ and \u0000'],
    ['a text that looks like a tag', ':bigint:1'],
    ['Devanagari and emoji', { 'कुंजी 😀': ['प्राथमिकी', '👮🏽‍♀️', '\ud800'] }],
    ['a big integer in an object', { paise: 10n ** 30n, lost: undefined, kept: ':x' }],
    ['a number that JSON has not', [Number.NaN]],
    ['ten megabytes', 'अ'.repeat(5_000_000)]
  ])('CA-61 brings %s back after a restart', async (_what, value) => {
    const dir = tempDir()
    const key = `fir:draft:"q" 'k' कुंजी 😀`
    const first = createDurableTestCache(dir)
    await put(first.cache, key, value)
    first.cache.close()
    const second = createDurableTestCache(dir)
    const expected = Number.isNaN((value as number[] | null)?.[0]) ? [null] : value
    expect(await second.cache.getOrLoad(key, 60, neverLoad, durable)).toEqual(expected)
    expect(second.cache.stats().diskHits).toBe(1)
  })

  it('CA-61 brings bytes back after a restart', async () => {
    const dir = tempDir()
    const first = createDurableTestCache(dir)
    await put(first.cache, 'k', { page: Buffer.from([0, 1, 254, 255]) })
    first.cache.close()
    const { cache } = createDurableTestCache(dir)
    const { page } = await cache.getOrLoad<{ page: Uint8Array }>('k', 60, neverLoad, durable)
    expect([...page]).toEqual([0, 1, 254, 255])
  })

  it('keeps on disk only what was asked to be durable', async () => {
    const dir = tempDir()
    const { cache } = createDurableTestCache(dir)
    await cache.getOrLoad('fir:record:1', 60, () => 'plain row')
    await put(cache, 'fir:draft:1', 'expensive')
    cache.close()
    const db = openCacheFile(join(dir, 'cache.db'), cacheKey)
    expect(cacheRows(db).map(({ key }) => key)).toEqual(['fir:draft:1'])
    db.close()
  })

  it('CA-53 asks the file once for a hundred readers, and the loader not at all', async () => {
    const dir = tempDir()
    const first = createDurableTestCache(dir)
    await put(first.cache, 'k', 'value')
    first.cache.close()
    const { cache, counted } = createDurableTestCache(dir)
    const values = await Promise.all(Array.from({ length: 100 }, () => cache.getOrLoad('k', 60, neverLoad, durable)))
    expect(new Set(values)).toEqual(new Set(['value']))
    expect(counted('cache_operations_total', { operation: 'get_durable' })).toBe(1)
  })

  it('CA-58 treats an entry whose time is up as a miss and deletes its row', async () => {
    const dir = tempDir()
    const { cache, clock } = createDurableTestCache(dir)
    await put(cache, 'short', 'old', 10)
    clock.advance(10_001)
    const slow = deferred<string>()
    const asked = cache.getOrLoad('short', 10, () => slow.promise, durable)
    await settle()
    cache.close()
    const db = openCacheFile(join(dir, 'cache.db'), cacheKey)
    expect(cacheRows(db)).toEqual([])
    db.close()
    slow.resolve('new')
    expect(await asked).toBe('new')
  })

  it.each([
    ['back by a year', -365 * 86_400_000],
    ['back by less than its age', -4_000],
    ['forward by less than what is left', 4_000],
    ['forward by a year', 365 * 86_400_000]
  ])('CA-64 lets no entry live twice its time when the clock is set %s', async (_what, jumpMs) => {
    const dir = tempDir()
    const { cache, clock } = createDurableTestCache(dir, {}, { maxEntries: 1 })
    const ttlMs = 10_000
    const load = (): number => clock.monotonicMs()
    const bornMs = await cache.getOrLoad('k', 10, load, durable)
    await settle()
    for (let n = 0; n < 60; n++) {
      clock.advance(500)
      if (n === 9) clock.jumpWall(jumpMs)
      // Out of memory, so that the file is asked.
      await cache.getOrLoad(`other ${n}`, 10, () => n)
      const found = await cache.getOrLoad('k', 10, load, durable)
      await settle()
      expect(clock.monotonicMs() - found).toBeLessThanOrEqual(2 * ttlMs)
    }
    expect(await cache.getOrLoad('k', 10, load, durable)).toBeGreaterThan(bornMs)
  })

  it('CA-64 gives an entry from disk no second time in memory', async () => {
    const dir = tempDir()
    const { cache, clock } = createDurableTestCache(dir, {}, { maxEntries: 1 })
    await put(cache, 'k', 'old', 10)
    clock.advance(9_000)
    await cache.getOrLoad('other', 10, () => 0)
    expect(await cache.getOrLoad('k', 10, neverLoad, durable)).toBe('old')
    clock.advance(1_001)
    expect(await cache.getOrLoad('k', 10, () => 'new', durable)).toBe('new')
  })

  it('CA-59 does not leave on disk what was invalidated during its load', async () => {
    const dir = tempDir()
    const { cache } = createDurableTestCache(dir)
    const old = deferred<string>()
    const asked = cache.getOrLoad('k', 60, () => old.promise, durable)
    cache.invalidate('k')
    old.resolve('old')
    await asked
    await settle()
    expect(await cache.getOrLoad('k', 60, () => 'new', durable)).toBe('new')
  })

  it('CA-59 does not leave on disk what was invalidated while it was being written', async () => {
    const dir = tempDir()
    for (const forget of ['invalidate', 'invalidatePrefix'] as const) {
      const { cache } = createDurableTestCache(dir)
      // At this point the load has ended and its row is on the way, some microtasks from the file.
      await cache.getOrLoad('k', 60, () => 'old', durable)
      cache[forget]('k')
      expect(await cache.getOrLoad('k', 60, () => 'new', durable)).toBe('new')
      await settle()
      cache.close()
      const db = openCacheFile(join(dir, 'cache.db'), cacheKey)
      expect(cacheRows(db).filter(({ value }) => value.includes('old'))).toEqual([])
      db.close()
    }
  })

  it('invalidates on disk as well, one key or a prefix, and clear empties the file', async () => {
    const dir = tempDir()
    const { cache } = createDurableTestCache(dir)
    for (const key of ['a:1', 'a:2', 'a%', 'b:1', 'ä:1']) await put(cache, key, key)
    cache.invalidate('b:1')
    cache.invalidatePrefix('a:')
    expect(await cache.getOrLoad('a:1', 60, () => 'fresh', durable)).toBe('fresh')
    await settle()
    cache.close()
    const db = openCacheFile(join(dir, 'cache.db'), cacheKey)
    expect(cacheRows(db).map(({ key }) => key)).toEqual(['a%', 'a:1', 'ä:1'])
    db.close()
    const again = createDurableTestCache(dir).cache
    again.clear()
    expect(await again.getOrLoad('a%', 60, () => 'loaded', durable)).toBe('loaded')
  })

  it('writes nothing that a reader of the disk could understand', async () => {
    const dir = tempDir()
    const { cache } = createDurableTestCache(dir)
    await put(cache, 'fir:draft:1', { narrative: 'CANARY-WORD-OF-A-COMPLAINT' })
    cache.close()
    const bytes = readFileSync(join(dir, 'cache.db'))
    expect(existsSync(join(dir, 'cache.db-wal'))).toBe(false)
    expect(bytes.includes('CANARY')).toBe(false)
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3')
  })
})
