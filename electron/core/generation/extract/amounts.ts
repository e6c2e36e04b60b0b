import type { Document, Found } from '../text/document.ts'
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

const priceWords = wordSet('worth keemat kimat qeemat कीमत मूल्य price cost')
const thousands = wordSet('thousand hazar hazaar hajar hajaar हजार lakh lakhs lac लाख')

/** "keemat lagbhag 38 hajar": a price in thousands needs no word for rupees. */
function isPriced(document: Document, from: number, number: ReadNumber): boolean {
  if (!thousands.has(document.tokens[number.to - 1]?.key ?? '')) return false
  return [1, 2, 3].some((step) => priceWords.has(document.tokens[from - step]?.key ?? ''))
}

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
    if (isPrefix || suffix || slash || bareScale) {
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
