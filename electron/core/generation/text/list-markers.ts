import type { Token } from './tokenise.ts'

/** Tokens between two markers of one list: a name with its father, age and address. */
const MARKER_REACH_TOKENS = 60

/** A marker is a small number, closed by a dot or a bracket, before a word: "1.", "2)", "(3)". */
function markerValue(tokens: ReadonlyArray<Token>, at: number): number | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.key.length > 2) return undefined
  const close = tokens[at + 1]
  if (!close?.glued || !/^[.)]$/.test(close.key)) return undefined
  const word = tokens[at + 2]
  if (!word || (word.kind !== 'latin' && word.kind !== 'devanagari')) return undefined
  const before = tokens[at - 1]
  // "12.5", "Rs.1.", "B-1." are no markers
  if (token.glued && before && before.key !== '(' && before.kind !== 'newline') return undefined
  return Number(token.key)
}

/**
 * Numbers that count the members of a list written in a line, "1. Ram 2. Shyam" or "(1) Ram (2) Shyam": no ages, no
 * amounts, and their dots end no sentence. A list has at least its first two members.
 */
export function findListMarkers(tokens: ReadonlyArray<Token>): ReadonlySet<number> {
  const markers = new Set<number>()
  let last = 0
  let lastAt = -1
  for (let at = 0; at < tokens.length; at++) {
    const value = markerValue(tokens, at)
    if (value === undefined) continue
    if (value === last + 1 && last > 0 && at - lastAt <= MARKER_REACH_TOKENS) markers.add(lastAt).add(at)
    else if (value !== 1) continue
    last = value
    lastAt = at
  }
  return markers
}
