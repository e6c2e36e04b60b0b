import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { accusedWords, witnessWords } from '../words/people-words.ts'
import { readAddress, readAddressBefore } from './addresses.ts'
import { readAge } from './ages.ts'

/** "Main Morena ka rehne wala hu" in a sentence of its own. */
export function toldAddress(document: Document): Found | undefined {
  const { tokens, sentences, sentenceOf } = document
  for (let at = 1; at < tokens.length; at++) {
    const own = [1, 2, 3].some((step) => /^(?:hu|hoon|hun|हूं|हू)$/.test(tokens[at + step]?.key ?? ''))
    const address = own ? readAddressBefore(document, at, sentences[sentenceOf[at] ?? 0]?.from ?? 0) : undefined
    if (address) return address
  }
  return undefined
}

/** A last line "Umar 26 saal" is said of the teller. */
const opensSentence = (document: Document, at: number): boolean =>
  document.sentenceOf[at] !== document.sentenceOf[at - 1]

/** "Meri umar 29 saal hai", "my age is 29", told apart from the name. */
export function ownAge(document: Document): Found | undefined {
  const { tokens } = document
  for (let at = 1; at < tokens.length; at++) {
    if (
      !/^(?:umar|umr|age|उम्र|आयु)$/.test(tokens[at]?.key ?? '') ||
      !(/^(?:my|meri|मेरी)$/.test(tokens[at - 1]?.key ?? '') || (opensSentence(document, at) && at > tokens.length / 2))
    )
      continue
    const age = readAge(document, at)
    if (age) return age
  }
  return spokenAge(document)
}

/** What may stand between "I am" and the age: "a senior citizen aged 70", "an old man of 68 years". */
const selfWords = wordSet(
  'a an just only about abhi ek एक old senior citizen man woman lady person retired widow housewife student farmer teacher of poor single'
)

/** "I am a 20 year old student", "mai 27 sal ki hu", "I am 22 and live in ...". */
function spokenAge(document: Document): Found | undefined {
  const { tokens, sentenceOf } = document
  for (let at = 0; at < tokens.length; at++) {
    const english = tokens[at]?.key === 'i' && tokens[at + 1]?.key === 'am'
    if (!english && !/^(?:main|mai|मैं|मै)$/.test(tokens[at]?.key ?? '')) continue
    let next = at + (english ? 2 : 1)
    while (next - at < 10 && selfWords.has(tokens[next]?.key ?? '') && !readAge(document, next)) next++
    if (sentenceOf[next] !== sentenceOf[at]) continue
    const age = readAge(document, next)
    // Hindi: "मैं 27 साल की हूँ", not "मैं 5 साल से"
    if (age && (english || /^(?:ki|ka|की|का|hu|hoon|hun|h|हूं|हू)$/.test(tokens[age.to]?.key ?? ''))) return age
    const bare = tokens[next]
    const after = tokens[next + 1]?.key ?? ''
    if (english && bare?.kind === 'number' && bare.key.length === 2 && /^(?:and|,|\.)$/.test(after))
      if (!(tokens[next + 2]?.glued && tokens[next + 2]?.kind === 'number') && Number(bare.key) >= 10)
        return { value: bare.key, start: bare.start, end: bare.end }
  }
  return undefined
}

/** "Address: ..." or "pata: ..." standing for itself, when no word for another person is on its line. */
export function labelledAddress(document: Document): Found | undefined {
  const { tokens, sentenceOf } = document
  for (let at = 0; at < tokens.length; at++) {
    if (!/^(?:address|pata|पता)$/.test(tokens[at]?.key ?? '') || !/^[:-]$/.test(tokens[at + 1]?.key ?? '')) continue
    let own = true
    for (let back = at - 1; back > at - 12 && sentenceOf[back] === sentenceOf[at]; back--) {
      const key = tokens[back]?.key ?? ''
      if (accusedWords.has(key) || witnessWords.has(key)) own = false
    }
    const address = own ? readAddress(document, at) : undefined
    if (address) return address
  }
  return undefined
}
