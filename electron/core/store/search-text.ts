/**
 * Search text: one spelling for what a person types in more than one way. Precomposed nukta letters are taken apart and
 * the nukta dropped (ज़मीन and जमीन find each other), zero-width joiners vanish. Case is folded by the index itself.
 */
const precomposed: Readonly<Record<string, string>> = {
  '\u0958': '\u0915',
  '\u0959': '\u0916',
  '\u095a': '\u0917',
  '\u095b': '\u091c',
  '\u095c': '\u0921',
  '\u095d': '\u0922',
  '\u095e': '\u092b',
  '\u095f': '\u092f',
  '\u0929': '\u0928',
  '\u0931': '\u0930',
  '\u0934': '\u0933'
}

export function foldForSearch(text: string): string {
  return text
    .replace(/[\u0958-\u095f\u0929\u0931\u0934]/g, (letter) => precomposed[letter] ?? letter)
    .replace(/[\u093c\u200b-\u200d\ufeff]/g, '')
}

/** Most words of a query that are looked for: a person's search is a handful of words, a paste is not a query. */
const MAX_WORDS = 12

/**
 * The FTS5 expression for what a person typed: every word must occur, each as a prefix. Undefined when nothing
 * searchable is left.
 */
export function toMatchExpression(query: string): string | undefined {
  const words = foldForSearch(query)
    .split(/[\s"'“”‘’.,;:!?()[\]{}<>|/\\*^~+=&%$#@`।-]+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ')
}
