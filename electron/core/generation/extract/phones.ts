import type { Document, Found } from '../text/document.ts'
import { leftOf, matchAll } from './match-pattern.ts'

/** Ten digits that start with 6 to 9, with or without country code or trunk 0, written in the usual groups. */
const mobile =
  /(?:(?:\+|00)? ?91[ -]{0,3}|0)?(?:[6-9][0-9]{9}|[6-9][0-9]{4}[ -][0-9]{5}|[6-9][0-9]{3}[ -][0-9]{3}[ -][0-9]{3}|[6-9][0-9]{2}[ -][0-9]{3}[ -][0-9]{4})/g

/** Area code with its 0 and six to eight digits. */
const landline = /0[1-8][0-9]{1,3}[ -]{1,3}[2-7][0-9]{5,7}/g

/** What makes a number no phone: the nearest such word to the left decides. */
const otherNumber =
  /(?<![a-z])(?:utr|txn|transaction|ref(?:erence)?|a\/c|account|acct|khata|aadhaa?r|aadhar|adhar|uid|imei|order|invoice|bill|card|policy|consumer|complaint|chassis|engine|challan|docket|ticket|upi id|खाता|आधार|लेनदेन|चेसिस|इंजन|बिल|कार्ड)(?![a-z])/g
const phoneWord =
  /(?:mobile|mob|phone|ph|contact|cell|call(?:ed|s|ing)?|whats ?app|tel|number|फोन|मोबाइल|मोबाईल|मो0|मो\.|दूरभाष|संपर्क|नंबर)/g

function lastIndexOf(pattern: RegExp, text: string): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

function isPhone(folded: string, start: number, end: number): boolean {
  if (/[0-9]/.test(folded[start - 1] ?? '') || /[0-9]/.test(folded[end] ?? '')) return false
  if (/[a-z@₹]/.test(folded[start - 1] ?? '') || /^(?:\.[0-9]|,[0-9]{2,3}|\/-|@[a-z])/.test(folded.slice(end, end + 4)))
    return false
  if (/[0-9][-/.]$/.test(folded.slice(Math.max(0, start - 2), start))) return false
  const left = leftOf(folded, start)
  if (/(?:rs\.?|₹|inr|रु0?\.?) ?$/.test(left)) return false
  return lastIndexOf(otherNumber, left) <= lastIndexOf(phoneWord, left)
}

/** Mobile numbers as ten digits, landlines as digits with the area code; account, UTR and Aadhaar numbers are neither. */
export function findPhones(document: Document): ReadonlyArray<Found> {
  const { folded } = document.source
  const found: Found[] = []
  for (const { text, start, end } of matchAll(mobile, folded)) {
    if (isPhone(folded, start, end)) found.push({ value: text.replace(/[^0-9]/g, '').slice(-10), start, end })
  }
  for (const { text, start, end } of matchAll(landline, folded)) {
    const free = found.every((other) => end <= other.start || start >= other.end)
    if (free && isPhone(folded, start, end)) found.push({ value: text.replace(/[^0-9]/g, ''), start, end })
  }
  return found.sort((a, b) => a.start - b.start)
}
