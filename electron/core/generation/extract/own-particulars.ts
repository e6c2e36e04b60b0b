import type { Document, Found } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { accusedWords, informantWords, witnessWords } from '../words/people-words.ts'
import { makeAddress, readAddress, readAddressBefore } from './addresses.ts'
import { readAge } from './ages.ts'
import { readParticulars, type Particulars } from './particulars.ts'

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

const houses = wordSet('मकान घर निवास ghar makan makaan niwas')
const owners = wordSet('का मेरा हमारा ka mera hamara')

/** "प्रार्थी का मकान वार्ड नं. 14, सुभाष कॉलोनी, टोंक में है": where the house of the one who reports stands. */
export function houseAddress(document: Document): Found | undefined {
  const { tokens, sentences, sentenceOf } = document
  for (let at = 1; at < tokens.length; at++) {
    if (!houses.has(tokens[at]?.key ?? '') || !owners.has(tokens[at - 1]?.key ?? '')) continue
    if (/^(?:का|ka)$/.test(tokens[at - 1]?.key ?? '') && !informantWords.has(tokens[at - 2]?.key ?? '')) continue
    const end = sentences[sentenceOf[at] ?? 0]?.to ?? at
    for (let to = at + 2; to < end; to++) {
      const stands = /^(?:है|hai|h)$/.test(tokens[to + 1]?.key ?? '')
      if (/^(?:में|me|mein)$/.test(tokens[to]?.key ?? '') && stands) return makeAddress(document, at + 1, to)
    }
  }
  return undefined
}

/** A last line "Umar 26 saal" is said of the teller. */
const opensSentence = (document: Document, at: number): boolean =>
  document.sentenceOf[at] !== document.sentenceOf[at - 1]

/** "Mai Shreya Pandey, B.Com ki student hu, age 19": behind the first person that opens the sentence. */
function isSelfSentence(document: Document, at: number): boolean {
  const { tokens, sentences, sentenceOf } = document
  const from = sentences[sentenceOf[at] ?? 0]?.from ?? at
  if (!/^(?:i|main|mai|मैं|मै)$/.test(tokens[from]?.key ?? '')) return false
  return tokens
    .slice(from, at)
    .every(({ key }) => !/^(?:my|mera|meri|mere|मेरा|मेरी|मेरे|his|her|uska|uski|son|beti|beta)$/.test(key))
}

/** "Meri umar 29 saal hai", "my age is 29", told apart from the name. */
export function ownAge(document: Document): Found | undefined {
  const { tokens } = document
  for (let at = 1; at < tokens.length; at++) {
    if (
      !/^(?:umar|umr|age|उम्र|आयु)$/.test(tokens[at]?.key ?? '') ||
      !(
        /^(?:my|meri|मेरी)$/.test(tokens[at - 1]?.key ?? '') ||
        (opensSentence(document, at) && at > tokens.length / 2) ||
        isSelfSentence(document, at)
      )
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
    const mine = /^(?:mera|meri|my|मेरा)$/.test(tokens[at - 1]?.key ?? '')
    if (!/^(?:address|pata|पता)$/.test(tokens[at]?.key ?? '') || !(mine || /^[:-]$/.test(tokens[at + 1]?.key ?? '')))
      continue
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

/** Sentences at the end in which a complaint gives what is still missing of the teller. */
const TAIL_SENTENCES = 3
const opensOwn = /^(?:umar|umr|umra|उम्र|आयु|pita|पिता|pati|पति|niwasi|निवासी|r\/o|s\/o|w\/o|d\/o|age|aged)$/
const selfWord = /^(?:main|mai|मैं|मै|i)$/

/** "मैं 27 वर्ष का हूँ, पिता श्री X, निवासी Y", "Umar 33 saal, pita X": particulars in a last sentence without the name. */
export function tailParticulars(document: Document): ReadonlyArray<Particulars> {
  const { sentences, tokens } = document
  return sentences.slice(-TAIL_SENTENCES).flatMap(({ from }) => {
    const key = tokens[from]?.key ?? ''
    const aged = selfWord.test(key) && readAge(document, from + 1) !== undefined
    if (!aged && !opensOwn.test(key)) return []
    return [readParticulars(document, { to: aged ? from + 1 : from }, 0)]
  })
}
