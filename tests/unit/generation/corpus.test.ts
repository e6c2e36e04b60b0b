import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldAt } from '#shared/form/paths.ts'
import { factSchema } from '#shared/domain/draft.ts'
import { scoreFacts } from '../../evaluate/facts-score.ts'
import { factsOf } from '../../support/read-facts.ts'

type Gold = ReadonlyArray<readonly [string, string]>
type Row = Readonly<{ id: string; text: string; receivedAt?: string; facts: Gold; acceptableFacts?: Gold }>

const folder = new URL('../../corpus/', import.meta.url)
/**
 * Statements that no rule was ever fitted to: their gold was written first, and they are measured, not worked on. Floors
 * just below the first measure: recall .902 and precision .936 of the guarded values; of the hard ones .818 and .983.
 */
const heldOut = [
  { name: 'facts-held-out.jsonl', recall: 0.9, precision: 0.93 },
  { name: 'facts-held-out-hard.jsonl', recall: 0.81, precision: 0.97 }
] as const

const readRows = (name: string): ReadonlyArray<Row> =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)

const rows: ReadonlyArray<Row> = readdirSync(folder)
  .filter((name) => /^facts-.*\.jsonl$/.test(name) && !heldOut.some((set) => set.name === name))
  .flatMap(readRows)

/** Gold values that were not found, and guarded values that gold does not hold, of some rows. */
function measure(some: ReadonlyArray<Row>): Readonly<{ misses: string[]; wrong: string[]; gold: number; put: number }> {
  const scores = some.map(({ id, text, receivedAt, facts, acceptableFacts }) => ({
    id,
    ...scoreFacts(text, factsOf(text, receivedAt), facts, true, acceptableFacts)
  }))
  return {
    misses: scores.flatMap(({ id, missed }) => missed.map((fact) => `${id} ${fact}`)),
    wrong: scores.flatMap(({ id, wrong }) => wrong.map((fact) => `${id} ${fact}`)),
    gold: scores.reduce((sum, { gold }) => sum + gold, 0),
    put: scores.reduce((sum, { put }) => sum + put, 0)
  }
}

describe.each(heldOut)('statements held out: $name', ({ name, recall, precision }) => {
  const { misses, wrong, gold, put } = measure(readRows(name))

  it('finds as many facts as when they were first measured', () => {
    expect(1 - misses.length / gold, misses.join('\n')).toBeGreaterThanOrEqual(recall)
  })

  it('puts as few values where the text has something else or nothing', () => {
    expect(1 - wrong.length / put, wrong.join('\n')).toBeGreaterThanOrEqual(precision)
  })
})

describe('the corpus of our own texts', () => {
  it('holds at least thirty texts in three ways of writing', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30)
  })

  it('finds at least 95 % of the facts', () => {
    const { misses, gold } = measure(rows)
    expect(1 - misses.length / gold, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('puts at most 5 % of its values where the text has something else or nothing', () => {
    const { wrong, put } = measure(rows)
    expect(wrong.length / put, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it.each(rows)(
    '$id: every fact is a valid one, at a path of the form, with the words it came from',
    ({ text, receivedAt }) => {
      for (const fact of factsOf(text, receivedAt)) {
        expect(factSchema.parse(fact)).toEqual(fact)
        expect(fieldAt(fact.path)?.filledBy).toBe('engine')
        expect(fact.quote).toBe(text.slice(fact.start, fact.end))
        expect(fact.quote.trim()).not.toBe('')
        expect(/[०-९]/.test(fact.value.replace(/[ऀ-ॿ]०/g, ''))).toBe(false)
      }
    }
  )
})
