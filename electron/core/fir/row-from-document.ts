import type { FirDocument } from '#shared/domain/fir.ts'
import type { FirRow } from '../store/fir-row.ts'

/** One spelling of a station's name, so that "Kotwali" and "kotwali " share their FIR numbers. */
export const foldStation = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

type SectionName = Readonly<{ act: string; section: string }>

/**
 * The columns that lists and filters read, kept in step with the newest document. A case once sensitive stays so until
 * the engine drafts it anew: an officer may add such a section, and taking one out must not unmask a name by itself.
 */
export function withDocument(
  row: FirRow,
  document: FirDocument,
  isSensitiveSection: (section: SectionName) => boolean
): FirRow {
  const stationName = document.fields['station.name']?.value
  return {
    ...row,
    sensitive: row.sensitive === 1 || document.sections.some(isSensitiveSection) ? 1 : 0,
    informant_name: document.fields['informant.name']?.value ?? null,
    sections: JSON.stringify(document.sections.map((section) => `${section.act} ${section.section}`)),
    station: stationName === undefined ? row.station : foldStation(stationName)
  }
}

/** What a record is found by: its numbers, its words and every value of the form. */
export function searchBody(row: FirRow, statement: string, document: FirDocument): string {
  const values = Object.values(document.fields).map((field) => field.value)
  const sections = document.sections.map((section) => `${section.act} ${section.section}`)
  return [row.local_ref, row.fir_no ?? '', ...sections, ...values, statement].join('\n')
}
