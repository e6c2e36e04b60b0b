import type { Fact } from '#shared/domain/draft.ts'
import type { GoldFact } from './evaluation-case.ts'

export type FactsScore = Readonly<{
  gold: number
  missed: ReadonlyArray<string>
  /** Guarded values that were put in, and those of them that gold does not hold. */
  put: number
  wrong: ReadonlyArray<string>
  /** Values whose words do not stand in the text where they are said to: must be none. */
  ungrounded: ReadonlyArray<string>
}>

/** Punctuation and case do not matter. */
export const plain = (value: string): string =>
  value
    .toLowerCase()
    .replace(/[.,;:()'"।-]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

const isIn = (path: string, table: string): boolean =>
  path === table || path.startsWith(`${table}[`) || path.startsWith(`${table}.`)

/** Gold is [path or table, value]; `~` contains, `#` an amount, else equal but for punctuation and case. */
export function isFound(facts: ReadonlyArray<Fact>, [path, gold]: GoldFact): boolean {
  return facts.some((fact) => {
    if (!isIn(fact.path, path)) return false
    if (gold.startsWith('#')) return fact.value === gold.slice(1)
    return gold.startsWith('~') ? plain(fact.value).includes(plain(gold.slice(1))) : plain(fact.value) === plain(gold)
  })
}

/** Every part of the form where a wrong value would do harm: what gold does not hold there was invented. */
const guarded =
  /^(?:informant\.(?:name|relativeName|age|mobile)|occurrence\.(?:dateFrom|timeFrom)|accused\[[0-9]+\]\.name|victim\[[0-9]+\]\.name)$/

/**
 * @param complete gold holds every guarded value of the text; otherwise what it does not hold is not counted as wrong
 * @param acceptable values of the text that one careful reader puts in and another leaves out: neither found nor wrong
 */
export function scoreFacts(
  text: string,
  facts: ReadonlyArray<Fact>,
  gold: ReadonlyArray<GoldFact>,
  complete: boolean,
  acceptable: ReadonlyArray<GoldFact> = []
): FactsScore {
  const counted = complete ? facts.filter(({ path }) => guarded.test(path)) : []
  const wrong = counted.filter((fact) => {
    const table = fact.path.split('[')[0] ?? ''
    const told = [...gold, ...acceptable].filter(([path]) => path === fact.path || path === table)
    return !told.some((one) => isFound([fact], one))
  })
  return {
    gold: gold.length,
    missed: gold.filter((one) => !isFound(facts, one)).map(([path, value]) => `${path} ${value}`),
    put: counted.length,
    wrong: wrong.map(({ path, value }) => `${path} ${value}`),
    ungrounded: facts
      .filter(({ quote, start, end }) => quote.trim() === '' || text.slice(start, end) !== quote)
      .map(({ path }) => path)
  }
}
