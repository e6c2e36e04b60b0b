import type { Document } from '../text/document.ts'
import { isHarm, isLoss } from '../words/act-words.ts'
import { placePrepositions } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'

const worthWords = wordSet('worth valued costing valuing')
/** What a phrase for goods does not reach back over. */
const stops = wordSet(
  'and , . ; : ( ) my our his her their the a an was were is are had has have with from took taken take away also some including containing stolen things articles property items goods which that it rs rupees cash both all total loss i we he she they to by for were missing'
)
const measures = wordSet('gram grams gm gms tola tolas kg kgs litre litres')

/** Words of one phrase for goods: "14 rolls of cloth", "two cartons of imported cigarettes". */
const MAX_GOODS_TOKENS = 6

/** Tokens [from, to) of the goods right before "worth Rs ...", whatever they are; undefined when none is named there. */
export function goodsBefore(document: Document, worth: number): Readonly<{ from: number; to: number }> | undefined {
  const { tokens } = document
  if (!worthWords.has(tokens[worth]?.key ?? '')) return undefined
  let from = worth
  while (worth - from < MAX_GOODS_TOKENS) {
    const token = tokens[from - 1]
    if (!token || (token.kind !== 'latin' && token.kind !== 'number')) break
    if (stops.has(token.key) || isHarm(token.key) || isLoss(token.key)) break
    if (placePrepositions.has(token.key)) break
    if (document.sentenceOf[from - 1] !== document.sentenceOf[worth]) break
    from--
  }
  while (from < worth && /^(?:of|worth)$/.test(tokens[from]?.key ?? '')) from++
  const noun = tokens[worth - 1]
  if (from === worth || noun?.kind !== 'latin' || measures.has(noun.key) || noun.key.length < 3) return undefined
  return { from, to: worth }
}
