// npm run evaluate: the engine, through the core and its worker threads, over statements with gold.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeError } from '../../electron/cli/cli-error.ts'
import { openDrafter, type Drafter } from '../../electron/cli/open-drafter.ts'
import type { EvaluationCase } from './evaluation-case.ts'
import { readCorpusFolder } from './read-corpus.ts'
import { readReferenceFolder } from './read-reference.ts'
import { missesOf, table } from './report.ts'
import { measureSpeed } from './speed.ts'
import { scoreCase, type CaseScore } from './score-case.ts'
import { summarise } from './summary.ts'

/** Misses printed unless all are asked for. */
const SHORT_LIST = 40

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    set: { type: 'string' },
    misses: { type: 'boolean' },
    help: { type: 'boolean' }
  }
})

const print = (text: string): boolean => process.stdout.write(`${text}\n`)

async function scoreAll(cases: ReadonlyArray<EvaluationCase>, drafter: Drafter): Promise<ReadonlyArray<CaseScore>> {
  const scores: CaseScore[] = []
  const queue = [...cases.entries()]
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, one] = next
      scores[index] = scoreCase(one, await drafter.draft(one.input))
    }
  }
  await Promise.all(Array.from({ length: drafter.size }, work))
  return scores
}

function describeCorpus(cases: ReadonlyArray<EvaluationCase>): string {
  const indian = cases.filter(({ language }) => language !== 'en').length
  const hard = cases.filter((one) => one.hard).length
  return `${cases.length} statements, ${indian} of them Hindi or Hinglish, ${hard} marked hard`
}

async function evaluate(): Promise<void> {
  const corpus = readCorpusFolder(fileURLToPath(new URL('../corpus', import.meta.url)))
  const data = values.data ?? process.env['PRATHAMIKI_EVALUATION_DATA']
  const all = [...corpus, ...(data ? readReferenceFolder(data) : [])]
  const cases = values.set === undefined ? all : all.filter(({ set }) => set.includes(values.set ?? ''))
  const drafter = await openDrafter()
  try {
    const scores = await scoreAll(cases, drafter)
    const sets = [...new Set(cases.map(({ set }) => set))]
    const summaries = [
      ...sets.map((set) =>
        summarise(
          set,
          scores.filter(({ one }) => one.set === set)
        )
      ),
      summarise('all', scores)
    ]
    print(describeCorpus(cases))
    print(table(summaries))
    const misses = scores.flatMap(missesOf)
    const shown = values.misses ? misses : misses.slice(0, SHORT_LIST)
    print(
      `\n${misses.length} misses${shown.length < misses.length ? ` (${shown.length} shown, --misses for all)` : ''}`
    )
    for (const miss of shown) print(`  ${miss}`)
    const wrongNcr = scores.filter((score) => score.wrongNcr).map(({ one }) => one.id)
    print(`NCR where the case is none: ${wrongNcr.length === 0 ? 'none' : wrongNcr.join(', ')}`)
    for (const line of await measureSpeed(cases, drafter)) print(line)
    if (values.out) writeFileSync(values.out, `${JSON.stringify({ summaries, misses }, null, 2)}\n`)
  } finally {
    await drafter.close()
  }
}

if (values.help) {
  print(`Usage: npm run evaluate -- [options]

  --data DIR    also the reference sets in DIR (or in the folder that PRATHAMIKI_EVALUATION_DATA names)
  --set NAME    only sets whose name holds NAME
  --misses      list every miss
  --out FILE    the figures and misses as JSON`)
} else {
  try {
    await evaluate()
  } catch (error) {
    const { code, message } = describeError(error)
    process.stderr.write(`evaluate: ${code}: ${message}\n`)
    process.exitCode = 2
  }
}
