import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

const missingWords = wordSet('lapata laapata gumshuda gumshudgi लापता गुमशुदा गुमशुदगी untraced untraceable')
const returnWords = wordSet(
  'returned return come came reached back lauta lauti laute loti wapas vapas aaya aayi pahuncha pahunchi लौटा लौटी लौटे वापस आया आई पहुंचा पहुंची'
)
/** "has not returned it", "my money": a thing kept, nobody missing. */
const thingWords = wordSet('it the my our money amount rs any them his her this')
const notWords = wordSet('not never nahi nahin nhi नहीं')

/** Words between the denial and the return: "has not yet returned", "घर वापस नहीं लौटी". */
const DENIAL_REACH = 3

/** True when this sentence or the next says that somebody is missing or did not come back. */
export function isMissing(document: Document, index: number): boolean {
  const { tokens, sentences } = document
  const from = sentences[index]?.from ?? 0
  const to = sentences[index + 1]?.to ?? sentences[index]?.to ?? 0
  for (let at = from; at < to && at - from < 160; at++) {
    const key = tokens[at]?.key ?? ''
    if (missingWords.has(key)) return true
    if (key === 'missing' && /^(?:is|went|gone|been|has|are|reported)$/.test(tokens[at - 1]?.key ?? '')) return true
    if (!notWords.has(key)) continue
    for (let step = 1; step <= DENIAL_REACH; step++) {
      const back = returnWords.has(tokens[at + step]?.key ?? '')
      if (back && !thingWords.has(tokens[at + step + 1]?.key ?? '')) return true
    }
  }
  return false
}
