import type { Document, Found } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops, titles } from '../words/name-words.ts'
import { monthWords, weekDayWords } from '../words/month-words.ts'
import { hindiNear, placeNouns, placePrepositions } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'

export type FoundPlace = Found & Readonly<{ from: number; to: number; score: number }>

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
    if (!token) break
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

function make(document: Document, from: number, to: number, score: number): FoundPlace | undefined {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (!first || !last || to <= from) return undefined
  const value = document.source.text.slice(first.start, last.end).replaceAll('\n', ' ').replace(/ {2,}/g, ' ')
  return { value, start: first.start, end: last.end, from, to, score }
}

/** "... on Ring Road", "... in Lajpat Nagar" after a place: part of the same address. */
function continuedPlace(document: Document, at: number): number {
  const { tokens } = document
  const comma = tokens[at]?.key === ',' ? 1 : 0
  const key = tokens[at + comma]?.key ?? ''
  if (comma === 0 && !/^(?:on|in|near|at|of)$/.test(key)) return at
  let from = /^(?:on|in|near|at|of|the)$/.test(key) ? at + comma + 1 : at + comma
  if (tokens[from]?.key === 'the') from++
  const next = tokens[from]
  if (
    !next?.capital ||
    next.kind !== 'latin' ||
    titles.has(next.key) ||
    placeStops.has(next.key) ||
    monthWords.has(next.key)
  )
    return at
  const { to, score } = englishEnd(document, from)
  const area = tokens.slice(from, to).some((token) => placeNouns.has(token.key))
  return area || (comma === 0 && key === 'in' && score > 0) ? to : at
}

/** "the lock of his house", "entered my field": the house or field itself. */
const isOwnHouse = (document: Document, at: number): boolean =>
  document.tokens[at]?.key === 'of' &&
  /^(?:my|our|his|her|their)$/.test(document.tokens[at + 1]?.key ?? '') &&
  placeNouns.has(document.tokens[at + 2]?.key ?? '')

/** "was stolen ... from the parking of Phoenix Mall". */
function isStolenFrom(document: Document, at: number): boolean {
  if (document.tokens[at]?.key !== 'from') return false
  for (let step = 1; step <= 9; step++)
    if (/^(?:stolen|stole|theft|missing|snatched|lifted)$/.test(document.tokens[at - step]?.key ?? '')) return true
  return false
}

/** "near Sector 18 market", "at the T Nagar bus stop", "in front of my house". */
function englishPlace(document: Document, at: number): FoundPlace | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  let from = at + 1
  if (key === 'in' && tokens[at + 1]?.key === 'front' && tokens[at + 2]?.key === 'of') from = at + 3
  else if (!placePrepositions.has(key) && !isOwnHouse(document, at) && !isStolenFrom(document, at)) return undefined
  if (tokens[from]?.key === 'of' || (key === 'reached' && tokens[from]?.key === 'at')) from++
  while (/^(?:the|a|an|:)$/.test(tokens[from]?.key ?? '')) from++
  if (key === 'into' || key === 'entered') while (tokens[from]?.key === 'into') from++
  if (
    tokens[from]?.kind === 'number' ||
    weekDayWords.has(tokens[from]?.key ?? '') ||
    monthWords.has(tokens[from]?.key ?? '') ||
    titles.has(tokens[from]?.key ?? '')
  )
    return undefined
  const own = /^(?:my|our|his|her|their)$/.test(tokens[from]?.key ?? '') && placeNouns.has(tokens[from + 1]?.key ?? '')
  const first = own ? { to: from + 2, score: 2 } : englishEnd(document, from)
  const more = first.to > from ? continuedPlace(document, first.to) : first.to
  const { score } = first
  const to = Math.max(first.to, more)
  // "at home", "at office": a bare common noun says nothing of where that is
  if (to - from === 1 && !tokens[from]?.capital && !/^(?:near|outside|behind|opposite)$/.test(key)) return undefined
  const strong = /^(?:near|outside|behind|opposite|opp|nr)$/.test(key) || from === at + 3
  if (to === from || (score < 2 && !strong)) return undefined
  const bonus = strong ? 2 : key === 'at' || /ing$/.test(key) ? 1 : 0
  const value = make(document, strong ? at : from, to, score + bonus)
  return value
}

