import { assertNever } from '#shared/domain/error.ts'
import type { ChosenSection, FieldValue, FirDocument, FirEdit, Narrative } from '#shared/domain/fir.ts'
import { fieldAt } from '#shared/form/paths.ts'
import { AppError } from '../support/errors.ts'
import type { RecordEvents } from './fir-context.ts'

export const sameSection = (a: Readonly<{ act: string; section: string }>, b: typeof a): boolean =>
  a.act === b.act && a.section === b.section

/**
 * The document after a list of edits, in order. Pure: the document given is not changed.
 *
 * @param machine what the engine filled in, for `restoreField`
 * @param suggested what a model server answered, for a narrative that is taken from it
 * @throws AppError `bad-input` with the path when the form has no such field, the value is too long for it or is not
 * among its choices
 */
export function applyEdits(
  document: FirDocument,
  edits: ReadonlyArray<FirEdit>,
  machine: Readonly<Record<string, FieldValue>>,
  suggested: RecordEvents['suggestedNarrative'] = () => undefined
): FirDocument {
  return edits.reduce((current, edit) => applyEdit(current, edit, machine, suggested), document)
}

function applyEdit(
  document: FirDocument,
  edit: FirEdit,
  machine: Readonly<Record<string, FieldValue>>,
  suggested: RecordEvents['suggestedNarrative']
): FirDocument {
  switch (edit.kind) {
    case 'setField':
      return { ...document, fields: setField(document.fields, edit.path, edit.value) }
    case 'restoreField':
      return { ...document, fields: restoreField(document.fields, edit.path, machine) }
    case 'addSection': {
      const added: ChosenSection = { act: edit.act, section: edit.section, by: 'officer', reason: edit.reason }
      const others = document.sections.filter((section) => !sameSection(section, edit))
      const known = document.sections.find((section) => sameSection(section, edit))
      return { ...document, sections: [...others, known ?? added] }
    }
    case 'removeSection':
      return { ...document, sections: document.sections.filter((section) => !sameSection(section, edit)) }
    case 'setNarrative':
      return { ...document, narrative: { ...document.narrative, [edit.language]: narrativeOf(edit, suggested) } }
    default:
      return assertNever(edit, 'edit')
  }
}

/** A server's words are a server's only as long as they are its very words; one letter more and they are a person's. */
function narrativeOf(
  { requestId, language, text }: Extract<FirEdit, { kind: 'setNarrative' }>,
  suggested: RecordEvents['suggestedNarrative']
): Narrative {
  const isServers = requestId !== undefined && suggested(requestId, language) === text
  return isServers ? { text, by: 'server', requestId } : { text, by: 'officer' }
}

function setField(fields: FirDocument['fields'], path: string, value: string | null): FirDocument['fields'] {
  const field = fieldAt(path)
  if (!field) throw new AppError('bad-input', 'the form has no such field', { details: { path } })
  if (value === null || value === '') return withoutField(fields, path)
  if (value.length > field.maxChars) {
    throw new AppError('bad-input', 'the value is too long for its field', { details: { path, limit: field.maxChars } })
  }
  if (field.choices && !field.choices.some((choice) => choice.value === value)) {
    throw new AppError('bad-input', 'the value is not among the choices of its field', { details: { path } })
  }
  // A value that a person left as it was keeps its source.
  return fields[path]?.value === value ? fields : { ...fields, [path]: { value, by: 'officer' } }
}

function restoreField(
  fields: FirDocument['fields'],
  path: string,
  machine: Readonly<Record<string, FieldValue>>
): FirDocument['fields'] {
  const original = machine[path]
  return original ? { ...fields, [path]: original } : withoutField(fields, path)
}

function withoutField(fields: FirDocument['fields'], path: string): FirDocument['fields'] {
  if (!(path in fields)) return fields
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== path))
}
