import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import type { FoundDate } from './dates.ts'

/** Dates of other things: the letter, the paper, a wedding, a birth, a bill, the report itself. */
const otherDates = wordSet(
  'fir registration report birth dob born married marriage wedding bill invoice purchased bought dated letter joined joining license licence policy since expiry engagement lent borrowed',
  'शादी विवाह जन्म खरीदी खरीदा बिल विवाहित निकाह shadi shaadi vivah janm kharida kharidi bill nikah rasid रसीद सगाई'
)
/** After a date: the day of a wedding, a purchase, a birth. */
const laterDates = wordSet(
  'married marriage wedding purchased bought born lent शादी विवाह खरीदी खरीदा जन्म निकाह shadi shaadi vivah kharida kharidi nikah'
)
/** The day on which it was told is not the day on which it happened. */
const tellingWords = wordSet('told informed disclosed narrated learnt learned know knew bataya batayi बताया बतायी')
/** "r/o 5-9-22 Adarsh Nagar": a door number. */
const houseWords = wordSet('r/o resident residing house door flat plot h hno address निवासी मकान')
export const occurrenceCues = wordSet('occurrence incident happened occurred घटना वारदात ghatna ghatana haadsa')

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** "Date: 4 August 2026" alone on its line or after the signature is the letter's own date. */
function isLetterDate(document: Document, date: FoundDate): boolean {
  const sentence = document.sentences[document.sentenceOf[date.from] ?? 0]
  if (!sentence) return false
  const before = keyAt(document, date.from - 1)
  const label = /^(?:date|dated|dt|दिनांक|dinank)$/.test(
    before === ':' || before === '-' ? keyAt(document, date.from - 2) : before
  )
  return label && sentence.to - sentence.from <= date.to - date.from + 4
}

/** "left the house on 12.10.2026": no number of a door. */
const isParted = (document: Document, from: number, to: number): boolean =>
  document.tokens.slice(from + 1, to).some(({ key }) => /^(?:on|at|dated|since|from)$/.test(key))

/** "that is why I speak only today", "aaj report karne aaya": the day of telling. */
const isSpokenOn = (document: Document, at: number): boolean =>
  [1, 2, 3].some((step) =>
    /^(?:speak|speaking|report|reporting|complain|complaining|lodging)$/.test(keyAt(document, at - step))
  )

/** The day of learning loses to any day on which something happened, and still beats none. */
const LEARNT = 3

/** How well a date fits the act: by the words beside it and by what its sentence tells. */
export function dateScore(document: Document, date: FoundDate, scores: Uint8Array, timed: ReadonlySet<number>): number {
  const index = document.sentenceOf[date.from] ?? 0
  let score = scores[index] ?? 0
  for (let step = 1; step <= 6; step++) {
    const key = keyAt(document, date.from - step)
    if (/^[.।\n]$/.test(key) && !/^(?:no|dt)$/.test(keyAt(document, date.from - step - 1))) break
    const missingSince =
      key === 'since' &&
      document.tokens.slice(Math.max(0, date.from - step - 12), date.from).some(({ key: word }) => word === 'missing')
    if (missingSince) score += 4
    else if (otherDates.has(key)) score -= 8
    if (occurrenceCues.has(key)) score += 6
    if (tellingWords.has(key)) score -= 5
    if (key === 'left' && keyAt(document, date.from - step - 1) === 'i') score -= 8
    if (step <= 3 && houseWords.has(key) && !isParted(document, date.from - step, date.from)) score -= 12
    if (/^(?:died|expired)$/.test(key) && keyAt(document, date.from - step - 1) === 'had') score -= 8
    if (/^(?:appeared|lodged|approached)$/.test(key)) score -= 8
    if (/^(?:stating|alleging|alleged|stated)$/.test(key)) score += 3
  }
  if (date.relative && isSpokenOn(document, date.from)) score -= 6
  for (let step = 0; step <= 25; step++) {
    const key = keyAt(document, date.to + step)
    if (step > 9 && !/^(?:तहरीर|tahrir|आवेदन|प्रार्थनापत्र|darkhwast|दरख्वास्त)$/.test(key)) continue
    if (/^[.।\n]$/.test(key)) break
    // the second wedding is the offence itself
    const again = /^(?:doosri|dusri|second|दूसरी|another)$/.test(keyAt(document, date.to + step - 1))
    // "shadi me gaye hue the": a guest, whose house was empty
    const guest = /^(?:me|mein|में)$/.test(keyAt(document, date.to + step + 1))
    if (laterDates.has(key) && !again && !guest) score -= 6
    if (/^(?:तहरीर|tahrir|आवेदन|प्रार्थनापत्र|darkhwast|दरख्वास्त)$/.test(key)) score -= 6
    // "10 October ko pata chala ki usne 25 September ko": the day on which it became known
    if (step <= 3 && /^(?:pata|पता|मालूम|maloom)$/.test(key)) score -= LEARNT
  }
  if (timed.has(index)) score += 2
  if (isLetterDate(document, date)) score -= 7
  return score
}
