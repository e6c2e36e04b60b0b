import type { Document, Found } from '../text/document.ts'
import { occupationWords } from '../words/occupation-words.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''
const selfEnds = /^(?:hu|hoon|hun|हूं|हू)$/
/** Words of one calling looked at: "B.Com second year ki student hu" keeps its last word only. */
const MAX_WORDS = 3

/** "I am working as a receptionist", "I am a teacher", "मैं ... टेक्नीशियन के पद पर कार्यरत हूँ", "mai kisan hu". */
export function ownOccupation(document: Document): Found | undefined {
  for (let at = 0; at < document.tokens.length; at++) {
    const found = byPost(document, at) ?? bySelf(document, at) ?? byEnglish(document, at)
    if (found) return found
  }
  return undefined
}

function makeFound(document: Document, from: number, to: number): Found | undefined {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  return first && last && to > from
    ? { value: document.source.text.slice(first.start, last.end), start: first.start, end: last.end }
    : undefined
}

/** Said of the teller: the first person stands before it in the sentence, and nobody else. */
function isOwn(document: Document, at: number): boolean {
  for (let back = at - 1; back >= 0 && document.sentenceOf[back] === document.sentenceOf[at]; back--) {
    const key = keyAt(document, back)
    if (/^(?:he|she|his|her|who|accused|wo|woh|वह|jo|जो)$/.test(key)) return false
    if (/^(?:i|main|mai|मैं|मै)$/.test(key)) return true
  }
  return false
}

function byPost(document: Document, at: number): Found | undefined {
  const post = /^(?:पद|pad)$/.test(keyAt(document, at + 1)) && /^(?:के|ke)$/.test(keyAt(document, at))
  if (!post || !/^(?:पर|par)$/.test(keyAt(document, at + 2)) || !isOwn(document, at)) return undefined
  return makeFound(document, at - 1, at)
}

function bySelf(document: Document, at: number): Found | undefined {
  if (!selfEnds.test(keyAt(document, at)) || !occupationWords.has(keyAt(document, at - 1))) return undefined
  return isOwn(document, at) ? makeFound(document, at - 1, at) : undefined
}

function byEnglish(document: Document, at: number): Found | undefined {
  const working = /^(?:working|work|employed)$/.test(keyAt(document, at)) && keyAt(document, at + 1) === 'as'
  const am = keyAt(document, at) === 'am' && keyAt(document, at - 1) === 'i'
  if (!(am || (working && isOwn(document, at)))) return undefined
  let from = working ? at + 2 : at + 1
  const article = /^(?:a|an|the)$/.test(keyAt(document, from))
  if (article) from++
  for (let to = from; article && to < from + MAX_WORDS; to++) {
    const token = document.tokens[to]
    if (token?.kind !== 'latin') return undefined
    const next = keyAt(document, to + 1)
    if (occupationWords.has(token.key) && !occupationWords.has(next)) return makeFound(document, from, to + 1)
  }
  return undefined
}
