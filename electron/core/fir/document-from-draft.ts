import type { Draft } from '#shared/domain/draft.ts'
import type { ChosenSection, FieldValue, FirDocument } from '#shared/domain/fir.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { iif1 } from '#shared/form/iif1.ts'
import { sameSection } from './apply-edits.ts'
import { mergeFields } from './merge-fields.ts'

export const emptyDocument: FirDocument = { formVersion: iif1.formVersion, fields: {}, sections: [], narrative: {} }

/** The engine's values by path, each with the words it came from. */
export function machineFields(draft: Draft): Record<string, FieldValue> {
  return Object.fromEntries(
    draft.facts.map(({ path, value, quote, start, end }) => [
      path,
      { value, by: 'machine' as const, span: { quote, start, end } }
    ])
  )
}

/** What the station knows without the statement: its own name, when and how the information came. */
export function stationFields(
  settings: Settings,
  receipt: Readonly<{ received_at: string; mode: string }>
): Record<string, FieldValue> {
  const known: Readonly<Record<string, string>> = {
    'station.name': settings['station.name'],
    'station.district': settings['station.district'],
    'station.state': settings['station.state'],
    'officer.name': settings['officer.name'],
    'officer.rank': settings['officer.rank'],
    'officer.no': settings['officer.no'],
    'received.date': receipt.received_at.slice(0, 10),
    'received.time': receipt.received_at.slice(11, 16),
    infoType: receipt.mode
  }
  return Object.fromEntries(
    Object.entries(known)
      .filter(([, value]) => value !== '')
      .map(([path, value]) => [path, { value, by: 'officer' as const }])
  )
}

const machineSections = (draft: Draft): ChosenSection[] =>
  draft.sections
    .filter((section) => section.suggested)
    .map(({ act, section }) => ({ act, section, by: 'machine' as const }))

export type Redraft = Readonly<{
  draft: Draft
  /** The document as it stands. */
  before: FirDocument
  previousDraft: Draft | undefined
  /** What the station knows of this receipt, and of the one that the draft before rested on. */
  known: Readonly<Record<string, FieldValue>>
  knownBefore: Readonly<Record<string, FieldValue>> | undefined
}>

/**
 * The document a new draft makes. What a person wrote or took over stands: officer values, officer sections and
 * narratives that are not the engine's are carried over, and what the officer struck out after the last draft, a section or a value, is not put back.
 */
export function documentFromDraft({ draft, before, previousDraft, known, knownBefore }: Redraft): FirDocument {
  const struckOut = previousDraft
    ? machineSections(previousDraft).filter((old) => !before.sections.some((kept) => sameSection(kept, old)))
    : []
  const officerSections = before.sections.filter((section) => section.by === 'officer')
  const proposed = machineSections(draft).filter(
    (section) => ![...struckOut, ...officerSections].some((other) => sameSection(other, section))
  )
  const keep = (language: 'en' | 'hi'): FirDocument['narrative']['en'] => {
    const old = before.narrative[language]
    if (old !== undefined && old.by !== 'machine') return old
    const text = draft.narrative[language]
    return text === undefined ? undefined : { text, by: 'machine' }
  }
  const machine = machineFields(draft)
  return {
    formVersion: iif1.formVersion,
    fields: previousDraft
      ? mergeFields({ before: before.fields, machine, machineBefore: machineFields(previousDraft), known, knownBefore })
      : { ...known, ...machine },
    sections: [...proposed, ...officerSections],
    narrative: { en: keep('en'), hi: keep('hi') }
  }
}
