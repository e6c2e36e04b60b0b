import { createCache } from '../../electron/core/cache/cache.ts'
import { createFirHandlers } from '../../electron/core/fir/fir-handlers.ts'
import { indexLaw } from '../../electron/core/law/law-view.ts'
import { AppError } from '../../electron/core/support/errors.ts'
import { contract } from '#shared/ipc/contract.ts'
import type { Bench, Measurement } from './support/bench.ts'
import { benchParts, inBenchDir } from './support/bench-parts.ts'
import { openBenchRecords } from './support/bench-records.ts'
import { loadBenchPack } from './support/complaint.ts'
import { runPaired, sink, type Rounds } from './support/paired.ts'

/** More than one page of the list. */
const RECORDS = 80
/** A cold read slower than this many warm ones is what the original promised and measured on a sleep. */
const DESIGN_RATIO = 10

/** The two reads of the window as its handlers make them: from a full cache, and from one that is emptied each time. */
export const cacheCallsBench: Bench = {
  name: 'cache-calls',
  run: ({ rounds, scale }) =>
    inBenchDir(async (dir) => {
      const { db, context, firIds } = openBenchRecords(dir, RECORDS)
      const cache = createCache({ maxEntries: RECORDS * 2, ...benchParts() })
      const lawOf = indexLaw(loadBenchPack().pack)
      const noPaper = async (): Promise<never> => {
        throw new AppError('internal', 'no paper in a bench')
      }
      const handlers = createFirHandlers({ ...context, lawOf, clockIsBehind: () => false }, cache, noPaper)
      const get = (n: number): unknown => handlers['fir.get']({ firId: firIds[n % RECORDS] ?? '' })
      const page = contract['fir.list'].input.parse({})
      const list = (): unknown => handlers['fir.list'](page)
      const measured = [
        await warmAndCold('C5', 'fir.get, one drafted record', get, () => cache.clear(), rounds, 300 * scale),
        await warmAndCold('C6', 'fir.list, a page of 50 and its count', list, () => cache.clear(), rounds, 200 * scale)
      ]
      db.close()
      return measured
    })
}

async function warmAndCold(
  id: string,
  title: string,
  ask: (n: number) => unknown,
  empty: () => void,
  rounds: Rounds,
  times: number
): Promise<Measurement> {
  for (let n = 0; n < RECORDS; n++) await ask(n)
  const baseline = 'warm'
  const results = await runPaired(
    [
      {
        name: baseline,
        async loop(times) {
          for (let n = 0; n < RECORDS; n++) await ask(n)
          const fromMs = performance.now()
          for (let n = 0; n < times; n++) sink.value = await ask(n)
          return performance.now() - fromMs
        }
      },
      {
        name: 'cold: the cache is emptied before each',
        async loop(times) {
          let sumMs = 0
          for (let n = 0; n < times; n++) {
            empty()
            const fromMs = performance.now()
            sink.value = await ask(n)
            sumMs += performance.now() - fromMs
          }
          return sumMs
        }
      }
    ],
    { baseline, rounds, times }
  )
  const ratio = results.find(({ name }) => name !== baseline)?.ratio.median ?? 0
  const verdict = ratio >= DESIGN_RATIO ? 'met' : 'NOT MET'
  return {
    id,
    title,
    baseline,
    results,
    facts: { 'cold / warm': `${ratio.toFixed(0)}x (design: at least ${DESIGN_RATIO}x): ${verdict}` },
    note: 'The pages of the file are in memory on both sides; emptying the cache is not timed.'
  }
}
