import { MAX_FIELD_CHARS } from '../domain/limits.ts'
import type { Bilingual, FieldKind, FormField, FormTable } from './form-types.ts'

export const label = (en: string, hi: string): Bilingual => ({ en, hi })

const charsByKind: Readonly<Record<FieldKind, number>> = {
  text: 300,
  longText: MAX_FIELD_CHARS,
  date: 10,
  time: 5,
  year: 4,
  number: 9,
  rupees: 15,
  phone: 20,
  choice: 40
}

type Extra = Partial<Pick<FormField, 'no' | 'choices' | 'filledBy' | 'neededToRegister' | 'maxChars'>>

/** One field with the limits of its kind; `filledBy` is the engine unless said otherwise. */
export function field(kind: FieldKind, path: string, en: string, hi: string, extra: Extra = {}): FormField {
  return { kind, path, label: label(en, hi), maxChars: charsByKind[kind], filledBy: 'engine', ...extra }
}

/** A field that only a person fills. */
export function officerField(kind: FieldKind, path: string, en: string, hi: string, extra: Extra = {}): FormField {
  return field(kind, path, en, hi, { filledBy: 'officer', ...extra })
}

export function table(path: string, en: string, hi: string, columns: ReadonlyArray<FormField>, no?: string): FormTable {
  return { kind: 'table', path, label: label(en, hi), columns, no }
}
