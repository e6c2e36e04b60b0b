/** The form as data: what an I.I.F. is made of, so that window, print, text output and checks read one description. */

export type Bilingual = Readonly<{ en: string; hi: string }>

export type FieldKind = 'text' | 'longText' | 'date' | 'time' | 'year' | 'number' | 'rupees' | 'phone' | 'choice'

export type FormField = Readonly<{
  kind: FieldKind
  /** Full path for a single field (`informant.name`), last part only for a column of a table (`name`). */
  path: string
  /** Number printed before the label, e.g. `6(a)`; columns have none. */
  no?: string
  label: Bilingual
  maxChars: number
  choices?: ReadonlyArray<Readonly<{ value: string; label: Bilingual }>>
  /** Who may fill it: the engine from the statement, or only a person (numbers, signatures, items 13 to 15). */
  filledBy: 'engine' | 'officer'
  /** Registration is refused while this is blank, with the reason shown. */
  neededToRegister?: boolean
}>

export type FormTable = Readonly<{
  kind: 'table'
  path: string
  no?: string
  label: Bilingual
  columns: ReadonlyArray<FormField>
}>

/** Item 2 is the list of chosen sections; item 12 is the statement itself: both live beside the fields. */
export type FormSpecial = Readonly<{ kind: 'sections' | 'statement'; no?: string; label: Bilingual }>

export type FormPart = FormField | FormTable | FormSpecial

export type FormItem = Readonly<{ no: string; label: Bilingual; parts: ReadonlyArray<FormPart> }>

export type FormDefinition = Readonly<{
  formVersion: string
  title: Bilingual
  shortName: Bilingual
  underSection: Bilingual
  items: ReadonlyArray<FormItem>
}>

/** A part that holds one value (not a table, not the sections or the statement). */
export function isField(part: FormPart): part is FormField {
  return part.kind !== 'table' && part.kind !== 'sections' && part.kind !== 'statement'
}

export function isTable(part: FormPart): part is FormTable {
  return part.kind === 'table'
}
