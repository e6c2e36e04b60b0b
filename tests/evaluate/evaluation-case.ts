import type { DraftInput, LawCode } from '#shared/domain/draft.ts'

/** [path or table, value]; the value is compared as `facts-score.ts` says. */
export type GoldFact = readonly [path: string, value: string]

/**
 * A statement with what a careful reader takes from it. A part that is missing was not labelled, and is not scored.
 */
export type EvaluationCase = Readonly<{
  /** Name of the set it is counted in. */
  set: string
  id: string
  language: 'en' | 'hi' | 'hinglish'
  /** Negation, counter-case, several offences, a civil dispute, the old code: as its author says. */
  hard: boolean
  input: DraftInput
  facts?: ReadonlyArray<GoldFact>
  /** Values that may stand there or not. */
  acceptableFacts?: ReadonlyArray<GoldFact>
  /** The fact list holds every guarded value, so that another one counts as wrong. */
  factsComplete: boolean
  sections?: GoldSections
  code?: LawCode | 'officer_decides'
  /** Every route that is right. */
  routes?: ReadonlyArray<string>
}>

export type GoldSections = Readonly<{
  /**
   * What must be proposed, as units: base section numbers, any of which is right: one mostly, a whole topic of them for court
   * facts, which are labelled by topic. A unit is met by any of its numbers.
   */
  units: ReadonlyArray<ReadonlyArray<number>>
  /** Numbers that count neither for nor against. */
  acceptable: ReadonlySet<number>
  /** Every topic that the set knows, when it is labelled by topic: a proposed number outside all of them is not scored. */
  topics?: ReadonlyArray<ReadonlyArray<number>>
  /** The act that the numbers belong to. */
  act: 'BNS' | 'IPC'
}>
