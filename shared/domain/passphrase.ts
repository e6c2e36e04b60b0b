/**
 * Twelve characters: at about 0.3 s a guess (scrypt, 128 MiB each) even four common words in a row outlast a theft of
 * the disk by years. No rules about digits and signs: they make people write the passphrase on the screen.
 */
export const MIN_PASSPHRASE_CHARS = 12

/** `aaaaaaaaaaaa` and `121212121212` are twelve characters too. */
export const MIN_DISTINCT_PASSPHRASE_CHARS = 5

export type PassphraseProblem = 'too-short' | 'too-few-different'

/** NFKC: two input methods may spell the same Devanagari or the same full-width letter differently. */
export function normalisePassphrase(text: string): string {
  return text.normalize('NFKC')
}

/** What is wrong with a new passphrase, or null. Counted in code points of its normal form. */
export function findPassphraseProblem(text: string): PassphraseProblem | null {
  const characters = [...normalisePassphrase(text)]
  if (characters.length < MIN_PASSPHRASE_CHARS) return 'too-short'
  return new Set(characters).size < MIN_DISTINCT_PASSPHRASE_CHARS ? 'too-few-different' : null
}
