import type { Span } from '#shared/domain/draft.ts'

/**
 * A statement made comparable without losing where anything stood.
 *
 * `text` and `folded` have the same length; `map[i]` is the UTF-16 offset in `original` of the unit that made unit `i`,
 * and `map[text.length]` is the end of the original. `text` keeps letter case, `folded` is lower case in ASCII only.
 * In both: Devanagari digits are ASCII, the nukta is written the decomposed way, zero-width marks are gone, every kind
 * of space is one blank (newlines stay), curly quotes and long dashes are plain.
 */
export type NormalisedText = Readonly<{
  original: string
  text: string
  folded: string
  map: Uint32Array
}>

/** The span of the original that the normalised range [start, end) came from. `quote === original.slice(start, end)`. */
export function spanOf(source: NormalisedText, start: number, end: number): Span {
  const from = source.map[start] ?? source.original.length
  const to = source.map[end] ?? source.original.length
  return { quote: source.original.slice(from, to), start: from, end: to }
}
