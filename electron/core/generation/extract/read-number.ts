import type { Document } from '../text/document.ts'
import { fractionWords, scaleWords, unitWords, wholeFractionWords } from '../words/number-words.ts'

/** A number read from tokens [from, to). `words` is true when no digit stands in it. */
export type ReadNumber = Readonly<{ value: number; from: number; to: number; words: boolean }>

/** Longest run of tokens read as one number: "two crore thirty five lakh forty thousand six hundred and twelve". */
const MAX_NUMBER_TOKENS = 14

/** Digits with Indian or Western grouping and at most two decimals: 2,80,000 or 38500.50. */
function readDigits(document: Document, from: number): ReadNumber | undefined {
  const { tokens } = document
  const first = tokens[from]
  if (first?.kind !== 'number') return undefined
  let digits = first.key
  let to = from + 1
  while (tokens[to]?.key === ',' && tokens[to]?.glued) {
    const group = tokens[to + 1]
    if (group?.kind !== 'number' || !group.glued) break
    const size = group.end - group.start
    if (size !== 3 && !(size === 2 && tokens[to + 2]?.key === ',')) break
    digits += group.key
    to += 2
  }
  const decimals = tokens[to + 1]
  if (tokens[to]?.key === '.' && tokens[to]?.glued && decimals?.kind === 'number' && decimals.glued) {
    if (decimals.end - decimals.start > 2 || tokens[to + 2]?.key === '.') return undefined
    digits += `.${decimals.key}`
    to += 2
  }
  return digits.length > 15 ? undefined : { value: Number(digits), from, to, words: false }
}

function readUnit(document: Document, from: number): ReadNumber | undefined {
  const key = document.tokens[from]?.key ?? ''
  const whole = wholeFractionWords.get(key)
  if (whole !== undefined) return { value: whole, from, to: from + 1, words: true }
  const fraction = fractionWords.get(key)
  if (fraction !== undefined) {
    const rest = readDigits(document, from + 1) ?? readUnit(document, from + 1)
    return rest ? { value: rest.value + fraction, from, to: rest.to, words: true } : undefined
  }
  const unit = unitWords.get(key)
  if (unit === undefined) return undefined
  const isTens = unit >= 20 && unit % 10 === 0
  const hyphen = document.tokens[from + 1]?.key === '-' ? 1 : 0
  const next = unitWords.get(document.tokens[from + 1 + hyphen]?.key ?? '')
  if (isTens && next !== undefined && next > 0 && next < 10 && document.tokens[from]?.kind === 'latin') {
    return { value: unit + next, from, to: from + 2 + hyphen, words: true }
  }
  return { value: unit, from, to: from + 1, words: true }
}

/**
 * Reads a number at a token: digits, number words, or both with hundred / thousand / lakh / crore
 * ("2.5 lakh", "ढाई लाख", "do lakh pachas hazar"). Scales must fall; what does not fit ends the number.
 */
export function readNumber(document: Document, from: number): ReadNumber | undefined {
  let at = from
  let total = 0
  let limit = Number.POSITIVE_INFINITY
  let words = true
  while (at - from < MAX_NUMBER_TOKENS) {
    const joiner = at > from && document.tokens[at]?.key === 'and' ? 1 : 0
    const part = readDigits(document, at + joiner) ?? readUnit(document, at + joiner)
    let value = part?.value ?? (at === from && scaleWords.has(document.tokens[at]?.key ?? '') ? 1 : undefined)
    let end = part?.to ?? at
    if (value === undefined) break
    let scale = 1
    while (scaleWords.has(document.tokens[end]?.key ?? '') && end - at < 5) {
      scale *= scaleWords.get(document.tokens[end]?.key ?? '') ?? 1
      end++
    }
    value *= scale
    if (end === at || value >= limit || (at > from && scale === 1 && limit === Number.POSITIVE_INFINITY)) break
    if (part && !part.words) words = false
    total += value
    at = end
    if (scale === 1) break
    limit = scale
  }
  return at === from ? undefined : { value: Math.round(total * 100) / 100, from, to: at, words }
}
