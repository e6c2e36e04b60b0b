import type { CaseScore } from './score-case.ts'
import type { Verdict } from './route-score.ts'
import { microF1 } from './sections-score.ts'

/** Counts of verdicts; `handed-over` and `right` together are what must be everything. */
export type Verdicts = Readonly<Record<Verdict, number>>

export type SetSummary = Readonly<{
  set: string
  cases: number
  sections: Readonly<{ n: number; top1: number; top3: number; top5: number; microF1: number }> | null
  facts: Readonly<{ gold: number; recall: number; put: number; precision: number | null; ungrounded: number }> | null
  code: Verdicts | null
  route: Verdicts | null
  wrongNcr: number
  msMedian: number
  msP95: number
}>

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, one) => total + one, 0)
const share = (list: ReadonlyArray<boolean>): number => list.filter(Boolean).length / list.length

/** Nearest rank. */
export function quantile(values: ReadonlyArray<number>, q: number): number {
  const sorted = values.toSorted((one, two) => one - two)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))] ?? 0
}

function verdictsOf(verdicts: ReadonlyArray<Verdict | undefined>): Verdicts | null {
  const given = verdicts.filter((one) => one !== undefined)
  if (given.length === 0) return null
  const count = (which: Verdict): number => given.filter((one) => one === which).length
  return { right: count('right'), 'handed-over': count('handed-over'), wrong: count('wrong') }
}

function sectionsOf(scores: ReadonlyArray<CaseScore>): SetSummary['sections'] {
  const some = scores.flatMap(({ sections }) => (sections ? [sections] : []))
  if (some.length === 0) return null
  return {
    n: some.length,
    top1: share(some.map(({ top1 }) => top1)),
    top3: share(some.map(({ top3 }) => top3)),
    top5: share(some.map(({ top5 }) => top5)),
    microF1: microF1({
      hits: sum(some.map(({ hits }) => hits)),
      falseAlarms: sum(some.map(({ falseAlarms }) => falseAlarms)),
      misses: sum(some.map(({ misses }) => misses))
    })
  }
}

function factsOf(scores: ReadonlyArray<CaseScore>): SetSummary['facts'] {
  const some = scores.flatMap(({ facts }) => (facts ? [facts] : []))
  const gold = sum(some.map((one) => one.gold))
  if (gold === 0) return null
  const put = sum(some.map((one) => one.put))
  const wrong = sum(some.map((one) => one.wrong.length))
  return {
    gold,
    recall: 1 - sum(some.map((one) => one.missed.length)) / gold,
    put,
    precision: put === 0 ? null : 1 - wrong / put,
    ungrounded: sum(some.map((one) => one.ungrounded.length))
  }
}

/** One set, or all of them under one name. */
export function summarise(set: string, scores: ReadonlyArray<CaseScore>): SetSummary {
  const ms = scores.map((score) => score.ms)
  return {
    set,
    cases: scores.length,
    sections: sectionsOf(scores),
    facts: factsOf(scores),
    code: verdictsOf(scores.map(({ code }) => code)),
    route: verdictsOf(scores.map(({ route }) => route)),
    wrongNcr: scores.filter(({ wrongNcr }) => wrongNcr).length,
    msMedian: quantile(ms, 0.5),
    msP95: quantile(ms, 0.95)
  }
}
