import { createRequire } from 'node:module'
import { en as chrono } from 'chrono-node'
import { findAmounts } from '../../electron/core/generation/extract/amounts.ts'
import { findDates } from '../../electron/core/generation/extract/dates.ts'
import { findPhones } from '../../electron/core/generation/extract/phones.ts'
import { findTimes } from '../../electron/core/generation/extract/times.ts'
import { findVehicleNumbers } from '../../electron/core/generation/extract/vehicle-numbers.ts'
import { compilePack } from '../../electron/core/generation/law/compile-pack.ts'
import { rankRows, stemOf } from '../../electron/core/generation/law/rank-index.ts'
import { wordsOf } from '../../electron/core/generation/law/words.ts'
import { normaliseStatement } from '../../electron/core/generation/normalise-statement.ts'
import { makeDocument } from '../../electron/core/generation/text/document.ts'
import type { Bench, Measurement } from './support/bench.ts'
import { complaint, draftInput, loadBenchPack, words } from './support/complaint.ts'
import { runPaired, sink, type Rounds, type Variant } from './support/paired.ts'

/** The peer that brings no types. */
type Bm25 = Readonly<{
  defineConfig(config: object): void
  definePrepTasks(tasks: ReadonlyArray<(text: string) => string[]>): void
  addDoc(doc: object, id: number): void
  consolidate(): void
  search(query: string): unknown
}>
const makeBm25 = createRequire(import.meta.url)('wink-bm25-text-search') as () => Bm25

const receivedAt = draftInput('text').receivedAt

/** Reading values out of a complaint (T1) and finding the sections it may fall under (T2), beside packages that do so. */
export const textBench: Bench = {
  name: 'text',
  run: async ({ rounds, scale }) => [await values(rounds, 20 * scale), await retrieval(rounds, 20 * scale)]
}

async function values(rounds: Rounds, times: number): Promise<Measurement> {
  const baseline = 'chrono-node, English: dates and times alone'
  const ours = 'ours: dates, times, phones, vehicles, amounts'
  const results = await runPaired(
    [
      loop(baseline, () => (sink.value = chrono.parse(complaint))),
      loop(ours, () => {
        const document = makeDocument(normaliseStatement(complaint))
        sink.value = [
          findDates(document, receivedAt),
          findTimes(document),
          findPhones(document),
          findVehicleNumbers(document),
          findAmounts(document)
        ]
      })
    ],
    { baseline, rounds, times }
  )
  return {
    id: 'T1',
    title: `Values of a complaint of ${words(complaint)} words`,
    baseline,
    results,
    gates: [{ variant: ours, atMost: 0.5, source: 'T1' }],
    note: 'Speed only; `npm run evaluate` says what is found. Ours reads Hindi and Hinglish as well and keeps every place.'
  }
}

async function retrieval(rounds: Rounds, times: number): Promise<Measurement> {
  const { pack } = loadBenchPack()
  const compiled = compilePack(pack)
  const stems = (text: string): string[] =>
    (text.toLowerCase().match(/[a-zऀ-ॿ]+/g) ?? []).map(stemOf).filter((stem) => stem !== '')
  const engine = makeBm25()
  engine.defineConfig({ fldWeights: { body: 1 } })
  engine.definePrepTasks([stems])
  compiled.rows.forEach(({ row, body }, index) => {
    const elements = body.elements.flatMap(({ en, hi, cues }) => [en, hi, ...cues])
    engine.addDoc({ body: [row.heading.en, row.heading.hi, ...elements].join(' ') }, index)
  })
  engine.consolidate()
  const baseline = 'wink-bm25-text-search, the same words'
  const ours = 'ours: rankRows'
  const results = await runPaired(
    [
      loop(baseline, () => (sink.value = engine.search(complaint))),
      loop(ours, () => (sink.value = rankRows(compiled.rank, wordsOf(normaliseStatement(complaint)))))
    ],
    { baseline, rounds, times }
  )
  return {
    id: 'T2',
    title: `BM25 over ${compiled.rows.length} rows, the whole complaint as the query`,
    baseline,
    results,
    gates: [{ variant: ours, atMost: 0.2, source: 'T2' }],
    note: 'Both from the text on. The ranks are one input of the engine; what it suggests is measured by `npm run evaluate`.'
  }
}

function loop(name: string, run: () => void): Variant {
  return {
    name,
    loop(times) {
      for (let n = 0; n < times; n++) run()
    }
  }
}
