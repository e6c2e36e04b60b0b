import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'

/** Tokens behind a name in which it is said that this person did nothing. */
const BEHIND_TOKENS = 14
/** Tokens before a name: "I do not suspect the conductor, X". */
const BEFORE_TOKENS = 7

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

const nots = wordSet('not no never nahi nahin nhi नहीं नही')
const accusing = wordSet('suspect suspects suspicion doubt accuse blame accusing blaming suspecting')
/** What one who is cleared does not have: a fault, a part, a hand in it. */
const faults = wordSet(
  'fault role hand involved involvement guilty complaint kasoor kasur kasoorwar haath hath dosh galti shamil shak shaq कसूर कुसूर दोष हाथ गलती शामिल शक संदेह भूमिका'
)
const nothings = wordSet('kuch kuchh कुछ')
const ends = wordSet('. । ; और aur but par lekin लेकिन पर')

/** "X ने कुछ नहीं किया", "X ka koi kasoor nahi", "I do not suspect X", "X did nothing": named to be left out. */
export function isExonerated(document: Document, name: Readonly<{ from: number; to: number }>): boolean {
  return isClearedBehind(document, name.to) || isNotSuspected(document, name.from) || isHearsay(document, name.from)
}

const hearsay = wordSet('say says said kehte kahte kehta kahte bolte कहते बोलते')
const everybody = wordSet('people log logo neighbours villagers everybody everyone लोग गांव')

/** "People say that X sells smack, but I have not seen it": told by others, and not known to the one who tells. */
function isHearsay(document: Document, from: number): boolean {
  const sentence = document.sentences[document.sentenceOf[from] ?? 0]
  if (!sentence) return false
  const before = document.tokens.slice(Math.max(sentence.from, from - 8), from)
  if (!before.some(({ key }) => hearsay.has(key)) || !before.some(({ key }) => everybody.has(key))) return false
  return document.tokens
    .slice(from, sentence.to)
    .some(({ key }, step) => /^(?:seen|saw|dekha|देखा|proof|saboot|सबूत)$/.test(key) && isDenied(document, from + step))
}

const isDenied = (document: Document, at: number): boolean =>
  [-3, -2, -1, 1, 2].some((step) => nots.has(keyAt(document, at + step)))

function isClearedBehind(document: Document, to: number): boolean {
  for (let at = to; at < to + BEHIND_TOKENS; at++) {
    const key = keyAt(document, at)
    if (key === '' || (at > to + 1 && ends.has(key)) || document.sentenceOf[at] !== document.sentenceOf[to])
      return false
    if (key === 'nothing') return keyAt(document, at - 1) === 'did' && keyAt(document, at + 1) !== 'to'
    if (/^(?:नहीं|nahi|nahin|nhi)$/.test(key) && nothings.has(keyAt(document, at - 1)))
      return /^(?:किया|की|kiya|ki|kaha|कहा)$/.test(keyAt(document, at + 1))
    // "ka koi kasoor nahi", "has no role", "is not involved"
    if (!faults.has(key)) continue
    const around = [-2, -1, 1, 2].some((step) => nots.has(keyAt(document, at + step)))
    if (around) return true
  }
  return false
}

function isNotSuspected(document: Document, from: number): boolean {
  for (let step = 1; step <= BEFORE_TOKENS; step++) {
    if (document.sentenceOf[from - step] !== document.sentenceOf[from]) return false
    if (!accusing.has(keyAt(document, from - step))) continue
    return [1, 2, 3].some((back) => nots.has(keyAt(document, from - step - back)))
  }
  return false
}
