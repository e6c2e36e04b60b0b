import type { SectionSuggestion } from '#shared/domain/draft.ts'
import type { GoldSections } from './evaluation-case.ts'

/** How the sections of one draft stand beside gold. */
export type SectionsScore = Readonly<{
  top1: boolean
  top3: boolean
  top5: boolean
  /** Units met, proposed units that are wrong, units missed. */
  hits: number
  falseAlarms: number
  misses: number
  missed: ReadonlyArray<number>
  wrong: ReadonlyArray<number>
}>

/** The number before the bracket: `303(2)` is 303. */
export const baseOf = (section: string): number => Number.parseInt(section, 10)

/** Base numbers of an act in the order shown, each once. */
function basesOf(sections: ReadonlyArray<SectionSuggestion>, act: string): ReadonlyArray<number> {
  return [...new Set(sections.filter((one) => one.act === act).map((one) => baseOf(one.section)))]
}

/**
 * Top-k: is any right number among the first k base sections shown (proposed ones stand first)? Proposed sections are
 * then counted for micro-F1: by base number, or by topic where gold is given by topic.
 */
export function scoreSections(sections: ReadonlyArray<SectionSuggestion>, gold: GoldSections): SectionsScore {
  const shown = basesOf(sections, gold.act)
  const proposed = basesOf(
    sections.filter((one) => one.suggested),
    gold.act
  )
  const right = new Set([...gold.units.flat(), ...gold.acceptable])
  const within = (count: number): boolean => shown.slice(0, count).some((base) => right.has(base))
  const missed = gold.units.filter((unit) => !unit.some((base) => proposed.includes(base)))
  const wrong = gold.topics ? wrongTopics(proposed, gold, gold.topics) : proposed.filter((base) => !right.has(base))
  return {
    top1: within(1),
    top3: within(3),
    top5: within(5),
    hits: gold.units.length - missed.length,
    falseAlarms: wrong.length,
    misses: missed.length,
    missed: missed.map((unit) => unit[0] ?? 0),
    wrong
  }
}

/** One number of each topic that was proposed and that gold does not hold. */
function wrongTopics(
  proposed: ReadonlyArray<number>,
  gold: GoldSections,
  topics: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyArray<number> {
  const isGold = (topic: ReadonlyArray<number>): boolean => gold.units.some((unit) => unit.join() === topic.join())
  return topics
    .filter((topic) => !isGold(topic))
    .flatMap((topic) => proposed.filter((base) => topic.includes(base)).slice(0, 1))
}

/** Harmonic mean of precision and recall over sums of many drafts; 0 when nothing was right. */
export function microF1(sum: Readonly<{ hits: number; falseAlarms: number; misses: number }>): number {
  return sum.hits === 0 ? 0 : (2 * sum.hits) / (2 * sum.hits + sum.falseAlarms + sum.misses)
}
