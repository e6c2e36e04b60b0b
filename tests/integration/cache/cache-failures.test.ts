import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { cacheRows, openCacheFile } from '../../support/cache-file.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { cacheKey, createDurableTestCache, type TestCache } from '../../support/test-cache.ts'

const durable = { durable: true }
const fileIn = (dir: string): string => join(dir, 'cache.db')
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function fill(dir: string, entries: Readonly<Record<string, unknown>>): Promise<void> {
  const { cache } = createDurableTestCache(dir)
  for (const [key, value] of Object.entries(entries)) await cache.getOrLoad(key, 60, () => value, durable)
  await settle()
  cache.close()
}

function spoil(dir: string, work: (db: Db) => void): void {
  const db = openCacheFile(fileIn(dir), cacheKey)
  work(db)
  db.close()
}

async function expectWorking({ cache }: TestCache): Promise<void> {
  expect(await cache.getOrLoad('probe', 60, () => ({ from: 'database' }), durable)).toEqual({ from: 'database' })
  expect(await cache.getOrLoad('probe', 60, () => ({ from: 'never' }), durable)).toEqual({ from: 'database' })
  cache.invalidate('probe')
  expect(await cache.getOrLoad('probe', 60, () => 'after', durable)).toBe('after')
  await settle()
}

