import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

const particles = wordSet('ne ka ki hai hain ko se tha thi raha rahi')

/** Longest stretch looked through: the rest of a longer sentence has no full stops to be trusted. */
const MAX_TOKENS = 120

/** True when a sentence holds particles of Hindi in Latin letters: it is read the Hindi way. */
export function isHinglish(document: Document, sentenceIndex: number): boolean {
  const sentence = document.sentences[sentenceIndex]
  if (!sentence) return false
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + MAX_TOKENS); at++)
    if (particles.has(document.tokens[at]?.key ?? '')) return true
  return false
}
