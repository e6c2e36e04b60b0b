import { hasLuhnDigit } from '#shared/form/check-digits.ts'
import type { Document, Found } from '../text/document.ts'

export type FoundImei = Found & Readonly<{ checkDigitRight: boolean }>

/** Luhn check of a 15-digit IMEI: the last digit proves the other fourteen. */
export const isImei = (digits: string): boolean => /^[0-9]{15}$/.test(digits) && hasLuhnDigit(digits)

const labelled =
  /(?:imei|आईएमईआई|आई\.?एम\.?ई\.?आई\.?)[ \n]?(?:no|number|nos|नं0?|नंबर|न0|संख्या|1|2)?(?: ?(?:is|are|hai|है))?[ .:#-]{0,4}([0-9][0-9 /-]{4,40}[0-9])/g

/** Longest and shortest digit strings that a person may have meant as an IMEI (a wrong one is kept and marked). */
const MIN_DIGITS = 6
const MAX_DIGITS = 17

/**
 * IMEI numbers: digits after the word IMEI, and any 15 digits that pass the check. One that fails is still what the
 * informant said: it is kept, marked by `checkDigitRight: false`.
 */
export function findImeis(document: Document): ReadonlyArray<FoundImei> {
  const { folded } = document.source
  const found: FoundImei[] = []
  const add = (digits: string, start: number, end: number): void => {
    if (found.some((other) => start < other.end && end > other.start)) return
    found.push({ value: digits, start, end, checkDigitRight: isImei(digits) })
  }
  for (const match of folded.matchAll(labelled)) {
    let at = match.index + match[0].length - (match[1] ?? '').length
    for (const piece of (match[1] ?? '').split('/')) {
      const digits = piece.replace(/[^0-9]/g, '')
      const lead = piece.length - piece.trimStart().length
      const end = at + piece.trimEnd().length
      if (digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS) add(digits, at + lead, end)
      at += piece.length + 1
    }
  }
  for (const match of folded.matchAll(/(?<![0-9])[0-9]{15}(?![0-9])/g)) {
    if (isImei(match[0])) add(match[0], match.index, match.index + 15)
  }
  return found.sort((a, b) => a.start - b.start)
}
