import type { Fact } from '#shared/domain/draft.ts'
import type { TokenTable } from '#shared/domain/pseudonyms.ts'
import type { LeftOut, SuggestionBody } from '#shared/domain/sync.ts'
import { checkGrounding } from '../grounding-check.ts'
import { restore } from '../pseudonyms/restore.ts'
import { answerSchema, type Answer } from './answer-schema.ts'
import { findQuote } from './find-quote.ts'

export type AnswerInput = Readonly<{
  /** What the server said, parsed as JSON. Not trusted. */
  answer: unknown
  table: TokenTable
  /** The statement as the informant gave it. */
  statement: string
  facts: ReadonlyArray<Fact>
  /** ISO 8601, as in `DraftInput`. */
  receivedAt?: string | undefined
  /** The sections that the request offered, out of the pack and of the right code. */
  offered: ReadonlyArray<Readonly<{ act: string; section: string; heading: string }>>
  /** The narrative at the base revision; empty where there is none. */
  base: Readonly<{ en: string; hi: string }>
}>

/** `schema`: not the form that was asked for. `nothing-left`: every part of it failed a check, or said nothing new. */
export type AnswerReason = 'schema' | 'nothing-left'

export type AnswerResult =
  | Readonly<{ ok: true; suggestion: Omit<SuggestionBody, 'statementCut' | 'model'> }>
  | Readonly<{ ok: false; reason: AnswerReason; leftOut: ReadonlyArray<LeftOut> }>

type Part = LeftOut['part']

/**
 * Holds a model's answer against all that we know: its form, the tokens it was given, the statute pack and the
 * statement. A part that fails is left out whole and named with its reason; nothing of it is mended, for a mended
 * invention is still one. Pure; the officer sees the rest as a suggestion.
 */
export function checkAnswer(input: AnswerInput): AnswerResult {
  const parsed = answerSchema.safeParse(input.answer)
  if (!parsed.success) return { ok: false, reason: 'schema', leftOut: [] }
  const leftOut: LeftOut[] = []
  const drop = (part: Part, reason: LeftOut['reason'], count = 1): undefined => {
    leftOut.push({ part, reason, count })
  }
  const answer = parsed.data
  const en = narrativeOf(input, answer, 'en', drop)
  const hi = narrativeOf(input, answer, 'hi', drop)
  const summary = answer.summary == null ? undefined : grounded(input, 'summary', answer.summary, drop)
  const sections = (answer.sections ?? []).flatMap((one) => sectionOf(input, one, drop) ?? [])
  const questions = (answer.missing ?? []).flatMap((one) => grounded(input, 'question', one, drop) ?? [])
  const isNew = en !== undefined || hi !== undefined || summary !== undefined || sections.length + questions.length > 0
  if (!isNew) return { ok: false, reason: 'nothing-left', leftOut }
  const narrative = { ...(en === undefined ? {} : { en }), ...(hi === undefined ? {} : { hi }) }
  return { ok: true, suggestion: { narrative, summary: summary ?? null, sections, questions, leftOut } }
}

type Drop = (part: Part, reason: LeftOut['reason'], count?: number) => undefined

function narrativeOf(input: AnswerInput, answer: Answer, language: 'en' | 'hi', drop: Drop): string | undefined {
  const text = answer.narrative[language]
  if (text == null) return undefined
  const part = language === 'en' ? 'narrative-en' : 'narrative-hi'
  const checked = grounded(input, part, text, drop)
  return checked === input.base[language] ? drop(part, 'unchanged') : checked
}

/** The text with its tokens put back, when it says nothing that the statement does not. */
function grounded(input: AnswerInput, part: Part, text: string, drop: Drop): string | undefined {
  if (text.trim() === '') return drop(part, 'empty')
  const restored = restore(text.trim(), input.table)
  if (!restored.ok) return drop(part, 'unknown-token', restored.unknownTokens.length)
  const { ok, violations } = checkGrounding(restored.text, input.statement, input.facts, input.receivedAt)
  return ok ? restored.text : drop(part, 'not-in-statement', violations.length)
}

function sectionOf(
  { offered, statement, table }: AnswerInput,
  { act, section, quote }: NonNullable<Answer['sections']>[number],
  drop: Drop
): SuggestionBody['sections'][number] | undefined {
  const known = offered.find((one) => one.act === act && one.section === section)
  if (!known) return drop('section', 'section-unknown')
  const restored = restore(quote, table)
  if (!restored.ok) return drop('section', 'unknown-token', restored.unknownTokens.length)
  const span = findQuote(statement, restored.text)
  return span ? { ...known, ...span } : drop('section', 'quote-missing')
}