const hindiStopsBack = wordSet(
  'मैं मै हम वह जो कि तब जब और था थी थे है हैं हूं को से ने तक करीब लगभग बजे समय रात शाम सुबह दोपहर अपनी अपना अपने मेरी मेरा मेरे वापस आज कल दिनांक रहा रही घर वाली वाला जाने आने समीप वक्त दिन रात्रि , । \n . main mai hum jo ki tab jab aur tha thi the hai hain hu ko se ne tak baje samay raat sham subah dopahar wapas aaj kal din raha rahi rahe duty waqt ka ke karib kareeb lagbhag paas aas woh wo usne mujhe uski'
)

/** Hindi: the words before के पास / के सामने / पर / में / par / me that end in a place noun or a name of a place. */
function hindiPlace(document: Document, at: number): FoundPlace | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const near = hindiNear.has(key) && /^(?:के|की|ke|ki)$/.test(tokens[at - 1]?.key ?? '')
  const onOrIn = /^(?:पर|में|pe|par|per|mein|me)$/.test(key)
  if (!near && !onOrIn) return undefined
  const end = near ? at - 1 : at
  let from = end
  let score = 0
  let nouns = 0
  while (end - from < 7) {
    const token = tokens[from - 1]
    if (!token || token.kind === 'newline') break
    if (
      (token.key === 'के' ||
        token.key === 'की' ||
        token.key === 'का' ||
        token.key === 'ke' ||
        token.key === 'ki' ||
        token.key === 'ka') &&
      from < end &&
      placeChain(document, from)
    ) {
      from--
      continue
    }
    if (
      token.key !== 'नगर' &&
      (hindiStopsBack.has(token.key) || nameStops.has(token.key) || personWords.has(token.key)) &&
      !placeNouns.has(token.key)
    )
      break
    if (isHarm(token.key) && !placeNouns.has(token.key)) break
    if (placeNouns.has(token.key)) nouns++
    else if (token.kind === 'latin' && token.capital) score++
    from--
  }
  while (from < end && /^(?:के|की|का|ke|ki|ka|,|ek|एक)$/.test(tokens[from]?.key ?? '')) from++
  if (from === end || (nouns === 0 && !(near && (score > 0 || tokens[from]?.kind === 'devanagari')))) return undefined
  if (onOrIn && !placeNouns.has(tokens[end - 1]?.key ?? '')) return undefined
  const only = tokens[end - 1]?.key ?? ''
  if (end - from === 1 && !near && genericNouns.has(only)) return undefined
  if (end - from === 1 && nameStops.has(only) && !placeNouns.has(only)) return undefined
  return make(document, from, near ? at + 1 : end, score + nouns * 2 + (near ? 2 : 0))
}

const genericNouns = wordSet(
  'घर ghar दुकान dukan खेत khet रोड सडक road गांव gaon स्कूल school बैंक bank होटल hotel बाजार बस bus थाना थाने thana गली gali home house मोड मकान गेट gate'
)
const personWords = wordSet(
  'जैसे ही प्रार्थी प्रार्थिनी आवेदक आवेदिका वादी पहुंचा पहुंची निकला निकली बैठा खडा प्रार्थीगण jaise prarthi pahucha pahuncha khada baitha lautte lauttey'
)

const placeChain = (document: Document, from: number): boolean =>
  placeNouns.has(document.tokens[from]?.key ?? '') || hindiNear.has(document.tokens[from]?.key ?? '')

/** "ग्राम भटौली", "मोहल्ला रामगंज में": a village or quarter by its name. */
function namedVillage(document: Document, at: number): FoundPlace | undefined {
  const { tokens } = document
  if (!/^(?:ग्राम|गांव|मोहल्ला|मौहल्ला|मौजा|gram|gaon|mohalla|village)$/.test(tokens[at]?.key ?? '')) return undefined
  let to = at + 1
  for (let step = 0; step < 2; step++) {
    const token = tokens[to]
    const word =
      token && (token.kind === 'devanagari' || (token.kind === 'latin' && (token.capital || !document.capitalsTell)))
    if (!word || nameStops.has(token.key) || commonWords.has(token.key) || hindiNear.has(token.key)) break
    to++
  }
  return to === at + 1 ? undefined : make(document, at, to, 2)
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
  return make(document, from, to, bare ? 1 : 12)
}

/** All phrases that name a place, with how surely they do. */
export function findPlaces(document: Document): ReadonlyArray<FoundPlace> {
  const found: FoundPlace[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    const place =
      labelledPlace(document, at) ??
      englishPlace(document, at) ??
      hindiPlace(document, at) ??
      namedVillage(document, at)
    if (place) found.push(place)
  }
  return found
}
