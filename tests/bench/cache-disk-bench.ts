import { join } from 'node:path'
import { draftFir } from '../../electron/core/generation/draft-fir.ts'
import { openDurableLayer } from '../../electron/core/cache/open-durable-layer.ts'
import type { Bench } from './support/bench.ts'
import { benchKey, benchParts, inBenchDir, openBenchDb } from './support/bench-parts.ts'
import { draftInput, loadBenchPack } from './support/complaint.ts'
import { runPaired, sink, type Variant } from './support/paired.ts'

const ENTRIES = 50
const TTL_MS = 3_600_000

/** A hit on disk beside the least it can cost, and beside making the value again. */
export const cacheDiskBench: Bench = {
  name: 'cache-disk',
  run: ({ rounds, scale }) =>
    inBenchDir(async (dir) => {
      const { pack, hash } = loadBenchPack()
      const make = (n: number): unknown => draftFir(draftInput(`n${n}`), pack, hash, () => 0)
      const draft = make(0)
      const text = JSON.stringify(draft)
      const layer = openDurableLayer({ ...benchParts(), file: join(dir, 'cache.db'), key: benchKey })
      if (!layer) throw new Error('the cache file cannot be made')
      const db = openBenchDb(join(dir, 'bare.db'), 'OFF')
      db.exec('CREATE TABLE bare (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT')
      const insert = db.statement('bench.insert', 'INSERT INTO bare (key, value) VALUES ($key, $text)')
      for (let n = 0; n < ENTRIES; n++) {
        insert.run({ key: `k${n}`, text })
        await layer.write(`k${n}`, draft, true, TTL_MS)
      }
      const select = db.statement<{ value: string }>('bench.select', 'SELECT value FROM bare WHERE key = $key')
      const baseline = 'SELECT + JSON.parse'
      const variants: Variant[] = [
        {
          name: baseline,
          loop(times) {
            for (let n = 0; n < times; n++) sink.value = JSON.parse(select.get({ key: `k${n % ENTRIES}` })?.value ?? '')
          }
        },
        {
          name: 'durable layer, hit',
          async loop(times) {
            for (let n = 0; n < times; n++) {
              const found = await layer.read(`k${n % ENTRIES}`, TTL_MS)
              if (found.result !== 'hit') throw new Error(`expected a hit, got ${found.result}`)
              sink.value = found.value
            }
          }
        }
      ]
      const results = await runPaired(variants, { baseline, rounds, times: 300 * scale })
      const again = await runPaired(
        [
          ...variants.slice(1),
          {
            name: 'drafting it again in this thread',
            loop(times) {
              for (let n = 0; n < times; n++) sink.value = make(n)
            }
          }
        ],
        { baseline: 'durable layer, hit', rounds, times: 5 * scale }
      )
      layer.close()
      db.close()
      return [
        {
          id: 'C4',
          title: 'Hit on disk (Keyv over SQLite), a whole draft',
          baseline,
          results,
          gates: [{ variant: 'durable layer, hit', atMost: 1.5, source: 'C4' }],
          facts: { 'characters of JSON': text.length }
        },
        {
          id: 'C4b',
          title: 'Hit on disk beside making the draft again',
          baseline: 'durable layer, hit',
          results: again
        }
      ]
    })
}
