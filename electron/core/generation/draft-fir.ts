import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { DraftInputError } from './draft-input-error.ts'
import { ENGINE_VERSION } from './engine-version.ts'
import { extractFacts } from './extract/extract-facts.ts'
import { fillForm } from './fill-form.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { sha256Hex } from './hash.ts'
import { chooseCode } from './law/choose-code.ts'
import { chooseRoute } from './law/choose-route.ts'
import { findGuards } from './law/find-guards.ts'
import { findQuestions } from './law/find-questions.ts'
import { suggestSections } from './law/suggest-sections.ts'
import { narrateInEnglish } from './narrative-en.ts'
import { narrateInHindi } from './narrative-hi.ts'
import { normaliseStatement } from './normalise-statement.ts'
import { noStep, type OnStep } from './on-step.ts'

/** Hex digits of the pack's hash that a draft shows. */
const PACK_HASH_DIGITS = 12

/**
 * Drafts an FIR from a statement: facts with their spans, sections with their evidence, route, guards, blanks and a
 * plain narrative. Pure but for `elapsed` (milliseconds since the draft was begun), which only fills `ms`: the same
 * input, engine and pack give the same bytes otherwise (decision 14).
 *
 * @param onStep told between the stages how far the draft is (0 to 1): a sign of life for whoever waits. What it throws
 *   ends the draft.
 * @throws DraftInputError `statement-empty`, `statement-too-long`, `text-not-well-formed`
 */
export function draftFir(
  input: DraftInput,
  pack: LawPack,
  packHash: string,
  elapsed: () => number,
  onStep: OnStep = noStep
): Draft {
  const problem = checkStatement(input.text)
  if (problem) throw new DraftInputError(problem.code, problem.details)
  const norm = normaliseStatement(input.text)
  onStep(0.05)
  const facts = [...extractFacts(norm, input.receivedAt, onStep)]
  onStep(0.5)
  const { code } = chooseCode(input, facts, norm)
  const sections = [...suggestSections(norm, facts, pack, code, onStep)]
  onStep(0.9)
  const { route, reason } = chooseRoute({ input, code, sections, facts, norm, pack })
  const guards = [...findGuards({ input, code, sections, facts, norm, pack, route })]
  const questions = [...findQuestions({ input, code, sections, facts, norm, pack })]
  onStep(0.95)
  const form = fillForm(input, facts)
  const engine = {
    version: ENGINE_VERSION,
    pack: `${pack.id}@${packHash.slice(0, PACK_HASH_DIGITS)}`,
    inputHash: sha256Hex(canonicalJson(input))
  }
  const draft = {
    id: input.id,
    code,
    route,
    routeReason: { en: reason.en, hi: reason.hi },
    sections,
    facts,
    placeholders: [...form.placeholders],
    guards,
    questions,
    narrative: { en: narrateInEnglish(facts), hi: narrateInHindi(facts) }
  }
  const outputHash = sha256Hex(canonicalJson({ ...draft, engine }))
  return { ...draft, engine: { ...engine, outputHash }, ms: Math.max(0, elapsed()) }
}
