import type { DraftInput, Fact, Route, SectionSuggestion, Span } from '#shared/domain/draft.ts'
import type { LawPack, LawRow } from '#shared/domain/law-pack.ts'
import type { NormalisedText } from '../normalised-text.ts'
import type { Bilingual } from './choose-code.ts'
import { hoursOfDelay } from './delay.ts'
import { compilePack } from './compile-pack.ts'
import { readStatement } from './read-statement.ts'
import { nearCognizable } from './near-cognizable.ts'
import { occurrenceElsewhere } from './occurrence-elsewhere.ts'
import { nearReason, routeReasons, zeroFirReason } from './route-reasons.ts'
import { testRows, type DraftCode } from './suggest-sections.ts'
import { holds } from './test-row.ts'

/** `elsewhere`: the words that put the place of occurrence into another station or district, for a Zero FIR. */
export type RouteChoice = Readonly<{ route: Route; reason: Bilingual; elsewhere?: Span }>

export type RouteInput = Readonly<{
  input: DraftInput
  code: DraftCode
  sections: ReadonlyArray<SectionSuggestion>
  facts: ReadonlyArray<Fact>
  norm: NormalisedText
  pack: LawPack
}>

/** s.173(3) BNSS: punishable with three years or more but less than seven. */
const ENQUIRY_FROM_MONTHS = 36
const ENQUIRY_BELOW_MONTHS = 84
/** Lalita Kumari (2014): more than three months' delay without a reason is one of the cases for an enquiry. */
const ENQUIRY_DELAY_HOURS = 92 * 24

const enquiryBars: ReadonlyArray<string> = ['sexual', 'child', 'sc-st', 'violence', 'death', 'woman-victim']

/** Rows of the proposed sections that settle cognizability by themselves (joint intention, attempt do not). */
function principalRows(given: RouteInput): ReadonlyArray<Readonly<{ row: LawRow; section: SectionSuggestion }>> {
  const compiled = compilePack(given.pack)
  return given.sections
    .filter((section) => section.suggested)
    .flatMap((section) => {
      const row = compiled.byId.get(`${section.act} ${section.section}`)?.row
      return row && !row.tags.includes('follows-principal') ? [{ row, section }] : []
    })
}

/**
 * Classification of a proposed row. An unknown one is cognizable where it absorbs a cognizable offence that the statement
 * shows in full: that offence alone makes the whole case cognizable (s.174(4) BNSS).
 */
function cellOf(given: RouteInput, { row, section }: Readonly<{ row: LawRow; section: SectionSuggestion }>): string {
  if (section.cognizable !== 'unknown') return section.cognizable
  const reading = readStatement(given.norm, given.facts, given.pack)
  const absorbed = testRows(reading, given.code).filter(
    (result) => holds(result) && row.displaces.includes(result.compiled.row.id)
  )
  return absorbed.some((one) => one.compiled.row.cognizable === 'cognizable') ? 'cognizable' : 'unknown'
}

function allowsEnquiry(given: RouteInput, rows: ReadonlyArray<LawRow>): boolean {
  const gravest = rows.reduce((most, row) => Math.max(most, row.maxMonths), 0)
  if (gravest < ENQUIRY_FROM_MONTHS || gravest >= ENQUIRY_BELOW_MONTHS) return false
  if (rows.some((row) => row.tags.some((tag) => enquiryBars.includes(tag)))) return false
  const reading = readStatement(given.norm, given.facts, given.pack)
  const shown = (motif: string): boolean => reading.motif(motif).some((match) => match.reading !== 'denied')
  const delay = hoursOfDelay(given.input, given.facts)
  const explained = shown('delay-reason') || given.facts.some((fact) => fact.path === 'delayReason')
  return delay !== null && delay > ENQUIRY_DELAY_HOURS && !explained && shown('enquiry-category')
}

function firRoute(given: RouteInput): RouteChoice {
  const elsewhere = occurrenceElsewhere(given.norm, given.input.station, given.pack.districts ?? [])
  if (elsewhere) return { route: 'zero_fir', reason: zeroFirReason(elsewhere.quote), elsewhere }
  if (given.input.mode === 'electronic') return { route: 'e_fir', reason: routeReasons.eFir }
  return { route: 'fir', reason: routeReasons.fir }
}

/** Offences that no civil matter looks like: money and goods entrusted are part of many a contract, these are not. */
const takingTags: ReadonlyArray<string> = ['theft', 'violence', 'sexual', 'death']

/** A required part of a taking or of violence stands beside the civil matter: once asked, it may be the whole. */
function showsPartOfTaking(given: RouteInput): boolean {
  const compiled = compilePack(given.pack)
  return given.sections.some(({ act, section, elements }) => {
    const tags = compiled.byId.get(`${act} ${section}`)?.row.tags ?? []
    return tags.some((tag) => takingTags.includes(tag)) && elements.some((one) => one.required && one.state === 'shown')
  })
}

/** Rent that was not paid is a civil matter as well: here a denial beside the word does not count. */
const mentionsCivil = (given: RouteInput): boolean =>
  readStatement(given.norm, given.facts, given.pack).motif('civil-matter').length > 0

const isCivil = (given: RouteInput): boolean =>
  readStatement(given.norm, given.facts, given.pack)
    .motif('civil-matter')
    .some((match) => match.reading !== 'denied')

function routeWithoutSection(given: RouteInput): RouteChoice {
  return isCivil(given) && !showsPartOfTaking(given)
    ? { route: 'no_offence_shown', reason: routeReasons.noOffence }
    : { route: 'officer_decides', reason: routeReasons.nothingShown }
}

/**
 * How the information is to be taken. Any cognizable section makes the case an FIR (Zero FIR, e-FIR where station or
 * mode say so); only when every section is non-cognizable, and none that is not comes near,
 * an NCR; unknown or conditional is the officer's (decision 13).
 * A preliminary enquiry is the officer's option: it is returned only where s.173(3) allows it AND the dispute is of a
 * kind Lalita Kumari names AND the delay is over three months without a reason.
 */
export function chooseRoute(given: RouteInput): RouteChoice {
  const rows = principalRows(given)
  if (rows.length === 0) return routeWithoutSection(given)
  const byCode = (act: string): ReadonlyArray<string> =>
    rows
      .filter(({ row }) => row.act === act || (row.act !== 'BNS' && row.act !== 'IPC'))
      .map((one) => cellOf(given, one))
  const outcomes =
    given.code === 'officer_decides' ? [byCode('BNS'), byCode('IPC')] : [rows.map((one) => cellOf(given, one))]
  const anyCognizable = outcomes.map((list) => list.includes('cognizable'))
  if (anyCognizable.every(Boolean)) {
    const enquiry = allowsEnquiry(
      given,
      rows.map(({ row }) => row)
    )
    return enquiry ? { route: 'preliminary_enquiry', reason: routeReasons.enquiry } : firRoute(given)
  }
  if (anyCognizable.some(Boolean)) return { route: 'officer_decides', reason: routeReasons.codeOpen }
  if (outcomes.every((list) => list.length > 0 && list.every((cell) => cell === 'non_cognizable'))) {
    if (mentionsCivil(given)) return { route: 'officer_decides', reason: routeReasons.civilBeside }
    const near = nearCognizable(given)
    return near === null
      ? { route: 'ncr', reason: routeReasons.ncr }
      : { route: 'officer_decides', reason: nearReason(near) }
  }
  return { route: 'officer_decides', reason: routeReasons.conditional }
}
