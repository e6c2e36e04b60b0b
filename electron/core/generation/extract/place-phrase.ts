import type { Document, Found } from '../text/document.ts'

/** A phrase that names a place, with how surely it does. */
export type FoundPlace = Found & Readonly<{ from: number; to: number; score: number }>

/** The place at tokens [from, to), its words as written with single blanks. */
export function makePlace(document: Document, from: number, to: number, score: number): FoundPlace | undefined {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (!first || !last || to <= from) return undefined
  const value = document.source.text.slice(first.start, last.end).replaceAll('\n', ' ').replace(/ {2,}/g, ' ')
  return { value, start: first.start, end: last.end, from, to, score }
}
