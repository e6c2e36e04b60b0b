import type { Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops, titles } from '../words/name-words.ts'
import { monthWords, weekDayWords } from '../words/month-words.ts'
import { hindiNear, placeNouns, placePrepositions } from '../words/place-words.ts'
import { hindiPlace } from './hindi-places.ts'
import { personBegins } from './person-boundary.ts'
import { makePlace, type FoundPlace } from './place-phrase.ts'
import { wordSet } from '../words/word-set.ts'

const MAX_PLACE_TOKENS = 14

const joiners = wordSet(
  'the of no gate my our a an new old and near opposite in front main s . - , & bus railway metro number'
)
const placeStops = wordSet(
  'when while where i he she they we it my his her an a some two unknown one person who which that and around about approximately was were is are had has have the on at by with for from to after before then suddenly yesterday today last night morning evening pm am along because as but me him us them two three four'
)

/** Words of a place phrase after an English preposition: capitals, place nouns, numbers and small joiners between them. */
function englishEnd(document: Document, from: number): Readonly<{ to: number; score: number }> {
  const { tokens, sentences, sentenceOf } = document
  const limit = Math.min(sentences[sentenceOf[from] ?? 0]?.to ?? 0, from + MAX_PLACE_TOKENS)
  let to = from
  let score = 0
  for (let at = from; at < limit; at++) {
    const token = tokens[at]
    if (!token || (tokens[at - 1]?.key === ',' && at > from && personBegins(document, at))) break
    const noun = placeNouns.has(token.key)
    const proper =
      token.kind === 'latin' &&
      token.capital &&
      !titles.has(token.key) &&
      !(placeStops.has(token.key) && token.key !== 'the')
    if (noun || proper || (token.kind === 'number' && to > from && at === to)) {
      if (noun) score += 2
      if (proper) score += 1
      to = at + 1
    } else if (token.kind === 'mark' && token.key === "'s") continue
    else if (
      !(
        joiners.has(token.key) && !(placeStops.has(token.key) && at > from && token.key !== 'the' && token.key !== 'my')
      ) &&
      !(at === to && isSmallWord(document, at))
    )
      break
  }
  while (to > from && tokens[to - 1]?.kind === 'mark') to--
  return { to, score }
}

/** "vegetable market", "government school": one small word before a place noun. */
function isSmallWord(document: Document, at: number): boolean {
  const token = document.tokens[at]
  return token?.kind === 'latin' && !placeStops.has(token.key) && placeNouns.has(document.tokens[at + 1]?.key ?? '')
}

/** "... on Ring Road", "... in Lajpat Nagar" after a place: part of the same address. */
function continuedPlace(document: Document, at: number): number {
  const { tokens } = document
  const comma = tokens[at]?.key === ',' ? 1 : 0
  const key = tokens[at + comma]?.key ?? ''
  if (comma === 0 && !/^(?:on|in|near|at|of)$/.test(key)) return at
  let from = /^(?:on|in|near|at|of|the)$/.test(key) ? at + comma + 1 : at + comma
  if (tokens[from]?.key === 'the') from++
  // "my farm house at village Chhawla"
  const head = /^(?:village|sector|mohalla|ward|town|police|near)$/.test(tokens[from]?.key ?? '') ? from + 1 : from
  const next = tokens[head]
  if (
    !next?.capital ||
    next.kind !== 'latin' ||
    titles.has(next.key) ||
    placeStops.has(next.key) ||
    monthWords.has(next.key) ||
    (comma > 0 && personBegins(document, from))
  )
    return at
  const { to, score } = englishEnd(document, from)
  const area = tokens.slice(from, to).some((token) => placeNouns.has(token.key))
  const plainBefore = key === 'at' && tokens[at - 1]?.capital === false
  return area || (comma === 0 && (key === 'in' || plainBefore) && score > 0) ? to : at
}

/** "the lock of his house", "entered my field": the house or field itself. */
const isOwnHouse = (document: Document, at: number): boolean =>
  document.tokens[at]?.key === 'of' &&
  /^(?:lock|locks|door|shutter|gate|window|roof|wall|grill)$/.test(document.tokens[at - 1]?.key ?? '') &&
  /^(?:my|our|his|her|their)$/.test(document.tokens[at + 1]?.key ?? '') &&
  placeNouns.has(document.tokens[at + 2]?.key ?? '')

/** "was stolen ... from the parking of Phoenix Mall". */
function isStolenFrom(document: Document, at: number): boolean {
  if (document.tokens[at]?.key !== 'from') return false
  for (let step = 1; step <= 9; step++)
    if (
      /^(?:stolen|stole|theft|missing|snatched|lifted|withdraw|withdrawn|withdrew|kidnapped|abducted|picked)$/.test(
        document.tokens[at - step]?.key ?? ''
      )
    )
      return true
  return false
}

