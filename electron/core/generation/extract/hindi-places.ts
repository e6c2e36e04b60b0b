import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops } from '../words/name-words.ts'
import { hindiNear, placeNouns } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'
import { makePlace, type FoundPlace } from './place-phrase.ts'

const MAX_BACK_TOKENS = 8

const particles = wordSet('के की का ke ki ka')
const onOrIn = wordSet('पर में pe par per mein me')
const ownWords = wordSet('अपने अपनी मेरे मेरी हमारे हमारी apne apni mere meri hamare hamari')

/** Words that cannot be in a Hindi place phrase, besides the stops of names. */
const stops = wordSet(
  'रुपये रुपए कीमत सामान बजे समीप वक्त रात्रि दिन वापस जाने आने जैसे प्रार्थीगण पहुंचा पहुंची निकला निकली बैठा खडा लौटते अकेला अकेली पाकर',
  'baje duty waqt wapas raha rahi rahe jaise pahucha pahuncha khada baitha lautte woh wo usne mujhe uski raat din paas aas akela akeli'
)

/** "टोल के पहले": of a way only behind the noun of a place, else of a time. */
const alongWords = wordSet('पहले पहिले आगे pehle pahle aage')
const numberWords = wordSet('no number नं नं0 नंबर नम्बर')

/** A common noun alone says nothing of where it is. */
const generic = wordSet(
  'घर ghar दुकान dukan खेत khet रोड सडक road गांव gaon स्कूल school बैंक bank होटल hotel बाजार बस bus थाना थाने thana गली gali home house मोड मकान गेट gate कमरे कमरा office कार्यालय'
)

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

function stopsAt(document: Document, at: number): boolean {
  const token = document.tokens[at]
  if (!token || token.kind === 'newline' || token.kind === 'mark') return true
  if (token.kind === 'number' && token.end - token.start > 3) return true
  if (placeNouns.has(token.key)) return false
  // "gate no 2 par"
  if (numberWords.has(token.key) && document.tokens[at + 1]?.kind === 'number') return false
  return stops.has(token.key) || nameStops.has(token.key) || isHarm(token.key)
}

/** First token of the phrase that ends before `end`, and how many place nouns and capitals it holds. */
function stretchBack(document: Document, end: number): Readonly<{ from: number; nouns: number; capitals: number }> {
  let from = end
  let nouns = 0
  let capitals = 0
  while (end - from < MAX_BACK_TOKENS) {
    const key = keyAt(document, from - 1)
    const chain =
      particles.has(key) &&
      from < end &&
      (placeNouns.has(keyAt(document, from)) ||
        placeNouns.has(keyAt(document, from + 1)) ||
        hindiNear.has(keyAt(document, from)))
    if (!chain && stopsAt(document, from - 1)) break
    if (placeNouns.has(key)) nouns++
    else if (document.tokens[from - 1]?.capital) capitals++
    from--
  }
  while (from < end && (particles.has(keyAt(document, from)) || /^(?:ek|एक)$/.test(keyAt(document, from)))) from++
  return { from, nouns, capitals }
}

/** Of "दुकान मेन बाजार बिजनौर में" the last word is a name: then a place noun stands among the last three. */
function endsInPlace(document: Document, from: number, end: number): boolean {
  if (placeNouns.has(keyAt(document, end - 1))) return true
  if (commonWords.has(keyAt(document, end - 1))) return false
  return [end - 2, end - 3].some((at) => at >= from && placeNouns.has(keyAt(document, at)))
}

/** Hindi: the words before के पास / के सामने / पर / में / par / me, when they name a place. */
export function hindiPlace(document: Document, at: number): FoundPlace | undefined {
  const key = keyAt(document, at)
  const along = alongWords.has(key)
  const near = (hindiNear.has(key) || along) && /^(?:के|की|ke|ki)$/.test(keyAt(document, at - 1))
  if (!near && !onOrIn.has(key)) return undefined
  const end = near ? at - 1 : at
  const { from, nouns, capitals } = stretchBack(document, end)
  if (from === end) return undefined
  const own = ownWords.has(keyAt(document, from - 1)) && nouns > 0
  if (!near && !endsInPlace(document, from, end)) return undefined
  if (along && nouns === 0) return undefined
  if (near && nouns === 0 && capitals === 0 && document.tokens[from]?.kind !== 'devanagari') return undefined
  const alone = end - from === 1
  if (alone && !near && !own && generic.has(keyAt(document, from))) return undefined
  if (
    alone &&
    !placeNouns.has(keyAt(document, from)) &&
    (nameStops.has(keyAt(document, from)) || commonWords.has(keyAt(document, from)))
  ) {
    return undefined
  }
  return makePlace(document, own ? from - 1 : from, near ? at + 1 : end, capitals + nouns * 2 + (near ? 2 : 0))
}
