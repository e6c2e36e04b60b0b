/** Longest look to the left or right of a number for the word that says what it is. */
export const CUE_WINDOW_UNITS = 40

export type PatternMatch = Readonly<{ text: string; start: number; end: number }>

/**
 * All matches of a global pattern. Every pattern of the engine has bounded repeats only, so that a search is linear in
 * the length of the text whatever the text is.
 */
export function matchAll(pattern: RegExp, text: string): ReadonlyArray<PatternMatch> {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length
  }))
}

/** The words before an offset, on the same line or the line above, cut to the window. */
export function leftOf(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - CUE_WINDOW_UNITS), offset)
}

export function rightOf(text: string, offset: number): string {
  return text.slice(offset, offset + CUE_WINDOW_UNITS)
}
