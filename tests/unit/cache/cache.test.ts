import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTestCache, deferred } from '../../support/test-cache.ts'

describe('the cache in memory', () => {
  it('CA-53 calls the loader once for a hundred misses on one key, and all get the value', async () => {
    const { cache, counted } = createTestCache()
    const slow = deferred<{ n: number }>()
    let loads = 0
    const all = Array.from({ length: 100 }, () => cache.getOrLoad('k', 60, () => (loads++, slow.promise)))
    slow.resolve({ n: 1 })
    const values = await Promise.all(all)
    expect(loads).toBe(1)
    expect(values.every((value) => value === values[0])).toBe(true)
    expect(values[0]).toEqual({ n: 1 })
    expect(counted('cache_joined_loads_total')).toBe(99)
  })

  it('CA-54 rejects every waiter when the loader rejects, keeps nothing, and loads again on the next call', async () => {
    const { cache } = createTestCache()
    const slow = deferred<number>()
    const waiters = Array.from({ length: 5 }, () => cache.getOrLoad('k', 60, () => slow.promise))
    slow.reject(new Error('the store is away'))
    const settled = await Promise.allSettled(waiters)
    expect(settled.every((one) => one.status === 'rejected')).toBe(true)
    expect(cache.peek('k')).toBeUndefined()
    expect(await cache.getOrLoad('k', 60, () => 7)).toBe(7)
  })

  it('CA-54 treats a loader that throws before its first await like one that rejects', async () => {
    const { cache } = createTestCache()
    const boom = new Error('thrown')
    await expect(
      cache.getOrLoad('k', 60, () => {
        throw boom
      })
    ).rejects.toBe(boom)
    expect(await cache.getOrLoad('k', 60, () => 'again')).toBe('again')
  })

  it('CA-58 answers a miss once the time to live has passed, and not before', async () => {
    const { cache, clock } = createTestCache()
    let loads = 0
    const ask = (): Promise<number> => cache.getOrLoad('k', 60, () => ++loads)
    expect(await ask()).toBe(1)
    clock.advance(60_000)
    expect(await ask()).toBe(1)
    clock.advance(1)
    expect(cache.peek('k')).toBeUndefined()
    expect(await ask()).toBe(2)
  })

  it('counts a lookup that found a value past its time, and a load that was overtaken', async () => {
    const { cache, clock, counted } = createTestCache()
    await cache.getOrLoad('k', 60, () => 1)
    clock.advance(60_001)
    await cache.getOrLoad('k', 60, () => 2)
    expect(cache.stats()).toMatchObject({ hits: 0, misses: 2, expired: 1 })
    const slow = deferred<number>()
    const waiting = cache.getOrLoad('slow', 60, () => slow.promise)
    cache.invalidate('slow')
    slow.resolve(3)
    expect(await waiting).toBe(3)
    expect(counted('cache_stale_total')).toBe(2)
  })

  it('counts nothing as past its time that was invalidated, replaced or put out', async () => {
    const { cache, counted } = createTestCache()
    await cache.getOrLoad('k', 60, () => 1)
    cache.invalidate('k')
    await cache.getOrLoad('k', 60, () => 2)
    cache.clear()
    for (let n = 0; n < 1000; n++) await cache.getOrLoad(`k${n}`, 60, () => n)
    expect(counted('cache_stale_total')).toBe(0)
  })

  it('CA-58 keeps to monotonic time: a wall clock set back or forward ages no entry', async () => {
    const { cache, clock } = createTestCache()
    await cache.getOrLoad('k', 60, () => 'value')
    clock.jumpWall(-365 * 86_400_000)
    clock.advance(59_000)
    expect(cache.peek('k')).toBe('value')
    clock.jumpWall(365 * 86_400_000)
    expect(cache.peek('k')).toBe('value')
    clock.advance(1_001)
    expect(cache.peek('k')).toBeUndefined()
  })

  it('CA-59 does not keep what a load brings when its key was invalidated meanwhile', async () => {
    const { cache } = createTestCache()
    const old = deferred<string>()
    const asked = cache.getOrLoad('fir:record:1', 60, () => old.promise)
    cache.invalidate('fir:record:1')
    const fresh = cache.getOrLoad('fir:record:1', 60, () => 'new')
    old.resolve('old')
    expect(await asked).toBe('old')
    expect(await fresh).toBe('new')
    expect(cache.peek('fir:record:1')).toBe('new')
  })

  it('CA-59 keeps nothing of a load whose prefix was invalidated, or when all was cleared', async () => {
    const { cache } = createTestCache()
    for (const forget of [() => cache.invalidatePrefix('fir:list:'), () => cache.clear(), () => cache.close()]) {
      const old = deferred<string>()
      const asked = cache.getOrLoad('fir:list:x', 60, () => old.promise)
      forget()
      old.resolve('old')
      await asked
      expect(cache.peek('fir:list:x')).toBeUndefined()
    }
  })

  it('CA-59 never answers with a value older than the last invalidation, whatever the order of events', async () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b'), kind: fc.constantFrom('read', 'write', 'settle') })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { cache } = createTestCache()
        const truth: Record<string, number> = { a: 0, b: 0 }
        const open: Array<() => void> = []
        const checks: Promise<void>[] = []
        for (const { key, kind } of steps) {
          if (kind === 'write') {
            truth[key] = (truth[key] ?? 0) + 1
            cache.invalidate(key)
          } else if (kind === 'read') {
            const oldest = truth[key] ?? 0
            const load = (): Promise<number> => {
              const seen = truth[key] ?? 0
              return new Promise((resolve) => open.push(() => resolve(seen)))
            }
            checks.push(cache.getOrLoad(key, 60, load).then((value) => expect(value).toBeGreaterThanOrEqual(oldest)))
          } else open.shift()?.()
        }
        while (open.length > 0) open.shift()?.()
        await Promise.all(checks)
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['false', false],
    ['null', null],
    ['undefined', undefined],
    ['zero', 0],
    ['an empty text', ''],
    ['a big integer', 10n ** 30n],
    ['bytes', Buffer.from([0, 255, 7])],
    ['Devanagari and emoji', { 'कुंजी "q" \'s\' 😀': ['प्राथमिकी', '👮🏽‍♀️'] }],
    ['ten megabytes', 'अ'.repeat(5_000_000)]
  ])('CA-61 hands out %s as it was loaded, without loading again', async (_what, value) => {
    const { cache } = createTestCache()
    let loads = 0
    const load = (): unknown => (loads++, value)
    expect(await cache.getOrLoad('key "with" \'quotes\' और देवनागरी', 60, load)).toBe(value)
    expect(await cache.getOrLoad('key "with" \'quotes\' और देवनागरी', 60, load)).toBe(value)
    expect(loads).toBe(1)
  })

  it('hands out one frozen object to everybody', async () => {
    const { cache } = createTestCache()
    const first = await cache.getOrLoad('k', 60, () => ({ list: [{ name: 'x' }] }))
    const second = await cache.getOrLoad('k', 60, () => ({ list: [] }))
    expect(second).toBe(first)
    expect(Object.isFrozen(first.list[0])).toBe(true)
    expect(() => first.list.push({ name: 'y' })).toThrow(TypeError)
  })

  it.each([
    ['a Map', new Map([[1, 2]])],
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['an object that holds a Set', { deep: { set: new Set() } }]
  ])('hands %s to who asked and keeps it not: it cannot be frozen', async (_what, value) => {
    const { cache, counted, log } = createTestCache()
    expect(await cache.getOrLoad<unknown>('k', 60, () => value)).toBe(value)
    expect(cache.peek('k')).toBeUndefined()
    expect(counted('cache_operations_total', { operation: 'set', result: 'error' })).toBe(1)
    expect(log.map((entry) => entry.event)).toEqual(['cache.value-refused'])
  })

  it('CA-62 leaves other prefixes alone when one is invalidated', async () => {
    const { cache } = createTestCache()
    for (const key of ['fir:list:a', 'fir:list:b', 'fir:listing', 'fir:stats:a', 'fir:record:1']) {
      await cache.getOrLoad(key, 60, () => key)
    }
    cache.invalidatePrefix('fir:list:')
    const left = ['fir:list:a', 'fir:list:b', 'fir:listing', 'fir:stats:a', 'fir:record:1'].filter((key) =>
      cache.peek(key)
    )
    expect(left).toEqual(['fir:listing', 'fir:stats:a', 'fir:record:1'])
  })

  it('CA-63 never holds more entries than allowed, and lets the least recently used go', async () => {
    const { cache, counted } = createTestCache({ maxEntries: 10 })
    for (let n = 0; n < 10; n++) await cache.getOrLoad(`k${n}`, 60, () => n)
    cache.peek('k0')
    for (let n = 10; n < 15; n++) {
      await cache.getOrLoad(`k${n}`, 60, () => n)
      expect(cache.stats().entries).toBeLessThanOrEqual(10)
    }
    expect(cache.peek('k0')).toBe(0)
    expect(cache.peek('k1')).toBeUndefined()
    expect(counted('cache_evictions_total')).toBe(5)
  })

  it('CA-63 never holds more bytes than allowed, and does not give all of them to one value', async () => {
    const { cache } = createTestCache({ maxBytes: 100_000 })
    for (let n = 0; n < 50; n++) {
      await cache.getOrLoad(`k${n}`, 60, () => 'x'.repeat(5_000))
      expect(cache.stats().bytes).toBeLessThanOrEqual(100_000)
    }
    expect(cache.stats().entries).toBeGreaterThan(5)
    await cache.getOrLoad('giant', 60, () => 'x'.repeat(40_000))
    expect(cache.peek('giant')).toBeUndefined()
    expect(cache.stats().entries).toBeGreaterThan(5)
  })

  it('counts hits and misses under the names of the old dashboards, with the rate in percent', async () => {
    const { cache, counted, metrics } = createTestCache()
    for (let n = 0; n < 4; n++) await cache.getOrLoad('k', 60, () => 1)
    expect(counted('cache_operations_total', { operation: 'get', result: 'hit' })).toBe(3)
    expect(counted('cache_operations_total', { operation: 'get', result: 'miss' })).toBe(1)
    const { gauges, histograms } = metrics.snapshot()
    expect(gauges.find(({ name }) => name === 'cache_hit_rate')?.value).toBe(75)
    const timed = histograms.filter(({ name }) => name === 'cache_operation_duration_seconds')
    expect(timed.find(({ labels }) => labels['operation'] === 'get')?.count).toBe(3)
    expect(timed.find(({ labels }) => labels['operation'] === 'load')?.count).toBe(1)
  })
})
