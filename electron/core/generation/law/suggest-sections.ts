import type { Fact, SectionSuggestion } from '#shared/domain/draft.ts'
import type { LawPack } from '#shared/domain/law-pack.ts'
import type { NormalisedText } from '../normalised-text.ts'
import { noStep, type OnStep } from '../on-step.ts'
import { rankRows } from './rank-index.ts'
import { readStatement, type StatementReading } from './read-statement.ts'
import { scoreRow } from './score-row.ts'
import { elementsOf, evidenceOf, holds, testRow, type RowResult } from './test-row.ts'

export type DraftCode = 'BNS' | 'IPC' | 'officer_decides'

/** Most rows shown: what holds, and the nearest that do not. */
const MAX_SUGGESTIONS = 12
/** Rows that do not hold are shown only when at least this share of their required elements is shown. */
const MIN_SHARE_SHOWN = 0.5
/** And only when its words are not far from those of the statement: a beaten teacher is no case of child labour. */
const MIN_RANK_SHOWN = 0.25
/** Of rows that do not hold no more than this are shown beside those that do. */
const MAX_CONSIDERED = 6

/** With fewer rows than this the nearest by words are shown too, so that the officer never faces an empty list. */
const FILL_UP_TO = 5
/** Rank by words, against the best of the statement, from which a row is near. */
const NEAR_RANK = 0.45

/** Ten years and more: what a Court of Session tries. */
const GRAVE_MONTHS = 120

/** The first required element of a row is the act itself: without it the row is not worth showing. */
function isNear(result: RowResult): boolean {
  const act = result.elements.find((one) => one.element.required)?.shown ?? false
  return act && result.requiredShown / result.required >= MIN_SHARE_SHOWN
}

function inCode(result: RowResult, code: DraftCode): boolean {
  const { act } = result.compiled.row
  if (act !== 'BNS' && act !== 'IPC') return true
  return code === 'officer_decides' || act === code
}

function noteOf(result: RowResult, absorbedBy: string | undefined): string | undefined {
  const { row } = result.compiled
  const missing = result.elements.filter((one) => one.element.required && !one.shown).map((one) => one.element.en)
  const tried = result.elements.filter((one) => one.element.required && one.triedOnly)
  const notes = [
    row.blocked ? row.blocked.en : '',
    absorbedBy === undefined ? '' : `Absorbed by ${absorbedBy}.`,
    result.variant ? result.variant.note.en : (row.condition?.en ?? ''),
    missing.length > 0 ? `Not shown in the statement: ${missing.join('; ')}.` : '',
    result.against.length > 0 ? `Speaks against it: "${result.against[0]?.span.quote ?? ''}".` : '',
    tried.length > 0 ? 'The statement speaks of an attempt.' : ''
  ].filter((note) => note !== '')
  return notes.length === 0 ? undefined : notes.join(' ')
}

/** Rows that hold but are absorbed by another that holds, with the id of that other. */
function absorbed(results: ReadonlyArray<RowResult>): ReadonlyMap<string, string> {
  const holding = results.filter((result) => holds(result) && !result.compiled.row.blocked)
  const gone = new Map<string, string>()
  for (const { compiled } of holding) {
    for (const id of compiled.row.displaces) if (!gone.has(id)) gone.set(id, compiled.row.id)
  }
  return gone
}

function toSuggestion(result: RowResult, score: number, suggested: boolean, by: string | undefined): SectionSuggestion {
  const { row } = result.compiled
  const { variant } = result
  const note = noteOf(result, by)
  return {
    act: row.act,
    section: row.section,
    heading: row.heading.en,
    score: Math.round(score * 10_000) / 10_000,
    suggested,
    evidence: evidenceOf(result),
    elements: elementsOf(result),
    cognizable: variant?.cognizable ?? row.cognizable,
    bailable: variant?.bailable ?? row.bailable,
    court: variant?.court ?? row.court,
    punishment: variant?.punishment ?? row.punishment,
    ...(note === undefined ? {} : { note })
  }
}

/** Rows that only say how others took part (joint intention, attempt) need another row that holds. */
function needsPrincipal(result: RowResult): boolean {
  return result.compiled.row.tags.includes('follows-principal')
}

