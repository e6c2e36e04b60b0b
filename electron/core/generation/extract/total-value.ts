import { tokenAt, type Document, type Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { findAmounts } from './amounts.ts'

const totalWords = wordSet('total overall altogether कुल kul सम्पूर्ण')
const valueWords = wordSet(
  'loss value worth amount cost property damage नुकसान कीमत मूल्य रकम राशि क्षति nuksan nuksaan keemat kimat rakam'
)

/** Tokens between "total" and its amount: "कुल नुकसान लगभग 1 लाख 20 हजार रुपये". */
const TOTAL_WINDOW = 8

/** The total that the statement itself gives ("total loss of Rs ...", "कुल कीमत ..."). */
export function findTotalValue(document: Document): Found | undefined {
  return findAmounts(document).find((amount) => {
    const at = tokenAt(document, amount.start)
    let total = false
    let value = false
    for (let step = 1; step <= TOTAL_WINDOW; step++) {
      const key = document.tokens[at - step]?.key ?? ''
      if (key === '।' || key === ';') break
      if (totalWords.has(key) || (key === 'all' && document.tokens[at - step - 1]?.key === 'in')) total = true
      if (valueWords.has(key)) value = true
    }
    return total && value
  })
}

/** Things without a price of their own: papers and cards are made again, not bought. */
const priceless = 'Document or card'

/**
 * The sum for item 10 where the statement gives no total: only when every thing of item 9 but papers has its value. With
 * one value missing the sum would be too low, and item 10 decides whether a theft is cognizable (under Rs 5,000): then a
 * blank, and the officer asks. Its words run from the first amount to the last.
 */
export function sumOfValues(
  document: Document,
  things: ReadonlyArray<Readonly<{ type: string; value?: Found }>>
): Found | undefined {
  const priced = things.filter(({ type }) => type !== priceless)
  const values = priced.flatMap(({ value }) => (value ? [value] : []))
  if (values.length === 0 || values.length < priced.length) return undefined
  const start = Math.min(...values.map((value) => value.start))
  const end = Math.max(...values.map((value) => value.end))
  // one amount said of several things stands for them together
  const distinct = values.filter((value, index) => values.findIndex((other) => other.start === value.start) === index)
  const total = distinct.reduce((sum, { value }) => sum + Number(value), 0)
  return document.source.text.slice(start, end).trim() === '' ? undefined : { value: String(total), start, end }
}
