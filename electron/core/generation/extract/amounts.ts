import type { Document, Found } from '../text/document.ts'
import { itemCategoryOf } from '../words/item-words.ts'
import { wordSet } from '../words/word-set.ts'
import { readNumber, type ReadNumber } from './read-number.ts'

const prefixes: ReadonlySet<string> = new Set(['rs', 'inr', '₹', 'रु', 'रू', 'रु0', 'रू0', 'rupees', 'rupee', 're'])
const suffixes: ReadonlySet<string> = new Set(
  (
    'rupees rupee rupaye rupay rupye rupaya rupee rs inr रुपये रुपए रुपया रूपये रूपए रूपया रुपयों रूपयों रु रू रु0 रू0 ' +
    'rupiya rupiye rupey rupaiye rupees रूपयो रुपयो'
  ).split(' ')
)
const scaled: ReadonlySet<string> = new Set(['lakh', 'lakhs', 'lac', 'lacs', 'crore', 'crores', 'लाख', 'करोड'])

const priceWords = wordSet('daam dam दाम worth keemat kimat qeemat कीमत मूल्य price cost')
const thousands = wordSet('thousand hazar hazaar hajar hajaar हजार lakh lakhs lac लाख')

/** "Phone 62,000 ka hai": a number right behind a thing, and "of" it. */
function isCostOf(document: Document, from: number, { to, value }: ReadNumber): boolean {
  const of =
    /^(?:ka|ki|का|की)$/.test(document.tokens[to]?.key ?? '') &&
    /^(?:hai|tha|thi|h|है|था|थी)$/.test(document.tokens[to + 1]?.key ?? '')
  return of && value >= MIN_COST_INR && itemCategoryOf(document.tokens[from - 1]?.key ?? '') !== undefined
}
const MIN_COST_INR = 100

/** "65 hazar cash". */
const isCash = (document: Document, { to }: ReadNumber): boolean =>
  thousands.has(document.tokens[to - 1]?.key ?? '') &&
  /^(?:cash|nakad|nagad|नकद|नगद|नकदी)$/.test(document.tokens[to]?.key ?? '')

/** "60 हजार का नुकसान हुआ": a loss in thousands needs no word for rupees. */
const isLossOf = (document: Document, { to }: ReadNumber): boolean =>
  thousands.has(document.tokens[to - 1]?.key ?? '') &&
  /^(?:का|की|ka|ki)$/.test(document.tokens[to]?.key ?? '') &&
  /^(?:नुकसान|नुक्सान|क्षति|nuksan|nuksaan|kshati)$/.test(document.tokens[to + 1]?.key ?? '')

/** "49,999, 25,000 व 9,500 रुपये": the sums before the last one share its word for rupees. */
function sharesSuffix(document: Document, number: ReadNumber): boolean {
  let { to } = number
  for (let more = 0; more < MAX_SHARED; more++) {
    if (!/^(?:,|व|और|एवं|तथा|and|aur|&)$/.test(document.tokens[to]?.key ?? '')) return false
    const next = readNumber(document, to + 1)
    if (!next || next.value < MIN_COST_INR || number.value < MIN_COST_INR) return false
    if (suffixes.has(document.tokens[next.to]?.key ?? '')) return true
    to = next.to
  }
  return false
}
const MAX_SHARED = 5

/** "keemat lagbhag 38 hajar": a price in thousands needs no word for rupees. */
function isPriced(document: Document, from: number, number: ReadNumber): boolean {
  if (isCostOf(document, from, number) || isLossOf(document, number) || isCash(document, number)) return true
  if (!thousands.has(document.tokens[number.to - 1]?.key ?? '')) return false
  return [1, 2, 3].some((step) => priceWords.has(document.tokens[from - step]?.key ?? ''))
}

const payApps = wordSet('phonepe phonpe paytm gpay googlepay bhim upi')
/** Digits of a sum that is paid by an app: fewer is a count, more an account. */
const APP_DIGITS = /^[0-9]{3,6}$/

/** "maine 5000 PhonePe kiye": a sum right before the app it was paid with. */
const isPaidByApp = (document: Document, { from, to }: ReadNumber): boolean =>
  (APP_DIGITS.test(document.tokens[from]?.key ?? '') || !document.tokens[from]?.glued) &&
  payApps.has(document.tokens[to]?.key ?? '') &&
  document.tokens[to - 1]?.kind === 'number' &&
  APP_DIGITS.test(document.tokens[to - 1]?.key ?? '')

/** Most a single amount can be: above it the digits are an account or a transaction number, not rupees. */
const MAX_AMOUNT_INR = 100_000_000_000

/**
 * All amounts of money: a currency sign or word before or after, or "/-" after. Value in whole rupees; the span holds
 * sign, number and currency word. "Rs. 2,80,000", "38,500/-", "ढाई लाख रुपये", "five thousand rupees", "10 lakh".
 */
export function findAmounts(document: Document): ReadonlyArray<Found> {
  const { tokens } = document
  const found: Found[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token) break
    const isPrefix = prefixes.has(token.key)
    let from = isPrefix ? index + 1 : index
    if (isPrefix) while (from - index < 3 && /^[.:]$/.test(tokens[from]?.key ?? '')) from++
    const number = readNumber(document, from)
    if (!number) continue
    let to = number.to
    const suffix = suffixes.has(tokens[to]?.key ?? '')
    const slash = tokens[to]?.key === '/' && /^[-=]$/.test(tokens[to + 1]?.key ?? '')
    const lastKey = tokens[to - 1]?.key ?? ''
    const bareScale =
      (scaled.has(lastKey) && number.value >= 100_000 && to - from > 1) || isPriced(document, from, number)
    if (suffix) to++
    else if (slash) to += 2
    const paid = !suffix && !slash && !isPrefix && isPaidByApp(document, number)
    if (isPrefix || suffix || slash || bareScale || paid || sharesSuffix(document, number)) {
      const first = tokens[isPrefix ? index : from]
      const last = tokens[to - 1]
      const value = Math.round(number.value)
      if (first && last && value > 0 && value <= MAX_AMOUNT_INR) {
        found.push({ value: String(value), start: first.start, end: last.end })
      }
    }
    index = to - 1
  }
  return found
}
