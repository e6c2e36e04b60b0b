import type { DraftInput } from '#shared/domain/draft.ts'
import { draftFir } from '../../electron/core/generation/draft-fir.ts'
import type { Bench, Measurement } from './support/bench.ts'
import { openBenchPool } from './support/bench-pool.ts'
import { complaint, draftInput, loadBenchPack, longComplaint, words } from './support/complaint.ts'
import { runPaired, sink, step, type Rounds, type Variant } from './support/paired.ts'

/** What any reading of the text costs at the least: dates, amounts, telephones and vehicles by plain patterns. */
const patterns = [
  /\d{1,2} [A-Z][a-z]+ \d{4}/g,
  /Rs\.? ?[\d,]+/g,
  /\b\d{5} ?\d{5}\b/g,
  /\b[A-Z]{2} ?\d{1,2} ?[A-Z]{1,3} ?\d{4}\b/g
]

/** A whole draft of a complaint of 300 words: in the worker pool, in this thread, and the least it could be. */
export const draftBench: Bench = {
  name: 'draft',
  async run({ rounds, scale }) {
    const { pack, hash } = loadBenchPack()
    const pool = openBenchPool()
    const draft = draftFir(draftInput('size'), pack, hash, () => 0)
    const text = JSON.stringify(draft)
    const workerMs: number[] = []
    const inThread = 'draftFir in this thread'
    // Every thread has started up and parsed the pack before anything is measured.
    await Promise.all([1, 2, 3, 4].map((n) => pool.run('draftFir', draftInput(`warm${n}`))))
    const results = await runPaired(
      [
        step(inThread, () => (sink.value = draftFir(draftInput('here'), pack, hash, () => 0))),
        step('pool.run: a worker thread, there and back', async () => {
          const answer = await pool.run('draftFir', draftInput('there'))
          workerMs.push(answer.ms)
          sink.value = answer
        }),
        step('four patterns over the text + JSON of the draft', () => {
          sink.value = [patterns.map((pattern) => complaint.match(pattern)), JSON.parse(text)]
        })
      ],
      { baseline: inThread, rounds, times: 5 * scale }
    )
    await pool.close()
    const growth = await perCharacter((input) => draftFir(input, pack, hash, () => 0), rounds)
    workerMs.sort((a, b) => a - b)
    return [
      {
        id: 'T3',
        title: `A draft of ${words(complaint)} words`,
        baseline: inThread,
        results,
        facts: {
          'median inside the worker, ms': (workerMs[Math.floor(workerMs.length / 2)] ?? 0).toFixed(2),
          'sections in the draft': draft.sections.length,
          'facts in the draft': draft.facts.length
        },
        note: 'Speed only. What the drafts are worth is measured by the scoring, not here.'
      },
      growth
    ]
  }
}

/** Does the cost grow with the length alone? The same complaint once and ten times over, for each character. */
async function perCharacter(draft: (input: DraftInput) => unknown, rounds: Rounds): Promise<Measurement> {
  const baseline = 'once'
  const perCharacterOf = (name: string, text: string): Variant => ({
    name,
    loop(times) {
      const fromMs = performance.now()
      for (let n = 0; n < times; n++) sink.value = draft(draftInput('growth', text))
      return ((performance.now() - fromMs) * complaint.length) / text.length
    }
  })
  const results = await runPaired(
    [perCharacterOf(baseline, complaint), perCharacterOf('ten times over', longComplaint)],
    { baseline, rounds: { ...rounds, atMost: 3 }, times: 1 }
  )
  return {
    id: 'T3b',
    title: `Draft of ${complaint.length} and of ${longComplaint.length} characters, for the same number of characters`,
    baseline,
    results,
    note: '1 would be a cost that grows with the length alone.'
  }
}
