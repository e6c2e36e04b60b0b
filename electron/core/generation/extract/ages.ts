import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { readNumber } from './read-number.ts'

const ageWords = wordSet('aged age umar umr umra उम्र आयु उमर')
const fillers = wordSet(
  'about around approx approximately nearly lagbhag karib kareeb करीब लगभग is hai : - . of ~ only'
)
const yearWords = wordSet('years year yrs yr saal sal varsh varshiya वर्ष साल वर्षीय वर्षीया बरस')

export const MAX_AGE_YEARS = 120

export type FoundAge = Found & Readonly<{ from: number; to: number }>

/**
 * An age that begins at a token: "aged about 32 (years)", "उम्र करीब 15 वर्ष", "24 saal", "32-year-old", "(32)". A bare
 * number is none: after a name it may as well be a house number.
 */
export function readAge(document: Document, at: number): FoundAge | undefined {
  const { tokens } = document
  const cue = ageWords.has(tokens[at]?.key ?? '')
  let from = at
  if (cue) {
    from++
    while (from - at < 5 && fillers.has(tokens[from]?.key ?? '')) from++
  }
  const bracket =
    tokens[at]?.key === '(' &&
    tokens[at + 2]?.key === ')' &&
    tokens[at + 1]?.kind === 'number' &&
    !document.listMarkers.has(at + 1)
  const number = readNumber(document, bracket ? at + 1 : from)
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > MAX_AGE_YEARS) return undefined
  let to = number.to
  if (tokens[to]?.key === '-' && yearWords.has(tokens[to + 1]?.key ?? '')) to++
  const years = yearWords.has(tokens[to]?.key ?? '') || (tokens[to]?.key === 'y' && tokens[to + 1]?.key === '/')
  if (!cue && !years && !bracket) return undefined
  if (bracket && (number.value < 3 || number.value > 110)) return undefined
  if (years && !cue) {
    const after = tokens[to + 1]?.key ?? ''
    if (/^(?:ago|back|pehle|pahle|पहले|से|se|experience|imprisonment|तक|tak)$/.test(after)) return undefined
  }
  const first = tokens[number.from]
  const last = tokens[number.to - 1]
  const end = bracket ? to + 1 : years ? to + 1 : to
  return first && last
    ? { value: String(number.value), start: first.start, end: last.end, from: at, to: end }
    : undefined
}
