import type { FirDocument } from '#shared/domain/fir.ts'
import { isField, type FormItem } from '#shared/form/form-types.ts'

export type ItemState = 'needed' | 'open' | 'done'

/** `needed`: a blank stands between this item and registration. `open`: blanks that may stay. `done`: all is filled. */
export function itemState(doc: FirDocument, item: FormItem): ItemState {
  if (item.parts.some((part) => part.kind === 'sections') && doc.sections.length === 0) return 'needed'
  const fields = item.parts.filter(isField)
  const blank = fields.filter((field) => (doc.fields[field.path]?.value ?? '').trim() === '')
  if (blank.some((field) => field.neededToRegister)) return 'needed'
  return blank.length > 0 ? 'open' : 'done'
}
