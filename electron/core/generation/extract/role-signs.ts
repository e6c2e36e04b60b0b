import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { ownPossessives } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { tellsHarm } from './harm-phrases.ts'
import { isLossAt } from './losses.ts'
import type { Mention } from './person-mentions.ts'

const othersOwn = wordSet('his their uska uske unka unke उसका उसके उनका उनके')

export const againstWords = wordSet('against khilaf khilaaf विरुद्ध खिलाफ')

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** "He and his mother Sabita", "और पिता हल्कू": the elder of somebody else, not of the one who tells. */
export function isOthersElder(document: Document, cueAt: number): boolean {
  const key = keyAt(document, cueAt)
  // "उसका लड़का कमलेश", "his nephew": whose part follows that of the one before
  if (othersOwn.has(keyAt(document, cueAt - 1))) return true
  const elder = /^(?:mother|father|brother|sister|maa|pita|behan|bahan|behen|मां|पिता|बहन|माता)$/.test(key)
  return elder && ![1, 2, 3].some((step) => ownPossessives.has(keyAt(document, cueAt - step)))
}

/** "followed by my former colleague X": the word "by" over what says whose and which. */
export function isDoneBy(document: Document, at: number): boolean {
  for (let step = 1; step <= 4; step++) {
    const key = keyAt(document, at - step)
    if (key === 'by') return true
    if (!/^(?:my|our|his|her|their|the|a|one|former|own|elder|younger|old|ex|real|said)$/.test(key)) return false
  }
  return false
}

/** Tokens of "has got FIR No. 212/2026 of PS Osian registered against me". */
const FILED_TOKENS = 18

/** "X has lodged a case against me": the other side of a counter-case. */
export function hasFiledAgainst(document: Document, to: number): boolean {
  for (let at = to; at < to + FILED_TOKENS; at++)
    if (againstWords.has(keyAt(document, at)) && /^(?:me|us)$/.test(keyAt(document, at + 1))) return true
  return false
}

const hitAdjectives = wordSet('elder younger own real old minor little only eldest youngest')

/** "manhandled my wife Shaheen", "tied up my watchman", "hit my younger brother": the relation right after the act. */
export function isHit(document: Document, cueAt: number): boolean {
  let at = cueAt - 1
  while (cueAt - at < 3 && hitAdjectives.has(keyAt(document, at))) at--
  if (!/^(?:my|his|her|our)$/.test(keyAt(document, at))) return false
  const before = keyAt(document, at - 1)
  return isHarm(before) || (/^(?:up|down|out|off|away)$/.test(before) && isHarm(keyAt(document, at - 2)))
}

const hits = new WeakMap<Document, ReadonlyMap<string, ReadonlyArray<number>>>()

/** Every "hit my father" of a statement by its noun, worked out once. */
function hitsOf(document: Document): ReadonlyMap<string, ReadonlyArray<number>> {
  const known = hits.get(document)
  if (known) return known
  const found = new Map<string, number[]>()
  document.tokens.forEach(({ key }, at) => {
    if (!/^(?:my|our)$/.test(keyAt(document, at - 1)) || !isHit(document, at)) return
    found.set(key, [...(found.get(key) ?? []), at].slice(0, 2))
  })
  hits.set(document, found)
  return found
}

/** "with my father Shri X (74) ... hit my father": the same relation is hit elsewhere in the statement. */
export function isHitElsewhere(document: Document, cueAt: number): boolean {
  const noun = keyAt(document, cueAt)
  if (!ownPossessives.has(keyAt(document, cueAt - 1))) return false
  return (hitsOf(document).get(noun) ?? []).some((at) => at !== cueAt)
}

const SUSPECT_TOKENS = 60

