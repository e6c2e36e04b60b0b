import type { NormalisedText } from '../normalised-text.ts'
import { isBlank, isDevanagari, isDigit, isLatin, isOtherLetter, isUpperAscii } from './char-class.ts'

export type TokenKind = 'latin' | 'devanagari' | 'other' | 'number' | 'mark' | 'newline'

/** One word, run of digits, mark or newline of the normalised text. */
export type Token = Readonly<{
  kind: TokenKind
  start: number
  end: number
  /** For comparing: lower case, without nukta, chandrabindu written as anusvara. */
  key: string
  /** Starts with a capital ASCII letter. */
  capital: boolean
  /** Stands right after the token before it, without a blank. */
  glued: boolean
}>

const relationWord = /^(?:(?:wd|[sdwcr]) ?\/ ?o|[sdwcr]\. ?o)(?![a-z])/

/** The word as it is looked up in tables: spelling variants of one Hindi word fall together. */
export function wordKey(folded: string): string {
  return folded.replaceAll('़', '').replaceAll('ँ', 'ं').replaceAll('॰', '0')
}

function endOf(text: string, from: number, holds: (unit: number) => boolean): number {
  let end = from
  while (end < text.length && holds(text.charCodeAt(end))) end++
  return end
}

function latinEnd(folded: string, start: number): number {
  const relation = relationWord.exec(folded.slice(start, start + 7))
  if (relation && !isLatin(folded.charCodeAt(start - 1))) return start + relation[0].length
  let end = endOf(folded, start, (unit) => isLatin(unit) || isDigit(unit))
  // D'Souza, O'Brien: one word
  if (
    end - start === 1 &&
    folded[end] === "'" &&
    /[do]/.test(folded[start] ?? '') &&
    isLatin(folded.charCodeAt(end + 2))
  )
    end = endOf(folded, end + 1, isLatin)
  // "didn't" is one word; "Ramesh's" is a word and a mark of possession.
  if (folded[end] === "'" && folded.slice(end, end + 2) === "'t") end += 2
  return end
}

/** Devanagari abbreviations are closed with a zero or the abbreviation sign: मो०, नं०, स्व०. */
function devanagariEnd(folded: string, start: number): number {
  const end = endOf(folded, start, isDevanagari)
  const next = folded[end]
  if (next === '॰') return end + 1
  return next === '0' && !isDigit(folded.charCodeAt(end + 1)) ? end + 1 : end
}

function scanToken(folded: string, start: number): Readonly<{ kind: TokenKind; end: number }> {
  const unit = folded.charCodeAt(start)
  if (unit === 0x0a) return { kind: 'newline', end: start + 1 }
  if (isDigit(unit)) return { kind: 'number', end: endOf(folded, start, isDigit) }
  if (isLatin(unit)) return { kind: 'latin', end: latinEnd(folded, start) }
  if (isDevanagari(unit)) return { kind: 'devanagari', end: devanagariEnd(folded, start) }
  if (isOtherLetter(unit)) return { kind: 'other', end: endOf(folded, start, isOtherLetter) }
  if (unit === 0x27 && folded[start + 1] === 's' && !isLatin(folded.charCodeAt(start + 2))) {
    return { kind: 'mark', end: start + 2 }
  }
  return { kind: 'mark', end: start + 1 }
}

/** Cuts the normalised text into tokens; linear, and every unit but the blanks belongs to exactly one token. */
export function tokenise(source: NormalisedText): ReadonlyArray<Token> {
  const { folded, text } = source
  const tokens: Token[] = []
  let start = 0
  let glued = false
  while (start < folded.length) {
    if (isBlank(folded.charCodeAt(start))) {
      start++
      glued = false
      continue
    }
    const { kind, end } = scanToken(folded, start)
    const raw = folded.slice(start, end)
    const key = kind === 'latin' ? raw.replaceAll(' ', '').replace('.', '/') : wordKey(raw)
    tokens.push({ kind, start, end, key, capital: isUpperAscii(text.charCodeAt(start)), glued })
    glued = kind !== 'newline'
    start = end
  }
  return tokens
}
