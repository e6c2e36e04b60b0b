/** A fixed sentence of ours as one word: a field of the log holds words only, so that no sentence of a person can pass. */
export function asToken(sentence: string): string {
  return sentence.replaceAll(' ', '-')
}
