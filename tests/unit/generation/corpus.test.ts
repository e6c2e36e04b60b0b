import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldAt } from '#shared/form/paths.ts'
import { factSchema, type Fact } from '#shared/domain/draft.ts'
import { factsOf } from '../../support/read-facts.ts'

type Row = Readonly<{ id: string; text: string; receivedAt?: string; facts: ReadonlyArray<readonly [string, string]> }>

const folder = new URL('../../corpus/', import.meta.url)
const rows: ReadonlyArray<Row> = readdirSync(folder)
  .filter((name) => /^facts-.*\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Row)

const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[.,;:()'"।-]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** Gold is [path or table, value]; `~` contains, `#` an amount, else equal but for punctuation and case. */
function isFound(facts: ReadonlyArray<Fact>, path: string, gold: string): boolean {
  return facts.some((fact) => {
    if (fact.path !== path && !fact.path.startsWith(`${path}[`)) return false
    if (gold.startsWith('#')) return fact.value === gold.slice(1)
    return gold.startsWith('~') ? plain(fact.value).includes(plain(gold.slice(1))) : plain(fact.value) === plain(gold)
  })
}

/** Every part of the form where a wrong value would do harm: what gold does not hold there was invented. */
const guarded =
  /^(?:informant\.(?:name|relativeName|age|mobile)|occurrence\.(?:dateFrom|timeFrom)|accused\[[0-9]+\]\.name|victim\[[0-9]+\]\.name)$/

describe('the corpus of our own texts', () => {
  it('holds at least thirty texts in three ways of writing', () => {
    expect(rows.length).toBeGreaterThanOrEqual(30)
  })

  it('finds at least 95 % of the facts', () => {
    const misses = rows.flatMap(({ id, text, receivedAt, facts: gold }) => {
      const facts = factsOf(text, receivedAt)
      return gold
        .filter(([path, value]) => !isFound(facts, path, value))
        .map(([path, value]) => `${id} ${path} ${value}`)
    })
    const all = rows.reduce((sum, { facts }) => sum + facts.length, 0)
    expect(1 - misses.length / all, misses.join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it('puts at most 5 % of its values where the text has something else or nothing', () => {
    let put = 0
    const wrong: string[] = []
    for (const { id, text, receivedAt, facts: gold } of rows) {
      for (const fact of factsOf(text, receivedAt)) {
        const table = fact.path.split('[')[0] ?? ''
        const told = gold.filter(([path]) => path === fact.path || path === table)
        if (!guarded.test(fact.path)) continue
        put++
        if (!told.some(([path, value]) => isFound([fact], path, value))) wrong.push(`${id} ${fact.path} ${fact.value}`)
      }
    }
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