/** "near Sector 18 market", "at the T Nagar bus stop", "in front of my house". */
function englishPlace(document: Document, at: number): FoundPlace | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  // "Officer in Charge"
  if (key === 'in' && tokens[at + 1]?.key === 'charge') return undefined
  let from = at + 1
  const inFront = key === 'in' && tokens[at + 1]?.key === 'front' && tokens[at + 2]?.key === 'of'
  if (inFront) from = at + 3
  else if (!placePrepositions.has(key) && !isOwnHouse(document, at) && !isStolenFrom(document, at)) return undefined
  if (tokens[from]?.key === 'of' || (key === 'reached' && tokens[from]?.key === 'at')) from++
  while (/^(?:the|a|an|:)$/.test(tokens[from]?.key ?? '')) from++
  // "from behind near the bus stand": the nearer word begins the place
  if (
    from === at + 1 &&
    placePrepositions.has(tokens[from]?.key ?? '') &&
    /^(?:behind|inside|outside|in|on|at)$/.test(key)
  )
    return undefined
  if (key === 'into' || key === 'entered') while (tokens[from]?.key === 'into') from++
  if (
    tokens[from]?.kind === 'number' ||
    weekDayWords.has(tokens[from]?.key ?? '') ||
    monthWords.has(tokens[from]?.key ?? '') ||
    titles.has(tokens[from]?.key ?? '')
  )
    return undefined
  const own = /^(?:my|our|his|her|their)$/.test(tokens[from]?.key ?? '') && placeNouns.has(tokens[from + 1]?.key ?? '')
  const first = own ? englishEnd(document, from + 1) : englishEnd(document, from)
  const more = first.to > from ? continuedPlace(document, first.to) : first.to
  const { score } = first
  const to = Math.max(first.to, more)
  // "at home", "at office": a bare common noun says nothing of where that is
  if (to - from === 1 && !tokens[from]?.capital && !/^(?:near|outside|behind|opposite)$/.test(key)) return undefined
  const strong = /^(?:near|outside|behind|opposite|opp|nr)$/.test(key) || inFront
  if (to === from || (score < 2 && !strong)) return undefined
  const bonus = strong ? 2 : key === 'at' || /ing$/.test(key) ? 1 : 0
  const value = makePlace(document, strong ? at : from, to, score + bonus)
  return value
}

/** "ग्राम भटौली", "मोहल्ला रामगंज में": a village or quarter by its name. */
function namedVillage(document: Document, at: number): FoundPlace | undefined {
  const { tokens } = document
  if (!/^(?:ग्राम|गांव|मोहल्ला|मौहल्ला|मौजा|gram|gaon|mohalla|village)$/.test(tokens[at]?.key ?? '')) return undefined
  if (/^(?:my|our|same|his)$/.test(tokens[at - 1]?.key ?? '') && tokens[at - 2]?.key === 'of') return undefined
  let to = at + 1
  for (let step = 0; step < 2; step++) {
    const token = tokens[to]
    const word =
      token && (token.kind === 'devanagari' || (token.kind === 'latin' && (token.capital || !document.capitalsTell)))
    if (!word || nameStops.has(token.key) || commonWords.has(token.key) || hindiNear.has(token.key)) break
    to++
  }
  return to === at + 1 ? undefined : makePlace(document, at, to, 3)
}

/** "my house was burgled", "broke into our shop": the house itself, when nothing nearer is said. */
function ownPlace(document: Document, at: number): FoundPlace | undefined {
  const key = document.tokens[at + 1]?.key ?? ''
  const own =
    /^(?:my|our)$/.test(document.tokens[at]?.key ?? '') &&
    /^(?:house|home|shop|office|flat|godown|factory|room|field|farm)$/.test(key)
  if (!own) return undefined
  const { to } = englishEnd(document, at + 1)
  const more = Math.max(to, continuedPlace(document, Math.max(to, at + 2)))
  return makePlace(document, at, more, more > at + 2 ? 4 : 1)
}

/** "Place of occurrence: ...", "घटनास्थल: ...". */
function labelledPlace(document: Document, at: number): FoundPlace | undefined {
  const { tokens, sentences, sentenceOf } = document
  const key = tokens[at]?.key ?? ''
  const label =
    (key === 'place' && /^(?:of|:)$/.test(tokens[at + 1]?.key ?? '')) || key === 'घटनास्थल' || key === 'ghatnasthal'
  if (!label) return undefined
  let from = at + 1
  while (from - at < 5 && !/^[:-]$/.test(tokens[from]?.key ?? '')) from++
  if (!/^[:-]$/.test(tokens[from]?.key ?? '')) return undefined
  from++
  let to = Math.min(sentences[sentenceOf[at] ?? 0]?.to ?? from, from + 20)
  while (to > from && /^[.,।;\n]$/.test(tokens[to - 1]?.key ?? '')) to--
  const bare = tokens[at + 1]?.key === ':' && key === 'place'
  return makePlace(document, from, to, bare ? 1 : 12)
}

const readers = [labelledPlace, englishPlace, hindiPlace, namedVillage, ownPlace]

/** All phrases that name a place, with how surely they do; at one token the first reader that finds one wins. */
export function findPlaces(document: Document): ReadonlyArray<FoundPlace> {
  const found: FoundPlace[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    for (const read of readers) {
      const place = read(document, at)
      if (!place) continue
      found.push(place)
      break
    }
  }
  return found
}