describe('a cache that cannot be trusted', () => {
  it.each([
    ['no JSON', '1j{"v":'],
    ['cut off', '1j{"v":{"a":1}'],
    ['JSON of another shape', '1j7'],
    ['of an older layout', '0j{"v":1}'],
    ['of a newer layout', '2j{"v":1}'],
    ['of an unknown kind', '1z{"v":1}'],
    ['empty', ''],
    ['tagged, with a big integer that is none', '1k{"v":":bigint:x"}']
  ])('CA-60 treats a value that is %s as a miss, deletes it, counts it, and goes on', async (_what, text) => {
    const dir = tempDir()
    await fill(dir, { good: 'good', bad: 'bad' })
    spoil(dir, (db) =>
      db.statement('test.spoil', 'UPDATE cache_entry SET value = $text WHERE key = $key').run({ text, key: 'bad' })
    )
    const { cache, counted } = createDurableTestCache(dir)
    expect(await cache.getOrLoad('bad', 60, () => 'loaded', durable)).toBe('loaded')
    expect(await cache.getOrLoad('good', 60, () => 'loaded', durable)).toBe('good')
    expect(counted('cache_operations_total', { operation: 'get_durable', result: 'poison' })).toBe(1)
    cache.invalidate('good')
    await settle()
    cache.close()
    spoil(dir, (db) => expect(cacheRows(db).map(({ value }) => value)).toEqual(['1j{"v":"loaded"}']))
  })

  it('CA-60 drops a value that its reader does not recognise, or that makes the check throw', async () => {
    const dir = tempDir()
    await fill(dir, { a: { old: true }, b: null })
    const isNew = (value: unknown): value is { fresh: boolean } => 'fresh' in (value as object)
    const { cache, counted } = createDurableTestCache(dir)
    for (const key of ['a', 'b']) {
      const value = await cache.getOrLoad(key, 60, () => ({ fresh: true }), { durable: true, check: isNew })
      expect(value).toEqual({ fresh: true })
    }
    expect(counted('cache_operations_total', { operation: 'get_durable', result: 'poison' })).toBe(2)
  })

  it('CA-65 makes the file when it is missing', async () => {
    const dir = tempDir()
    const cache = createDurableTestCache(dir)
    expect(existsSync(fileIn(dir))).toBe(true)
    await expectWorking(cache)
  })

  it.each([
    ['not a database', (file: string) => writeFileSync(file, 'x'.repeat(20_000))],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['cut in half', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size / 2))],
    [
      'damaged in its first page',
      (file: string) => {
        const bytes = readFileSync(file)
        bytes.fill(0xff, 100, 400)
        writeFileSync(file, bytes)
      }
    ]
  ])('CA-65 makes a new file when the old one is %s', async (_what, damage) => {
    const dir = tempDir()
    await fill(dir, { a: 1 })
    damage(fileIn(dir))
    const cache = createDurableTestCache(dir)
    await expectWorking(cache)
    cache.cache.close()
    spoil(dir, (db) => expect(cacheRows(db).map(({ key }) => key)).toEqual(['probe']))
  })

  it('CA-65 makes a new file when the key is another one, and reads nothing of the old', async () => {
    const dir = tempDir()
    await fill(dir, { a: 'of another key' })
    const cache = createDurableTestCache(dir, { key: Buffer.alloc(32, 9) })
    expect(await cache.cache.getOrLoad('a', 60, () => 'loaded', durable)).toBe('loaded')
    await expectWorking(cache)
  })

  it('CA-65 makes a new file when the table in it is not ours', async () => {
    const dir = tempDir()
    spoil(dir, (db) => db.exec('CREATE TABLE cache_entry (what TEXT)'))
    await expectWorking(createDurableTestCache(dir))
  })

  it('CA-65 works without the file when a directory stands in its place', async () => {
    const dir = tempDir()
    mkdirSync(fileIn(dir))
    const cache = createDurableTestCache(dir)
    await expectWorking(cache)
    expect(cache.log.map(({ event }) => event)).toEqual(['cache.file-unusable', 'cache.file-unusable'])
    expect(cache.counted('cache_failures_total', { layer: 'open' })).toBe(2)
  })

  it('CA-65 works without the file when another process holds it', async () => {
    const dir = tempDir()
    const holder = openCacheFile(fileIn(dir), cacheKey)
    const cache = createDurableTestCache(dir)
    await expectWorking(cache)
    expect(cache.log.map(({ fields }) => fields.code)).toEqual(['db-in-use'])
    holder.close()
  })

  it('CA-65 works without the file where none can be made', async () => {
    await expectWorking(createDurableTestCache(join(tempDir(), 'not', 'there')))
  })

  it('CA-65 makes room when the file has reached its largest size, and keeps within it', async () => {
    const dir = tempDir()
    const cache = createDurableTestCache(dir, { maxBytes: 400_000 })
    for (let n = 0; n < 40; n++) {
      cache.clock.advance(1000)
      expect(await cache.cache.getOrLoad(`k${n}`, 600, () => 'x'.repeat(30_000), durable)).toHaveLength(30_000)
      await settle()
    }
    expect(cache.counted('cache_failures_total')).toBe(0)
    cache.cache.close()
    expect(statSync(fileIn(dir)).size).toBeLessThanOrEqual(400_000)
    spoil(dir, (db) => {
      const keys = cacheRows(db).map(({ key }) => key)
      expect(keys).toContain('k39')
      expect(keys).not.toContain('k0')
    })
  })

  it('CA-65 goes on from memory when writes fail, and leaves the file alone for a minute', async () => {
    const dir = tempDir()
    const cache = createDurableTestCache(dir, { maxBytes: 0 })
    for (let n = 0; n < 10; n++) {
      expect(await cache.cache.getOrLoad(`k${n}`, 600, () => 'x'.repeat(300_000), durable)).toHaveLength(300_000)
      await settle()
    }
    expect(cache.log.map(({ event, fields }) => `${event} ${fields.code}`)).toEqual(
      Array.from({ length: 3 }, () => 'cache.disk-failed disk-full')
    )
    expect(cache.counted('cache_failures_total', { layer: 'disk' })).toBe(3)
    cache.clock.advance(61_000)
    await expectWorking(cache)
    expect(cache.counted('cache_failures_total', { layer: 'disk' })).toBe(3)
    cache.cache.close()
    spoil(dir, (db) => expect(cacheRows(db).map(({ key }) => key)).toEqual(['probe']))
  })

  it('CA-65 goes on from memory when the file was closed under it', async () => {
    const dir = tempDir()
    const cache = createDurableTestCache(dir)
    await expectWorking(cache)
    cache.cache.close()
    await expectWorking(cache)
    rmSync(fileIn(dir), { force: true })
    cache.cache.clear()
    await expectWorking(cache)
    expect(cache.counted('cache_failures_total')).toBe(0)
  })
})