/** "Mera chacha ka ladka X ... mujhe uspe shak hai": suspected by a pronoun further on. */
export function isSuspectedLater(document: Document, name: Readonly<{ from: number; to: number }>): boolean {
  const sentence = document.sentences[document.sentenceOf[name.from] ?? 0]
  for (let at = name.to; at < Math.min(sentence?.to ?? 0, name.to + SUSPECT_TOKENS); at++) {
    const on =
      /^(?:uspe|uspar|usper|उसपर)$/.test(keyAt(document, at)) ||
      (/^(?:us|उस|उन|un|him|her)$/.test(keyAt(document, at)) && /^(?:par|pe|पर)$/.test(keyAt(document, at + 1)))
    if (on && [1, 2, 3, 4].some((step) => /^(?:shak|shaq|शक|संदेह)$/.test(keyAt(document, at + step))))
      return ![2, 3, 4, 5].some((step) => /^(?:nahi|nahin|नहीं)$/.test(keyAt(document, at + step)))
  }
  return false
}

/** "meri behen X ki shadi me", "my sister X says": told of, with no harm to her. */
export const isOnlyTold = (document: Document, to: number): boolean =>
  /^(?:says|said|told|informed|tells)$/.test(keyAt(document, to)) ||
  (/^(?:ki|ka|ke|की|का|के)$/.test(keyAt(document, to)) &&
    /^(?:shadi|shaadi|sagai|शादी|विवाह|सगाई|ghar|घर|school|dukan|दुकान|ससुराल|sasural)$/.test(keyAt(document, to + 1)) &&
    /^(?:me|mein|में)$/.test(keyAt(document, to + 2)))

/** "गांव की कुसमा ने बताया कि उसने ... ले जाते देखा": who tells the teller what he saw. */
export function tellsWhatHeSaw(document: Document, to: number, limit: number): boolean {
  if (!/^(?:ने|ne)$/.test(keyAt(document, to)) || !/^(?:बताया|bataya|kaha|कहा)$/.test(keyAt(document, to + 1)))
    return false
  if (!/^(?:उसने|usne|unhone|उन्होंने)$/.test(keyAt(document, to + 3))) return false
  return document.tokens.slice(to + 4, limit).some(({ key }) => /^(?:देखा|देखी|dekha|dekhi)$/.test(key))
}

/** The rest of a longer sentence has no full stops to be trusted. */
const MAX_SENTENCE_TOKENS = 120

function boundedSentence(document: Document, index: number): Readonly<{ from: number; to: number }> {
  const { from, to } = document.sentences[index] ?? { from: 0, to: 0 }
  return { from, to: Math.min(to, from + MAX_SENTENCE_TOKENS) }
}

/** "X naam ke ladke ne parcel le liya": a loss in the sentence, and the name's person acts. */
export const losesTo = (document: Document, index: number, mark: 'agent' | 'patient' | undefined): boolean => {
  const sentence = boundedSentence(document, index)
  const acts =
    mark === 'agent' ||
    document.tokens.slice(sentence?.from ?? 0, sentence?.to ?? 0).some(({ key }) => /^(?:ne|ने)$/.test(key))
  for (let at = sentence?.from ?? 0; acts && at < (sentence?.to ?? 0); at++) if (isLossAt(document, at)) return true
  return false
}

/** "चाचा X पुत्र Y की ... हत्या कर दी", "mere bhai X ki maut": killed, whoever acts in the sentence. */
export function isKilled(document: Document, behind: number, limit: number): boolean {
  const at = document.tokens[behind]?.key === ',' ? behind + 1 : behind
  if (!/^(?:की|ki)$/.test(keyAt(document, at))) return false
  return document.tokens
    .slice(at, Math.min(limit, at + 25))
    .some(({ key }) => /^(?:हत्या|मौत|मृत्यु|कत्ल|hatya|maut|mrityu|katl|murder)$/.test(key))
}

/** "going of her own will with X", "eloped with X": named as the one she went with. */
export function isGoneWith(document: Document, from: number): boolean {
  if (keyAt(document, from - 1) !== 'with') return false
  return [2, 3, 4, 5, 6].some((step) =>
    /^(?:will|eloped|eloping|away|letter|consent)$/.test(keyAt(document, from - step))
  )
}

/** "Maine apne jaankar X ko 6 lakh rupaye diye": who got the money in a statement of a deceit. */
export function isPaidByTeller(document: Document, index: number): boolean {
  const { from, to } = document.sentences[index] ?? { from: 0, to: 0 }
  const keys = document.tokens.slice(from, Math.min(to, from + 80)).map(({ key }) => key)
  const teller = keys.some((key) => /^(?:maine|humne|मैंने|मैने|हमने)$/.test(key))
  const money = keys.some((key) => /^(?:rupaye|rupay|rupees|lakh|hazar|रुपये|लाख|हजार)$/.test(key))
  const gave = keys.some((key) => /^(?:diye|diya|दिये|दिए|दिया)$/.test(key))
  return teller && money && gave && document.tokens.some(({ key }) => deceits.has(key))
}

