import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { wordSet } from '../words/word-set.ts'
import { asksForMoney } from './asking.ts'

/** Longest sentence looked through: the rest of a longer one has no full stops to be trusted. */
const MAX_TOKENS = 120

/** Two words that tell of a harm only together, the second within two tokens of the first. */
const pairs: ReadonlyArray<readonly [first: ReadonlySet<string>, second: ReadonlySet<string>]> = [
  [
    wordSet('गलत गंदा गंदी गन्दी galat ganda gandi gande'),
    wordSet('काम हरकत हरकतें इशारे कमेंट kaam harkat harkate ishare comment comments baat baatein')
  ],
  [
    wordSet('dirty obscene vulgar lewd indecent filthy'),
    wordSet('remarks remark comments comment gestures messages language signs')
  ],
  [wordSet('दूसरी doosri dusri second another'), wordSet('शादी विवाह निकाह shadi shaadi marriage nikah')],
  [wordSet('prepared made created produced got showed'), wordSet('false fake forged bogus fabricated')],
  [wordSet('band बंद बन्द'), wordSet('kiya karke किया करके')],
  [wordSet('finish kill'), wordSet('me us him her')],
  [wordSet('let drove'), wordSet('cattle goats buffaloes cows')],
  [wordSet('obtained took forged'), wordSet('signature signatures')]
]
const PAIR_REACH = 3

/** True when one of the pairs begins at a token. */
export function isHarmPhraseAt(document: Document, at: number): boolean {
  const key = document.tokens[at]?.key ?? ''
  for (const [first, second] of pairs) {
    if (!first.has(key)) continue
    for (let step = 1; step <= PAIR_REACH; step++) if (second.has(document.tokens[at + step]?.key ?? '')) return true
  }
  return false
}

/** A sentence tells of a harm: by a word, by two words together, or by money that is asked for. */
export function tellsHarm(document: Document, index: number): boolean {
  const sentence = document.sentences[index]
  if (!sentence) return false
  for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + MAX_TOKENS); at++)
    if (isHarm(document.tokens[at]?.key ?? '') || isHarmPhraseAt(document, at)) return true
  return asksForMoney(document, index)
}
