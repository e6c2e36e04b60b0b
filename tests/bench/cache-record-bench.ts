import { createCache } from '../../electron/core/cache/cache.ts'
import { firRecordKey } from '../../electron/core/cache/cache-keys.ts'
import { readFir } from '../../electron/core/fir/fir-queries.ts'
import type { Bench } from './support/bench.ts'
import { benchParts, inBenchDir } from './support/bench-parts.ts'
import { openBenchRecords } from './support/bench-records.ts'
import { runPaired, sink } from './support/paired.ts'

const RECORDS = 60

/** Reading one drafted record as the window asks for it: warm from the cache, cold from the encrypted file. */
export const cacheRecordBench: Bench = {
  name: 'cache-record',
  run: ({ rounds, scale }) =>
    inBenchDir(async (dir) => {
      const { db, context, firIds } = openBenchRecords(dir, RECORDS)
      const cache = createCache({ maxEntries: RECORDS, ...benchParts() })
      const read = (firId: string): Promise<unknown> =>
        cache.getOrLoad(firRecordKey(firId), 3600, () => readFir(context, firId))
      for (const firId of firIds) await read(firId)
      const warm = 'warm: cache.getOrLoad'
      const results = await runPaired(
        [
          {
            name: warm,
            async loop(times) {
              for (let n = 0; n < times; n++) sink.value = await read(firIds[n % RECORDS] ?? '')
            }
          },
          {
            name: 'cold: readFir from the encrypted file',
            loop(times) {
              for (let n = 0; n < times; n++) sink.value = readFir(context, firIds[n % RECORDS] ?? '')
            }
          },
          {
            name: 'cold through the cache: invalidate + load',
            async loop(times) {
              for (let n = 0; n < times; n++) {
                const firId = firIds[n % RECORDS] ?? ''
                cache.invalidate(firRecordKey(firId))
                sink.value = await read(firId)
              }
            }
          }
        ],
        { baseline: warm, rounds, times: 300 * scale }
      )
      const characters = JSON.stringify(readFir(context, firIds[0] ?? '')).length
      db.close()
      const cold = results.find(({ name }) => name.startsWith('cold: '))?.ratio.median ?? 0
      return [
        {
          id: 'C3',
          title: 'Reading a drafted record, warm and cold',
          baseline: warm,
          results,
          facts: {
            'characters of JSON': characters,
            'cold / warm': `${cold.toFixed(0)}x (design: at least 50x): ${cold >= 50 ? 'met' : 'NOT MET'}`
          },
          note: 'The pages of the file are in memory on both sides: a first read after start costs more.'
        }
      ]
    })
}
