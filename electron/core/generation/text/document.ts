import type { NormalisedText } from '../normalised-text.ts'
import { findListMarkers } from './list-markers.ts'
import { splitSentences, type Sentence } from './sentences.ts'
import { tokenise, type Token } from './tokenise.ts'

/** What every extractor reads: the normalised statement, its tokens and its sentences, made once. */
export type Document = Readonly<{
  source: NormalisedText
  tokens: ReadonlyArray<Token>
  sentences: ReadonlyArray<Sentence>
  /** Sentence of each token. */
  sentenceOf: Uint32Array
  /** Tokens that are the numbers of a list: "(1) Ram (2) Shyam". */
  listMarkers: ReadonlySet<number>
  /** False where capitals tell nothing: text written all in capitals or all in small letters. */
  capitalsTell: boolean
}>

/** A value found at a place of the normalised text. */
export type Found = Readonly<{ value: string; start: number; end: number }>

function capitalsTell(tokens: ReadonlyArray<Token>, text: string): boolean {
  let words = 0
  let capital = 0
  let shouted = 0
  for (const token of tokens) {
    if (token.kind !== 'latin' || token.end - token.start < 3) continue
    words++
    if (!token.capital) continue
    capital++
    const second = text.charCodeAt(token.start + 1)
    if (second >= 0x41 && second <= 0x5a) shouted++
  }
  return capital > 0 && capital < words * 0.85 && shouted < words * 0.5
}

/** Tokenises and cuts a normalised statement. */
export function makeDocument(source: NormalisedText): Document {
  const tokens = tokenise(source)
  const listMarkers = findListMarkers(tokens)
  const sentences = splitSentences(tokens, listMarkers)
  const sentenceOf = new Uint32Array(tokens.length)
  sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.from, sentence.to))
  return { source, tokens, sentences, sentenceOf, listMarkers, capitalsTell: capitalsTell(tokens, source.text) }
}

/** Index of the first token that ends after the offset (tokens.length when none does). */
export function tokenAt(document: Document, offset: number): number {
  let low = 0
  let high = document.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((document.tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Text of a token range without the blanks around it. */
export function textOf(document: Document, from: number, to: number): string {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  return first && last ? document.source.text.slice(first.start, last.end) : ''
}
