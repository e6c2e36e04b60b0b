import type { FirDetail, FirDocument } from '../domain/fir.ts'
import { parseRowPath } from './paths.ts'

/** Printed instead of anything by which a protected person may be known. */
export const REDACTED = '████'

/**
 * What stays readable on a redacted paper: an allow-list, so that a field added to the form is hidden until somebody
 * decides. Everything that names a person, a home or a phone, and every free text, is hidden: s.72 BNS protects "any
 * matter which may make known the identity".
 */
const shownFields: ReadonlyArray<string> = [
  'station.',
  'fir.',
  'gd.',
  'received.',
  'infoType',
  'occurrence.day',
  'occurrence.dateFrom',
  'occurrence.dateTo',
  'occurrence.timePeriod',
  'occurrence.timeFrom',
  'occurrence.timeTo',
  'occurrence.beatNo',
  'outside.',
  'accusedCount',
  'totalValueInr',
  'action.kind',
  'action.io',
  'action.transfer',
  'officer.',
  'signature.',
  'dispatch.'
]

const shownColumns: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['property', new Set(['category', 'type', 'valueInr'])],
  ['inquest', new Set(['number'])]
])

/** May the value of this path be read on a redacted paper? */
export function isShownRedacted(path: string): boolean {
  const row = parseRowPath(path)
  if (row) return shownColumns.get(row.table)?.has(row.column) ?? false
  return shownFields.some((shown) =>
    shown.endsWith('.') || /^action\.(?:io|transfer)$/.test(shown) ? path.startsWith(shown) : path === shown
  )
}

function redactDocument(document: FirDocument): FirDocument {
  return {
    formVersion: document.formVersion,
    fields: Object.fromEntries(
      Object.entries(document.fields).map(([path, field]) => [
        path,
        isShownRedacted(path) || field.value === '' ? field : { value: REDACTED, by: field.by }
      ])
    ),
    sections: document.sections.map(({ act, section, by }) => ({ act, section, by })),
    narrative: {}
  }
}

/** The record as a redacted paper shows it: values, statement and drafted account hidden, dates, sections, station kept. */
export function redactDetail(detail: FirDetail): FirDetail {
  return {
    ...detail,
    summary: { ...detail.summary, informantName: null, excerpt: null },
    statement: { ...detail.statement, text: REDACTED },
    document: redactDocument(detail.document)
  }
}
