/** Length of the words shown in a list: one line on the officer's screen. */
const EXCERPT_UNITS = 120

/** First words of a statement on one line, never ending inside a surrogate pair. */
export function makeExcerpt(text: string): string {
  const line = text
    .slice(0, EXCERPT_UNITS * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, EXCERPT_UNITS)
  return /[\ud800-\udbff]$/.test(line) ? line.slice(0, -1) : line
}
