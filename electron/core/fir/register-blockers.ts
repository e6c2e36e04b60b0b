import type { FirDocument, RegisterBlocker } from '#shared/domain/fir.ts'
import type { FirStatus } from '#shared/domain/fir-status.ts'
import type { LawView } from '#shared/domain/law-view.ts'
import type { Cognizable, SectionSuggestion } from '#shared/domain/draft.ts'
import { classifyByValue } from '#shared/domain/value-classification.ts'
import { fieldProblem } from '#shared/form/field-problems.ts'
import { singleFields } from '#shared/form/iif1.ts'
import { fieldAt } from '#shared/form/paths.ts'

type SectionName = Readonly<{ act: string; section: string }>
export type LawLookup = (section: SectionName) => LawView | undefined

export type RegisterFacts = Readonly<{
  status: FirStatus
  document: FirDocument
  /** Does the newest draft rest on the statement as it stands? */
  draftIsCurrent: boolean
  /** Rows of the pack by act and section; undefined when the pack has no such row. */
  lawOf: LawLookup
  /** What the newest draft says of a section where a condition of the schedule was resolved from the statement. */
  drafted: ReadonlyArray<SectionSuggestion>
  receivedAt: string
  delayAskAfterHours: number
  clockIsBehind: boolean
}>

const MS_PER_HOUR = 3_600_000

/**
 * Why a record cannot be registered yet, one row a reason, in the order of the form. Pure. An empty list means that the
 * officer may sign.
 *
 * Sources: s.173(1) BNSS (what must be recorded), s.174 BNSS (one cognizable offence makes the case cognizable),
 * Lalita Kumari (2014) 2 SCC 1 (General Diary entry, reasons for delay).
 */
export function findRegisterBlockers(facts: RegisterFacts): RegisterBlocker[] {
  if (facts.status === 'drafting') return [{ code: 'draft-running' }]
  if (facts.status !== 'draft') return [{ code: 'not-a-draft' }]
  return [
    ...(facts.clockIsBehind ? [{ code: 'clock-behind' as const }] : []),
    ...(facts.draftIsCurrent ? [] : [{ code: 'statement-changed' as const }]),
    ...blankFields(facts.document),
    ...wrongFields(facts.document),
    ...sectionBlockers(facts),
    ...delayBlocker(facts)
  ]
}

function blankFields(document: FirDocument): RegisterBlocker[] {
  return [...singleFields.values()]
    .filter((field) => field.neededToRegister && (document.fields[field.path]?.value ?? '').trim() === '')
    .map((field) => ({
      code: field.path === 'gd.entryNo' ? ('gd-entry-missing' as const) : ('blank-field' as const),
      path: field.path
    }))
}

/**
 * Values that cannot be so (no such date, an age of 300). A date after today is only marked in the window: which of the
 * two is wrong, the date or the clock, a station with a dead battery cannot know.
 */
function wrongFields({ fields }: FirDocument): RegisterBlocker[] {
  return Object.entries(fields).flatMap(([path, { value }]) => {
    const field = fieldAt(path)
    const problem = field && fieldProblem(field, path, value, undefined)
    return problem?.severity === 'error' ? [{ code: 'field-wrong' as const, path }] : []
  })
}

function sectionBlockers({ document, lawOf, drafted }: RegisterFacts): RegisterBlocker[] {
  if (document.sections.length === 0) return [{ code: 'no-section', path: 'sections' }]
  const rows = document.sections.map((section) => ({
    name: `${section.act} ${section.section}`,
    blocked: lawOf(section)?.blocked != null,
    cognizable: cognizableOf(section, document, lawOf, drafted)
  }))
  const blocked = rows
    .filter((row) => row.blocked)
    .map((row): RegisterBlocker => ({ code: 'section-blocked', path: 'sections', details: { section: row.name } }))
  if (rows.some((row) => row.cognizable === 'cognizable' && !row.blocked)) return blocked
  const names = rows
    .map((row) => row.name)
    .join(', ')
    .slice(0, 300)
  const allNonCognizable = rows.every((row) => row.cognizable === 'non_cognizable')
  const code = allNonCognizable ? 'not-cognizable' : 'unconfirmed-classification'
  return [...blocked, { code, path: 'sections', details: { sections: names } }]
}

/** What item 10 settles now stands before what the draft read, and that before the schedule's general row. */
function cognizableOf(
  section: SectionName,
  document: FirDocument,
  lawOf: LawLookup,
  drafted: ReadonlyArray<SectionSuggestion>
): Cognizable {
  const byValue = classifyByValue(lawOf(section), document.fields)
  if (byValue) return byValue.cognizable
  const suggestion = drafted.find((one) => one.act === section.act && one.section === section.section)
  return suggestion?.cognizable ?? lawOf(section)?.cognizable ?? 'unknown'
}

function delayBlocker({ document, receivedAt, delayAskAfterHours }: RegisterFacts): RegisterBlocker[] {
  const date = document.fields['occurrence.dateTo']?.value ?? document.fields['occurrence.dateFrom']?.value
  if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date) || document.fields['delayReason']) return []
  const time = document.fields['occurrence.timeTo']?.value ?? document.fields['occurrence.timeFrom']?.value ?? '23:59'
  const occurredMs = Date.parse(`${date}T${/^\d{2}:\d{2}$/.test(time) ? time : '23:59'}:00+05:30`)
  const delayMs = Date.parse(receiptOf(document) ?? receivedAt) - occurredMs
  return delayMs > delayAskAfterHours * MS_PER_HOUR ? [{ code: 'delay-reason-missing', path: 'delayReason' }] : []
}

/** Item 3(b) as the officer left it: it may have been corrected after the statement was taken. */
function receiptOf(document: FirDocument): string | undefined {
  const date = document.fields['received.date']?.value
  const time = document.fields['received.time']?.value
  if (!date || !time || !/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return undefined
  return `${date}T${time}:00+05:30`
}