function byScore(one: SectionSuggestion, two: SectionSuggestion): number {
  if (one.suggested !== two.suggested) return one.suggested ? -1 : 1
  if (one.score !== two.score) return two.score - one.score
  const first = `${one.act} ${one.section}`
  const second = `${two.act} ${two.section}`
  return first < second ? -1 : first > second ? 1 : 0
}

/**
 * Threats, abuse and obstruction on the way to a grave offence are left for the officer to add: beside a murder or a
 * robbery they are part of its telling, and a list of everything that was said hides what the case is about.
 */
function isCrowdedOut(
  result: RowResult,
  results: ReadonlyArray<RowResult>,
  gone: ReadonlyMap<string, string>
): boolean {
  if (!result.compiled.row.tags.includes('incidental')) return false
  return results.some((other) => {
    const { row } = other.compiled
    return holds(other) && !row.blocked && !gone.has(row.id) && row.maxMonths >= GRAVE_MONTHS
  })
}

/** The rows nearest by words when the elements show little. */
function nearByWords(
  results: ReadonlyArray<RowResult>,
  rankOf: ReadonlyMap<string, number>,
  shown: ReadonlyArray<SectionSuggestion>
): ReadonlyArray<SectionSuggestion> {
  const there = new Set(shown.map((one) => `${one.act} ${one.section}`))
  const rank = (result: RowResult): number => rankOf.get(result.compiled.row.id) ?? 0
  return results
    .filter((result) => rank(result) >= NEAR_RANK && !there.has(result.compiled.row.id))
    .filter((result) => !result.compiled.row.blocked && !needsPrincipal(result))
    .sort((one, two) => rank(two) - rank(one) || (one.compiled.row.id < two.compiled.row.id ? -1 : 1))
    .slice(0, Math.max(0, FILL_UP_TO - shown.length))
    .map((result) => toSuggestion(result, scoreRow(result, rank(result), false), false, undefined))
}

/** Tests the rows of the code that the statement touches; rows of special acts belong to both codes. */
export function testRows(reading: StatementReading, code: DraftCode): ReadonlyArray<RowResult> {
  return reading.compiled.rows.map((row) => testRow(row, reading)).filter((result) => inCode(result, code))
}

/**
 * Sections for a statement: every row of the pack tested element by element, what holds proposed (`suggested`), what it
 * absorbs and what lacks an element shown beside it with the reason. Sorted by score, at most twelve, deterministic.
 */
export function suggestSections(
  norm: NormalisedText,
  facts: ReadonlyArray<Fact>,
  pack: LawPack,
  code: DraftCode,
  onStep: OnStep = noStep
): SectionSuggestion[] {
  const reading = readStatement(norm, facts, pack)
  onStep(0.7)
  const results = testRows(reading, code)
  onStep(0.8)
  const rank = rankRows(reading.compiled.rank, reading.words)
  const rankOf = new Map(reading.compiled.rows.map((row, index) => [row.row.id, rank[index] ?? 0]))
  const gone = absorbed(results)
  const principal = results.some((result) => holds(result) && !needsPrincipal(result) && !result.compiled.row.blocked)
  const suggestions: SectionSuggestion[] = []
  for (const result of results) {
    const { row } = result.compiled
    const holding = holds(result)
    const by = holding ? gone.get(row.id) : undefined
    if (result.required === 0 || (needsPrincipal(result) && !(principal && holding))) continue
    if (!holding && (!isNear(result) || (rankOf.get(row.id) ?? 0) < MIN_RANK_SHOWN)) continue
    const suggested = holding && by === undefined && !row.blocked && !isCrowdedOut(result, results, gone)
    suggestions.push(toSuggestion(result, scoreRow(result, rankOf.get(row.id) ?? 0, suggested), suggested, by))
  }
  // Beside a plainly civil matter a list of near words would only suggest what is not there.
  const civil = !principal && reading.motif('civil-matter').some((match) => match.reading !== 'denied')
  if (!civil) suggestions.push(...nearByWords(results, rankOf, suggestions))
  suggestions.sort(byScore)
  const proposed = suggestions.filter((one) => one.suggested).slice(0, MAX_SUGGESTIONS)
  const room = Math.min(MAX_CONSIDERED, MAX_SUGGESTIONS - proposed.length)
  return [...proposed, ...suggestions.filter((one) => !one.suggested).slice(0, Math.max(room, 0))].sort(byScore)
}
