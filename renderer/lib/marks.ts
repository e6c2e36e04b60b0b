import type { Draft, Evidence } from '#shared/domain/draft.ts'
import type { FirDocument } from '#shared/domain/fir.ts'
import type { Mark } from './segments.ts'

export type StatementMark = Mark &
  Readonly<{ kind: 'fact' | 'evidence' | 'considered'; path?: string; section?: string }>

export const factMarkId = (path: string): string => `f:${path}`
export const evidenceMarkId = (act: string, section: string, index: number): string => `e:${act} ${section}#${index}`

/**
 * What to mark in a statement: the words of every field that still holds what the engine read, and of every section.
 * Words that are not where they are said to be (the statement was changed since) are left out.
 */
export function marksOf(text: string, doc: FirDocument, draft: Draft | null): ReadonlyArray<StatementMark> {
  const chosen = new Set(doc.sections.map(({ act, section }) => `${act} ${section}`))
  const facts = Object.entries(doc.fields).flatMap(([path, { span, value }]): StatementMark[] =>
    span && value !== '' ? [{ id: factMarkId(path), start: span.start, end: span.end, kind: 'fact', path }] : []
  )
  const evidence = (draft?.sections ?? []).flatMap((row) => {
    const section = `${row.act} ${row.section}`
    const kind = chosen.has(section) ? 'evidence' : 'considered'
    return row.evidence.map((words: Evidence, index): StatementMark & { quote: string } => ({
      id: evidenceMarkId(row.act, row.section, index),
      start: words.start,
      end: words.end,
      kind,
      section,
      quote: words.quote
    }))
  })
  const inPlace = (start: number, end: number, quote: string): boolean => text.slice(start, end) === quote
  return [
    ...facts.filter(({ path, start, end }) => inPlace(start, end, doc.fields[path ?? '']?.span?.quote ?? '')),
    ...evidence.filter(({ start, end, quote }) => inPlace(start, end, quote))
  ]
}
