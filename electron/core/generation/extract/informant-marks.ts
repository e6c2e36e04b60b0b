import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

/** First token of a line or sentence, or right behind a bracket or a number. */
export function lineStart(document: Document, at: number): boolean {
  const before = document.tokens[at - 1]
  return !before || before.kind === 'newline' || /^[.।):]$/.test(before.key) || before.kind === 'number'
}

/** What may follow the name in "I, X, ..." or "मैं X ...": something a person says of himself. */
export const selfAfter = wordSet(
  's/o d/o w/o wd/o c/o r/o son daughter wife widow resident residing aged age , ( पुत्र पुत्री पत्नी पति बेवा उम्र आयु निवासी साकिन साकिना निवासिनी नि0 सुपुत्र सुपुत्री धर्मपत्नी ग्राम',
  'am hereby have want live work from of the . \n and putra putri patni umar umr niwasi beta beti age saal उपरोक्त वल्द आत्मज जाति working do would wish residing'
)
