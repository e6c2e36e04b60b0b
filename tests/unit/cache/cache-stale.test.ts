import { describe, expect, it } from 'vitest'
import { createTestCache, deferred, type TestCache } from '../../support/test-cache.ts'

const KEY = 'fir:list:all'
const TTL_SECONDS = 60
const STALE_SECONDS = 30
const pastItsTime = TTL_SECONDS * 1000 + 1

/** A list whose content is the number of its load; the next load fails while `failing` is set. */
function countedList({ cache }: TestCache) {
  const state = { loads: 0, failing: false }
  const load = (): number => {
    state.loads++
    if (state.failing) throw new Error('the store is away')
    return state.loads
  }
  return { state, ask: () => cache.getOrLoad(KEY, TTL_SECONDS, load, { staleSeconds: STALE_SECONDS }) }
}

const laterTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const settle = async (): Promise<void> => {
  for (let n = 0; n < 3; n++) await laterTurn()
}

describe('values past their time', () => {
  it('CA-55 gives the old value before the load has even begun, and renews it once for a hundred readers', async () => {
    const test = createTestCache()
    const { state, ask } = countedList(test)
    await ask()
    test.clock.advance(pastItsTime)
    const values = await Promise.all(Array.from({ length: 100 }, ask))
    expect(new Set(values)).toEqual(new Set([1]))
    expect(state.loads).toBe(1)
    await settle()
    expect(state.loads).toBe(2)
    expect(await ask()).toBe(2)
    expect(test.counted('cache_operations_total', { operation: 'get', result: 'stale' })).toBe(100)
    expect(test.counted('cache_refreshes_total')).toBe(1)
    expect(test.counted('cache_refresh_failures_total')).toBe(0)
  })

  it('CA-55 renews an old value with a whole new time', async () => {
    const test = createTestCache()
    const { state, ask } = countedList(test)
    await ask()
    test.clock.advance(pastItsTime)
    await ask()
    await settle()
    test.clock.advance(TTL_SECONDS * 1000)
    expect(await ask()).toBe(2)
    expect(state.loads).toBe(2)
  })

  it('CA-55 makes who comes after the window wait, and share the load that is under way', async () => {
    const test = createTestCache()
    const slow = deferred<string>()
    const ask = (load: () => string | Promise<string>): Promise<string> =>
      test.cache.getOrLoad(KEY, TTL_SECONDS, load, { staleSeconds: STALE_SECONDS })
    await ask(() => 'old')
    test.clock.advance(pastItsTime)
    expect(await ask(() => slow.promise)).toBe('old')
    await settle()
    test.clock.advance(STALE_SECONDS * 1000)
    const late = ask(() => 'a second load')
    slow.resolve('new')
    expect(await late).toBe('new')
  })

  it('CA-56 keeps the old value when a renewal fails, counts it, and tries again at the next reader', async () => {
    const test = createTestCache()
    const { state, ask } = countedList(test)
    await ask()
    test.clock.advance(pastItsTime)
    state.failing = true
    for (let failures = 1; failures <= 3; failures++) {
      expect(await ask()).toBe(1)
      await settle()
      expect(test.counted('cache_refresh_failures_total')).toBe(failures)
    }
    expect(test.log.map(({ event }) => event)).toEqual(Array(3).fill('cache.refresh-failed'))
    state.failing = false
    expect(await ask()).toBe(1)
    await settle()
    expect(await ask()).toBe(5)
  })

  it('CA-56 lets the old value go at the end of the window, and then says what is wrong', async () => {
    const test = createTestCache()
    const { state, ask } = countedList(test)
    await ask()
    state.failing = true
    test.clock.advance((TTL_SECONDS + STALE_SECONDS) * 1000)
    expect(await ask()).toBe(1)
    await settle()
    test.clock.advance(1)
    await expect(ask()).rejects.toThrow('the store is away')
    expect(test.cache.stats().entries).toBe(0)
  })

  it('CA-59 gives no old value after an invalidation, nor keeps what a renewal from before it brings', async () => {
    for (const forget of ['invalidate', 'invalidatePrefix'] as const) {
      const test = createTestCache()
      const slow = deferred<string>()
      const ask = (load: () => string | Promise<string>): Promise<string> =>
        test.cache.getOrLoad(KEY, TTL_SECONDS, load, { staleSeconds: STALE_SECONDS })
      await ask(() => 'without the new record')
      test.clock.advance(pastItsTime)
      await ask(() => slow.promise)
      await settle()
      test.cache[forget](KEY)
      expect(await ask(() => 'with it')).toBe('with it')
      slow.resolve('without the new record')
      await settle()
      expect(await ask(() => 'never asked')).toBe('with it')
    }
  })

  it('starts no load after the cache was closed: the store may be closed too', async () => {
    const test = createTestCache()
    const { state, ask } = countedList(test)
    await ask()
    test.clock.advance(pastItsTime)
    await ask()
    test.cache.close()
    await settle()
    expect(state.loads).toBe(1)
    expect(test.counted('cache_refresh_failures_total')).toBe(0)
  })

  it('hands out no old value where none was asked for, and none to a glance', async () => {
    const test = createTestCache()
    const { ask } = countedList(test)
    await ask()
    test.clock.advance(pastItsTime)
    expect(test.cache.peek(KEY)).toBeUndefined()
    await test.cache.getOrLoad('plain', TTL_SECONDS, () => 'old')
    test.clock.advance(pastItsTime)
    expect(await test.cache.getOrLoad('plain', TTL_SECONDS, () => 'new')).toBe('new')
  })

  it('CA-64 lets nothing live longer than twice its time, however long the window is said to be', async () => {
    const test = createTestCache()
    let loads = 0
    const ask = (): Promise<number> => test.cache.getOrLoad(KEY, 10, () => ++loads, { staleSeconds: 86_400 })
    await ask()
    for (const jumpMs of [-365 * 86_400_000, 730 * 86_400_000, -86_400_000]) test.clock.jumpWall(jumpMs)
    test.clock.advance(20_001)
    expect(await ask()).toBe(2)
  })
})
