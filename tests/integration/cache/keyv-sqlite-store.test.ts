import { join } from 'node:path'
import { Keyv } from 'keyv'
import { describe, expect, it } from 'vitest'
import { KeyvSqliteStore } from '../../../electron/core/cache/keyv-sqlite-store.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { cacheRows, openCacheFile } from '../../support/cache-file.ts'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { cacheKey } from '../../support/test-cache.ts'

type Opened = Readonly<{ db: Db; clock: FakeClock; store(namespace: string): KeyvSqliteStore }>

function openStore(): Opened {
  const clock = createFakeClock()
  const db = openCacheFile(join(tempDir(), 'cache.db'), cacheKey, clock)
  return {
    db,
    clock,
    store(namespace) {
      const store = new KeyvSqliteStore(db, clock)
      store.namespace = namespace
      return store
    }
  }
}

/** The scenarios of Keyv's own test suite for storage adapters, which itself does not fit Keyv 6. */
describe('the Keyv store over SQLite', () => {
  it('gives back what was set, the newest of two, and undefined for what is not there', async () => {
    const store = openStore().store('a')
    expect(await store.get('k')).toBeUndefined()
    expect(await store.set('k', 'one')).toBe(true)
    await store.set('k', 'two')
    expect(await store.get('k')).toBe('two')
    expect(await store.has('k')).toBe(true)
    expect(await store.has('other')).toBe(false)
  })

  it('tells by its answer whether a deletion found something', async () => {
    const store = openStore().store('a')
    await store.set('k', 'v')
    expect(await store.delete('k')).toBe(true)
    expect(await store.delete('k')).toBe(false)
    expect(await store.get('k')).toBeUndefined()
  })

  it('answers the Many forms in the order asked, holes included', async () => {
    const store = openStore().store('a')
    expect(await store.setMany(['x', 'y'].map((key) => ({ key, value: key.toUpperCase() })))).toEqual([true, true])
    expect(await store.getMany(['y', 'gone', 'x'])).toEqual(['Y', undefined, 'X'])
    expect(await store.hasMany(['y', 'gone'])).toEqual([true, false])
    expect(await store.deleteMany(['x', 'gone'])).toEqual([true, false])
    expect(await store.getMany([])).toEqual([])
  })

  it('CA-62 clears one namespace and leaves the other', async () => {
    const { store } = openStore()
    const [a, b] = [store('a'), store('b')]
    await a.set('k', 'of a')
    await b.set('k', 'of b')
    await a.clear()
    expect(await a.get('k')).toBeUndefined()
    expect(await b.get('k')).toBe('of b')
  })

  it('iterates over its own namespace, without what has expired', async () => {
    const { store, clock } = openStore()
    const [a, b] = [store('a'), store('b')]
    await a.set('1', 'one')
    await a.set('2', 'two', clock.nowMs() + 10)
    await b.set('3', 'three')
    clock.advance(11)
    const seen: unknown[] = []
    for await (const entry of a.iterator()) seen.push(entry)
    expect(seen).toEqual([['1', 'one']])
  })

  it('CA-58 lets an entry go at its time, row and all, and keeps one without a time', async () => {
    const { store, clock, db } = openStore()
    const a = store('a')
    await a.set('short', 'v', clock.nowMs() + 100)
    await a.set('for ever', 'v')
    clock.advance(99)
    expect(await a.get('short')).toBe('v')
    clock.advance(1)
    expect(await a.get('short')).toBeUndefined()
    expect(await a.has('short')).toBe(false)
    expect(cacheRows(db).map(({ key }) => key)).toEqual(['for ever'])
  })

  it('CA-58 accepts a time that has already elapsed, and is then without the entry', async () => {
    const { store, clock } = openStore()
    const a = store('a')
    await a.set('k', 'old')
    expect(await a.set('k', 'new', clock.nowMs())).toBe(true)
    expect(await a.get('k')).toBeUndefined()
    await a.setMany([{ key: 'k', value: 'new', expires: clock.nowMs() - 1 }])
    expect(await a.has('k')).toBe(false)
  })

  it('purges what has expired and what other namespaces have left', async () => {
    const { store, clock, db } = openStore()
    await store('an older layout').set('k', 'v')
    const a = store('a')
    await a.set('kept', 'v', clock.nowMs() + 1000)
    await a.set('gone', 'v', clock.nowMs() + 10)
    clock.advance(11)
    expect(a.purge()).toBe(2)
    expect(cacheRows(db).map(({ key }) => key)).toEqual(['kept'])
  })

  it('keeps keys apart that differ in quotes, percent signs, case or script', async () => {
    const store = openStore().store('a')
    const keys = [`"`, `'`, `''`, '%', '_', 'k', 'K', 'की', 'कि', '😀', 'a\u0000b', 'x'.repeat(5000)]
    for (const key of keys) await store.set(key, key)
    expect(await store.getMany(keys)).toEqual(keys)
  })

  it('is used by Keyv directly, for the whole contract', async () => {
    const { store, db } = openStore()
    const keyv = new Keyv({ store: store(''), namespace: 'k', checkExpired: false })
    const errors: unknown[] = []
    keyv.on('error', (error) => errors.push(error))
    await keyv.set('a', { deep: [1n, Buffer.from('x')] })
    expect(await keyv.get('a')).toEqual({ deep: [1n, Buffer.from('x')] })
    expect(cacheRows(db).map(({ namespace, key }) => [namespace, key])).toEqual([['k', 'a']])
    await keyv.setMany([
      { key: 'b', value: 2 },
      { key: 'c', value: 3 }
    ])
    expect(await keyv.getMany(['b', 'c', 'd'])).toEqual([2, 3, undefined])
    expect(await keyv.hasMany(['b', 'd'])).toEqual([true, false])
    expect(await keyv.deleteMany(['b'])).toEqual([true])
    await keyv.clear()
    expect(await keyv.has('a')).toBe(false)
    expect(errors).toEqual([])
  })

  it('tells Keyv of a failure instead of throwing', async () => {
    const { store, db } = openStore()
    const keyv = new Keyv({ store: store('a'), checkExpired: false })
    const errors: unknown[] = []
    keyv.on('error', (error) => errors.push(error))
    db.close()
    expect(await keyv.get('k')).toBeUndefined()
    expect(await keyv.set('k', 1)).toBe(false)
    expect(errors).toHaveLength(2)
  })
})
