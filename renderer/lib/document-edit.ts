import type { ChosenSection, FieldValue, FirDocument, FirEdit, Language, Narrative } from '#shared/domain/fir.ts'
import { assertNever } from '#shared/domain/error.ts'
import { tables } from '#shared/form/iif1.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'

type Fields = FirDocument['fields']

const without = (fields: Fields, path: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== path))

/** What a person wrote into a field; nothing written makes it a blank. */
export function setField(doc: FirDocument, path: string, value: string): FirDocument {
  const fields: Fields = value === '' ? without(doc.fields, path) : { ...doc.fields, [path]: { value, by: 'officer' } }
  return { ...doc, fields }
}

/** Puts back what the engine read, with its words of the statement; without one the field is a blank. */
export function restoreField(doc: FirDocument, path: string, original: FieldValue | undefined): FirDocument {
  return original ? { ...doc, fields: { ...doc.fields, [path]: original } } : setField(doc, path, '')
}

export function addSection(doc: FirDocument, section: ChosenSection): FirDocument {
  const there = doc.sections.some(({ act, section: no }) => act === section.act && no === section.section)
  return there ? doc : { ...doc, sections: [...doc.sections, section] }
}

export function removeSection(doc: FirDocument, act: string, section: string): FirDocument {
  return { ...doc, sections: doc.sections.filter((row) => !(row.act === act && row.section === section)) }
}

/** @param requestId the request to the model server whose very words these are; without it they are a person's */
export function setNarrative(doc: FirDocument, language: Language, text: string, requestId?: string): FirDocument {
  const narrative: Narrative = requestId === undefined ? { text, by: 'officer' } : { text, by: 'server', requestId }
  return { ...doc, narrative: { ...doc.narrative, [language]: narrative } }
}

/** Number of rows of a table that hold anything: one more than the last filled row. */
export function countRows(doc: FirDocument, table: string): number {
  const rows = Object.entries(doc.fields).map(([path, { value }]) => {
    const at = parseRowPath(path)
    return at?.table === table && value !== '' ? at.row + 1 : 0
  })
  return Math.max(0, ...rows)
}

/** Takes one row out; the rows below move up, and are the officer's from then on, for a person has moved them. */
export function removeRow(doc: FirDocument, table: string, row: number): FirDocument {
  const columns = tables.get(table)?.columns ?? []
  const count = countRows(doc, table)
  let next = doc
  for (let at = row; at < count; at++) {
    for (const column of columns) {
      const below = doc.fields[makeRowPath(table, at + 1, column.path)]?.value ?? ''
      next = setField(next, makeRowPath(table, at, column.path), below)
    }
  }
  return next
}

/** Applies a list of changes to another version of the document: the officer's work on top of what is stored. */
export function applyEdits(doc: FirDocument, edits: ReadonlyArray<FirEdit>, originals: Fields): FirDocument {
  return edits.reduce((at, edit) => {
    switch (edit.kind) {
      case 'setField':
        return setField(at, edit.path, edit.value ?? '')
      case 'restoreField':
        return restoreField(at, edit.path, originals[edit.path])
      case 'addSection':
        return addSection(at, { act: edit.act, section: edit.section, by: 'officer', reason: edit.reason })
      case 'removeSection':
        return removeSection(at, edit.act, edit.section)
      case 'setNarrative':
        return setNarrative(at, edit.language, edit.text, edit.requestId)
      default:
        return assertNever(edit, 'edit')
    }
  }, doc)
}