const deceits = wordSet('nakli farzi farji fake dhokha dhokhe thagi bogus नकली फर्जी धोखा धोखे ठगी')

/** "my late father X", "स्वर्गीय पिता": dead before what is told of. */
export const isLate = (document: Document, cueAt: number): boolean =>
  [1, 2].some((step) => /^(?:late|स्व|स्व0|स्वर्गीय|swargiya)$/.test(keyAt(document, cueAt - step))) &&
  [1, 2, 3].some((step) => ownPossessives.has(keyAt(document, cueAt - step)))

const animals = wordSet(
  'dog dogs bull cow buffalo ox cattle kutta kutte kutton saand sand bhains कुत्ता कुत्ते कुत्तों सांड भैंस बैल'
)

/** "the dog of our neighbour X bit him", "X ke kutte ne kaata": who keeps the animal that did it. */
export function ownsAnimal(document: Document, { name, cueAt }: Mention): boolean {
  const index = document.sentenceOf[name.from] ?? 0
  if (!tellsHarm(document, index)) return false
  if (/^(?:का|के|की|ka|ke|ki|'s)$/.test(keyAt(document, name.to)))
    return [1, 2, 3].some((step) => animals.has(keyAt(document, name.to + step)))
  const before = Math.min(cueAt, name.from)
  return [1, 2, 3].some(
    (step) => keyAt(document, before - step) === 'of' && animals.has(keyAt(document, before - step - 1))
  )
}

/** "Aditya ko bheji", "X ko bataya": told or sent something, not harmed. */
export function isRecipient(document: Document, to: number): boolean {
  if (/^(?:के|ke)$/.test(keyAt(document, to)) && /^(?:नाम|naam)$/.test(keyAt(document, to + 1))) return true
  if (!/^(?:को|ko)$/.test(keyAt(document, to))) return false
  return (
    /^(?:नाम|naam)$/.test(keyAt(document, to + 1)) ||
    [1, 2, 3].some((step) =>
      /^(?:bhej|bataya|batayi|dikha|suchna|call|phone|msg|message|भेज|बताया|बतायी|बताई|दिखा|सूचना|सूचित|फोन)/.test(
        keyAt(document, to + step)
      )
    )
  )
}

/** "महेन्द्र गुर्जर की तलाशी में ... मिले", "was found in the possession of": what was found was with this one. */
export function isSearched(document: Document, to: number): boolean {
  if (isFoundOnHim(document, to)) return true
  if (!/^(?:की|के|ki|ke|'s)$/.test(keyAt(document, to))) return false
  return /^(?:तलाशी|कब्जे|पास|जेब|talashi|kabje|paas|jeb)$/.test(keyAt(document, to + 1)) && foundWords(document, to)
}

/** "X ... bechta hai. Raid karne par uske kabze se 48 botal mili": found with the one just named, told by a pronoun. */
function isFoundOnHim(document: Document, to: number): boolean {
  const index = document.sentenceOf[to] ?? 0
  const limit = document.sentences[index + 1]?.to ?? document.sentences[index]?.to ?? 0
  for (let at = to; at < Math.min(limit, to + SEARCH_TOKENS); at++) {
    if (!/^(?:उसके|उनके|इसके|uske|unke|iske|his)$/.test(keyAt(document, at))) continue
    if (/^(?:कब्जे|पास|जेब|kabze|qabze|paas|jeb|possession)$/.test(keyAt(document, at + 1)))
      return foundWords(document, at)
  }
  return false
}

const SEARCH_TOKENS = 60

function foundWords(document: Document, from: number): boolean {
  for (let at = from; at < from + 40; at++)
    if (/^(?:मिले|मिला|मिली|बरामद|mile|mila|mili|baramad|recovered)$/.test(keyAt(document, at))) return true
  return false
}
