import type { FirDocument } from '#shared/domain/fir.ts'
import { isField, isTable, type FormItem } from '#shared/form/form-types.ts'
import { countRows } from './document-edit.ts'

export type ItemState = 'needed' | 'open' | 'done'

/** `needed`: a blank stands between this item and registration. `open`: blanks that may stay. `done`: all is filled. */
export function itemState(doc: FirDocument, item: FormItem): ItemState {
  if (item.parts.some((part) => part.kind === 'sections') && doc.sections.length === 0) return 'needed'
  const fields = item.parts.filter(isField)
  const blank = fields.filter((field) => (doc.fields[field.path]?.value ?? '').trim() === '')
  if (blank.some((field) => field.neededToRegister)) return 'needed'
  const emptyTables = item.parts.filter(isTable).filter((table) => countRows(doc, table.path) === 0)
  // An item of tables alone (property, inquest) is open until one of them holds a row.
  const nothing = fields.length === 0 && emptyTables.length > 0 && emptyTables.length === item.parts.length
  return blank.length > 0 || nothing ? 'open' : 'done'
}
