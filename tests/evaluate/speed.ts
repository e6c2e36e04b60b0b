import type { Drafter } from '../../electron/cli/open-drafter.ts'
import type { EvaluationCase } from './evaluation-case.ts'
import { quantile } from './summary.ts'

/** A usual complaint and the longest that is spoken of, with how often each is drafted and what it may take. */
const sizes = [
  { words: 300, times: 9, targetMs: 100 },
  { words: 8000, times: 3, targetMs: 2000 }
] as const

/** Most characters of a statement; the long text is cut before it. */
const MAX_CHARS = 49_000

/** A text of so many words: statements one behind the other, begun at another one each time. */
function textOf(cases: ReadonlyArray<EvaluationCase>, words: number, from: number): string {
  const taken: string[] = []
  for (let index = from; taken.length < words; index++) {
    const { text } = cases[index % cases.length]?.input ?? { text: '' }
    taken.push(...text.split(/\s+/).filter(Boolean))
  }
  return taken.slice(0, words).join(' ').slice(0, MAX_CHARS)
}

/** Median worker time of drafts of 300 and of 8,000 words, one at a time, on this machine. One line each. */
export async function measureSpeed(
  cases: ReadonlyArray<EvaluationCase>,
  drafter: Drafter
): Promise<ReadonlyArray<string>> {
  const english = cases.filter(({ language, facts }) => language === 'en' && facts !== undefined)
  if (english.length === 0) return []
  const lines: string[] = []
  for (const { words, times, targetMs } of sizes) {
    const ms: number[] = []
    for (let index = 0; index < times; index++) {
      const draft = await drafter.draft({ id: `speed-${words}`, text: textOf(english, words, index * 7) })
      ms.push(draft.ms)
    }
    lines.push(`${words} words: ${quantile(ms, 0.5).toFixed(0)} ms (median of ${times}, target ${targetMs})`)
  }
  return lines
}
