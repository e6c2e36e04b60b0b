import type { Draft } from '#shared/domain/draft.ts'
import type { EvaluationCase } from './evaluation-case.ts'
import { scoreFacts, type FactsScore } from './facts-score.ts'
import { judge, type Verdict } from './route-score.ts'
import { scoreSections, type SectionsScore } from './sections-score.ts'

export type CaseScore = Readonly<{
  one: EvaluationCase
  ms: number
  sections?: SectionsScore
  facts?: FactsScore
  code?: Verdict
  route?: Verdict
  /** What the engine answered, for the list of misses. */
  answered: Readonly<{ code: string; route: string }>
  /** An NCR where the case is none: a refused FIR, the worst fault. */
  wrongNcr: boolean
}>

/** Everything that can be said of one draft, from what its case was labelled with. */
export function scoreCase(one: EvaluationCase, draft: Draft): CaseScore {
  const { text } = one.input
  return {
    one,
    ms: draft.ms,
    ...(one.sections ? { sections: scoreSections(draft.sections, one.sections) } : {}),
    facts: scoreFacts(
      text,
      draft.facts,
      one.facts ?? [],
      one.facts !== undefined && one.factsComplete,
      one.acceptableFacts
    ),
    ...(one.code ? { code: judge(draft.code, [one.code]) } : {}),
    ...(one.routes ? { route: judge(draft.route, one.routes) } : {}),
    answered: { code: draft.code, route: draft.route },
    wrongNcr: draft.route === 'ncr' && one.routes !== undefined && !one.routes.includes('ncr')
  }
}
