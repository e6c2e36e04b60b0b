import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/core/support/errors.ts'
import { createTestCache, deferred, type TestCache } from '../../support/test-cache.ts'

const KEY = 'fir:record:1'
const missing = { ttlSeconds: 10, is: (error: unknown) => error instanceof AppError && error.code === 'not-found' }
const notFound = (): AppError => new AppError('not-found', 'no such record')

/** A record that is not there until `exists` is set. */
function absentRecord({ cache }: TestCache) {
  const state = { loads: 0, exists: false }
  const load = (): string => {
    state.loads++
    if (!state.exists) throw notFound()
    return 'the record'
  }
  return { state, ask: () => cache.getOrLoad(KEY, 60, load, { missing }) }
}

describe('what is not there', () => {
  it('CA-57 is remembered for its short time: no load inside it, one after it', async () => {
    const test = createTestCache()
    const { state, ask } = absentRecord(test)
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
    test.clock.advance(10_000)
    for (let n = 0; n < 5; n++) await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
    expect(state.loads).toBe(1)
    expect(test.counted('cache_operations_total', { operation: 'get', result: 'negative' })).toBe(5)
    test.clock.advance(1)
    await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
    expect(state.loads).toBe(2)
  })

  it.each(['invalidate', 'invalidatePrefix', 'clear'] as const)(
    'CA-57 is forgotten by %s: a record made a moment ago is not hidden',
    async (forget) => {
      const test = createTestCache()
      const { state, ask } = absentRecord(test)
      await expect(ask()).rejects.toMatchObject({ code: 'not-found' })
      state.exists = true
      test.cache[forget](KEY)
      expect(await ask()).toBe('the record')
    }
  )

  it('CA-57 is not remembered when the record was made while it was being looked for', async () => {
    const { cache } = createTestCache()
    const slow = deferred<string>()
    const asked = cache.getOrLoad(KEY, 60, () => slow.promise, { missing })
    cache.invalidate(KEY)
    slow.reject(notFound())
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
    expect(await cache.getOrLoad(KEY, 60, () => 'the record', { missing })).toBe('the record')
  })

  it('CA-57 is told from a failure, which is never remembered', async () => {
    const { cache, counted } = createTestCache()
    const fail = (): never => {
      throw new AppError('db-busy', 'the store is held')
    }
    await expect(cache.getOrLoad(KEY, 60, fail, { missing })).rejects.toMatchObject({ code: 'db-busy' })
    expect(await cache.getOrLoad(KEY, 60, () => 'the record', { missing })).toBe('the record')
    expect(counted('cache_operations_total', { result: 'negative' })).toBe(0)
  })

  it('CA-57 takes the place of an old value when a renewal finds it gone, and is no failure then', async () => {
    const test = createTestCache()
    const ask = (load: () => string): Promise<string> =>
      test.cache.getOrLoad(KEY, 60, load, { staleSeconds: 60, missing })
    const gone = (): never => {
      throw notFound()
    }
    await ask(() => 'the record')
    test.clock.advance(60_001)
    expect(await ask(gone)).toBe('the record')
    for (let n = 0; n < 3; n++) await new Promise((resolve) => setImmediate(resolve))
    await expect(ask(() => 'never asked')).rejects.toMatchObject({ code: 'not-found' })
    expect(test.counted('cache_refresh_failures_total')).toBe(0)
  })

  it('CA-63 counts against the bounds like everything else', async () => {
    const { cache } = createTestCache({ maxEntries: 10 })
    for (let n = 0; n < 50; n++) {
      await cache.getOrLoad(`fir:record:${n}`, 60, () => Promise.reject(notFound()), { missing }).catch(() => undefined)
      expect(cache.stats().entries).toBeLessThanOrEqual(10)
    }
  })
})
