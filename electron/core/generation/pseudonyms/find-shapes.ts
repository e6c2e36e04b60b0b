import type { TokenKind } from '#shared/domain/pseudonyms.ts'
import { findAmounts } from '../extract/amounts.ts'
import { findDates } from '../extract/dates.ts'
import { findPhones } from '../extract/phones.ts'
import { findTimes } from '../extract/times.ts'
import { findVehicleNumbers } from '../extract/vehicle-numbers.ts'
import { clockPattern } from '../grounding/grounds.ts'
import type { Document } from '../text/document.ts'
import type { Mark } from './mark.ts'
import { barePattern, bracketPattern, tokenPattern } from './token-form.ts'

/** Every quantifier is bounded: a hostile text costs no more than a long one. */
const shapes: ReadonlyArray<readonly [TokenKind, RegExp]> = [
  [
    'EMAIL',
    /[a-z0-9._+-]{1,64} ?@ ?[a-z0-9.-]{1,64}|(?:https?:\/\/|www\.)[^ \n<>"']{1,200}|(?<![a-z0-9])@[a-z0-9_.]{2,40}/g
  ],
  ['VEHICLE', /(?<![a-z0-9])[a-z]{2}[ -]{0,2}[0-9]{1,2}[ -]{0,2}[a-z]{0,3}[ -]{0,2}[0-9]{3,4}(?![a-z0-9])/g],
  [
    'ADDRESS',
    /(?<![a-zऀ-ॿ])(?:house|h\. ?no|hno|flat|plot|door|shop|room|lane|gali|street|block|sector|ward|quarter|qtr|villa|bungalow|kothi|wing|makan|makaan|मकान|फ्लैट|फलैट|प्लाट|प्लॉट|दुकान|कमरा|गली|ब्लॉक|ब्लाक|सेक्टर|वार्ड|क्वार्टर|कोठी|बंगला)(?: ?(?:no|number|num|nambar|नं|नंबर|नम्बर|संख्या|सं))?[.0:# -]{0,4}[a-z]{0,2}-?[0-9]{1,5}(?:[/-][a-z0-9]{1,5}){0,3}(?:[a-z](?![a-z]))?/g
  ]
]

/** Letters and digits in one word: a plate, a model, an id. Two digits are an everyday "A4". */
const mixedWord = /(?<![a-z0-9])[a-z0-9]{2,40}(?:-[a-z0-9]{1,40}){0,5}/g
const LEAST_MIXED_DIGITS = 3

/** Digits in groups: what is neither a date, a time nor money and is longer than an age or a distance is an id. */
const digitRun = /(?<![0-9])[0-9](?:[ ().\/-]{0,2}[0-9]){3,40}(?![0-9])/g
/** Longer than any sum a statement is likely to name: such a number is masked even when it is read as money. */
const MOST_AMOUNT_DIGITS = 9

const countOf = (text: string, digits: RegExp): number => text.match(digits)?.length ?? 0

/** What looks like a number of somebody's, whoever it belongs to. Masking too much is harmless, too little is not. */
export function findShapes(document: Document): Mark[] {
  const { folded, text } = document.source
  const marks: Mark[] = shapes.flatMap(([kind, shape]) =>
    [...folded.matchAll(shape)].map((found) => ({ start: found.index, end: found.index + found[0].length, kind }))
  )
  for (const { start, end } of findPhones(document)) marks.push({ start, end, kind: 'PHONE' })
  for (const { start, end } of findVehicleNumbers(document)) marks.push({ start, end, kind: 'VEHICLE' })
  for (const found of folded.matchAll(mixedWord)) {
    const isMixed = /[a-z]/.test(found[0]) && countOf(found[0], /[0-9]/g) >= LEAST_MIXED_DIGITS
    if (isMixed) marks.push({ start: found.index, end: found.index + found[0].length, kind: 'ID' })
  }
  for (const pattern of [tokenPattern(), bracketPattern(), barePattern()]) {
    for (const found of text.matchAll(pattern)) {
      marks.push({ start: found.index, end: found.index + found[0].length, kind: 'TEXT' })
    }
  }
  return [...marks, ...findNumbers(document)]
}

function findNumbers(document: Document): Mark[] {
  const { folded } = document.source
  const harmless = new Uint8Array(folded.length)
  const clocks = [...folded.matchAll(clockPattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length
  }))
  for (const { start, end } of [...findDates(document, undefined), ...findTimes(document), ...clocks]) {
    harmless.fill(1, start, end)
  }
  for (const { start, end } of findAmounts(document)) {
    if (countOf(folded.slice(start, end), /[0-9]/g) <= MOST_AMOUNT_DIGITS) harmless.fill(1, start, end)
  }
  return [...folded.matchAll(digitRun)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length]
    const isYear = /^(?:19|20)[0-9]{2}$/.test(found[0])
    return isYear || harmless[start] === 1 ? [] : [{ start, end, kind: 'NUMBER' as const }]
  })
}
