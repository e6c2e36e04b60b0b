import type { ChosenSection, FieldValue, FirDocument, FirEdit } from '#shared/domain/fir.ts'
import { languageSchema } from '#shared/domain/fir.ts'

const sectionKey = (section: ChosenSection): string => `${section.act}\n${section.section}`

function fieldEdit(path: string, before: FieldValue | undefined, after: FieldValue | undefined): FirEdit | null {
  const [was, is] = [before?.value ?? '', after?.value ?? '']
  if (was === is && (before?.by === after?.by || is === '')) return null
  if (is === '') return { kind: 'setField', path, value: null }
  // Going back to what the engine read, by undo or on purpose, brings its words of the statement back with it.
  if (after?.by === 'machine') return { kind: 'restoreField', path }
  return { kind: 'setField', path, value: is }
}

function fieldEdits(from: FirDocument, to: FirDocument): FirEdit[] {
  const paths = new Set([...Object.keys(from.fields), ...Object.keys(to.fields)])
  return [...paths].sort().flatMap((path) => fieldEdit(path, from.fields[path], to.fields[path]) ?? [])
}

function sectionEdits(from: FirDocument, to: FirDocument): FirEdit[] {
  const [before, after] = [new Set(from.sections.map(sectionKey)), new Set(to.sections.map(sectionKey))]
  const removed = from.sections.filter((section) => !after.has(sectionKey(section)))
  const added = to.sections.filter((section) => !before.has(sectionKey(section)))
  return [
    ...removed.map(({ act, section }): FirEdit => ({ kind: 'removeSection', act, section })),
    ...added.map(({ act, section, reason }): FirEdit => ({
      kind: 'addSection',
      act,
      section,
      ...(reason ? { reason } : {})
    }))
  ]
}

function narrativeEdits(from: FirDocument, to: FirDocument): FirEdit[] {
  return languageSchema.options.flatMap((language): FirEdit[] => {
    const { text = '', requestId } = to.narrative[language] ?? {}
    if (text === (from.narrative[language]?.text ?? '')) return []
    return [{ kind: 'setNarrative', language, text, ...(requestId === undefined ? {} : { requestId }) }]
  })
}

/** The changes that make the second document out of the first: what an autosave sends. Same pair, same list. */
export function diffDocument(from: FirDocument, to: FirDocument): ReadonlyArray<FirEdit> {
  return [...fieldEdits(from, to), ...sectionEdits(from, to), ...narrativeEdits(from, to)]
}
