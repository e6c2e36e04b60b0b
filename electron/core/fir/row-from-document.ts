import type { FirDocument } from '#shared/domain/fir.ts'
import type { FirRow } from '../store/fir-row.ts'

/** The columns that lists and filters read, kept in step with the newest document. */
export function withDocument(row: FirRow, document: FirDocument): FirRow {
  return {
    ...row,
    informant_name: document.fields['informant.name']?.value ?? null,
    sections: JSON.stringify(document.sections.map((section) => `${section.act} ${section.section}`)),
    station: document.fields['station.name']?.value ?? row.station
  }
}

/** What a record is found by: its numbers, its words and every value of the form. */
export function searchBody(row: FirRow, statement: string, document: FirDocument): string {
  const values = Object.values(document.fields).map((field) => field.value)
  const sections = document.sections.map((section) => `${section.act} ${section.section}`)
  return [row.local_ref, row.fir_no ?? '', ...sections, ...values, statement].join('\n')
}
