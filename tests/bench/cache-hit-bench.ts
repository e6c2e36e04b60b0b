import { Keyv } from 'keyv'
import { LRUCache } from 'lru-cache'
import { createCache } from '../../electron/core/cache/cache.ts'
import type { Bench } from './support/bench.ts'
import { benchParts } from './support/bench-parts.ts'
import { runPaired, sink, type Variant } from './support/paired.ts'
import { sampleRecord } from './support/sample-record.ts'

const KEYS = 500
const key = (n: number): string => `fir:record:${n % KEYS}`
const keys = Array.from({ length: KEYS }, (_, n) => key(n))

/** A warm hit, as the product makes it, beside what it could cost at the least. */
export const cacheHitBench: Bench = {
  name: 'cache-hit',
  async run({ rounds, scale }) {
    const record = sampleRecord()
    const map = new Map(keys.map((name) => [name, record]))
    const lru = new LRUCache<string, object>({ max: KEYS, ttl: 3_600_000 })
    const keyv = new Keyv()
    const cache = createCache({ maxEntries: KEYS, ...benchParts() })
    for (const name of keys) {
      lru.set(name, record)
      await keyv.set(name, record)
      await cache.getOrLoad(name, 3600, () => record)
    }
    const neverLoad = (): never => {
      throw new Error('a hit must not load')
    }
    const sync: Variant[] = [
      loopOver('Map.get', (name) => map.get(name)),
      loopOver('lru-cache with ttl', (name) => lru.get(name)),
      loopOver('cache.peek', (name) => cache.peek(name))
    ]
    const asynchronous: Variant[] = [
      awaitOver('await of a Map hit', async (name) => map.get(name)),
      awaitOver('cache.getOrLoad', (name) => cache.getOrLoad<object>(name, 3600, neverLoad))
    ]
    const times = 50_000 * scale
    const syncResults = await runPaired(sync, { baseline: 'Map.get', rounds, times })
    const asyncResults = await runPaired(asynchronous, { baseline: 'await of a Map hit', rounds, times })
    const keyvResults = await runPaired(
      [
        awaitOver('cache.getOrLoad', (name) => cache.getOrLoad<object>(name, 3600, neverLoad)),
        awaitOver('keyv as it comes (Map, JSON)', (name) => keyv.get(name))
      ],
      { baseline: 'cache.getOrLoad', rounds, times: 150 * scale }
    )
    return [
      {
        id: 'C1',
        title: 'Warm hit, without waiting',
        baseline: 'Map.get',
        results: syncResults,
        gates: [{ variant: 'cache.peek', atMost: 10, source: 'C1' }],
        note: 'peek counts hits and misses and checks the age; lru-cache only checks the age.'
      },
      {
        id: 'C2',
        title: 'Warm hit, awaited',
        baseline: 'await of a Map hit',
        results: asyncResults,
        note: 'getOrLoad counts the hit and records its duration.'
      },
      {
        id: 'C2b',
        title: 'Warm hit beside the cache package as it comes',
        baseline: 'cache.getOrLoad',
        results: keyvResults,
        note: 'Keyv parses JSON on every hit out of the box.'
      }
    ]
  }
}

function loopOver(name: string, get: (key: string) => unknown): Variant {
  return {
    name,
    loop(times) {
      for (let n = 0; n < times; n++) sink.value = get(keys[n % KEYS] ?? '')
    }
  }
}

function awaitOver(name: string, get: (key: string) => Promise<unknown>): Variant {
  return {
    name,
    async loop(times) {
      for (let n = 0; n < times; n++) sink.value = await get(keys[n % KEYS] ?? '')
    }
  }
}
