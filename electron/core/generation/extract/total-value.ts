import { tokenAt, type Document, type Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { findAmounts } from './amounts.ts'

const totalWords = wordSet('total overall altogether कुल kul सम्पूर्ण')
const valueWords = wordSet(
  'loss value worth amount cost property damage नुकसान कीमत मूल्य रकम राशि क्षति nuksan nuksaan keemat kimat rakam'
)

/** Tokens between "total" and its amount: "कुल नुकसान लगभग 1 लाख 20 हजार रुपये". */
const TOTAL_WINDOW = 8

/** The total that the statement itself gives ("total loss of Rs ...", "कुल कीमत ..."); never a sum of ours. */
export function findTotalValue(document: Document): Found | undefined {
  return findAmounts(document).find((amount) => {
    const at = tokenAt(document, amount.start)
    let total = false
    let value = false
    for (let step = 1; step <= TOTAL_WINDOW; step++) {
      const key = document.tokens[at - step]?.key ?? ''
      if (key === '।' || key === ';') break
      if (totalWords.has(key)) total = true
      if (valueWords.has(key)) value = true
    }
    return total && value
  })
}
