import type { NormalisedText } from '../normalised-text.ts'
import { makeDocument } from '../text/document.ts'
import { looseKey } from './cue-language.ts'

/** One word or number of the statement, as cues see it: marks are gone, but where they stood is remembered. */
export type Word = Readonly<{
  key: string
  /** Hinglish spelling folded; equal to `key` outside Latin script. */
  loose: string
  /** Value of a number written in digits, else -1. */
  value: number
  start: number
  end: number
  sentence: number
  /** A comma, semicolon, colon or bracket stands right before it. */
  afterMark: boolean
}>

const separators: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '-', '"'])

/** The words of a statement in order. Digits joined by commas ("2,80,000") are one number; paise are dropped. */
export function wordsOf(source: NormalisedText): ReadonlyArray<Word> {
  const { tokens, sentenceOf } = makeDocument(source)
  const words: Word[] = []
  let afterMark = false
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) continue
    const sentence = sentenceOf[index] ?? 0
    if (token.kind === 'mark' || token.kind === 'newline') {
      if (separators.has(token.key)) afterMark = true
      continue
    }
    let end = token.end
    let digits = token.key
    if (token.kind === 'number') {
      while (tokens[index + 1]?.key === ',' && tokens[index + 1]?.glued && tokens[index + 2]?.kind === 'number') {
        const next = tokens[index + 2]
        if (!next?.glued || next.key.length < 2) break
        digits += next.key
        end = next.end
        index += 2
      }
    }
    const value = token.kind === 'number' && digits.length <= 12 ? Number(digits) : -1
    const key = token.kind === 'number' ? digits : token.key
    const loose = token.kind === 'latin' ? looseKey(key) : key
    words.push({ key, loose, value, start: token.start, end, sentence, afterMark })
    afterMark = false
  }
  return words
}
