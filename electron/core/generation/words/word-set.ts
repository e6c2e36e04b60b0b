/** A closed table of token keys from blank-separated words; the nukta and chandrabindu are folded as in token keys. */
export function wordSet(...lists: ReadonlyArray<string>): ReadonlySet<string> {
  const words = lists.join(' ').split(/\s+/)
  return new Set(words.filter((word) => word !== '').map((word) => word.replaceAll('़', '').replaceAll('ँ', 'ं')))
}

/** True when the key is in the table or begins with one of the stems. */
export function holdsWord(words: ReadonlySet<string>, stems: ReadonlyArray<string>, key: string): boolean {
  return words.has(key) || stems.some((stem) => key.startsWith(stem))
}
