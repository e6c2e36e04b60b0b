import type { Document } from '../text/document.ts'
import { isHarm, woundWords } from '../words/act-words.ts'
import { ownPossessives, youngRelations } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

const inLaws = wordSet(
  'पति ससुर सास देवर जेठ ननद जेठानी देवरानी pati sasur saas sas devar jeth nanad jethani devrani shauhar शौहर'
)

export const isInLaw = (document: Document, cueAt: number): boolean => inLaws.has(keyAt(document, cueAt))

/** "पति अजय, सास फूलमती उसे पीटते थे": the in-laws act, and the one they act on is told by a pronoun behind them. */
export function beatsHer(document: Document, index: number, from: number): boolean {
  const to = document.sentences[index]?.to ?? from
  for (let at = from; at < Math.min(to, from + 60); at++) {
    if (!/^(?:उसे|उसको|उसके|use|usko|uske)$/.test(keyAt(document, at))) continue
    for (let next = at + 1; next <= at + 4; next++) if (isHarm(keyAt(document, next))) return true
  }
  return false
}

const isOwnYoung = (document: Document, at: number, key: string, from: number): boolean =>
  youngRelations.has(key) && ownPossessives.has(keyAt(document, at - 1)) && from - at > OWN_NAME_TOKENS

/** Tokens of "son Ishaan Kumar Singh": a relation this near to the name's end is the name's own. */
const OWN_NAME_TOKENS = 5

/** "मेरा भाई राजेश ... टक्कर मार दी जिससे उसकी मौत": the harm falls on the one named, not on the teller. */
export function isObject(document: Document, index: number, from: number): boolean {
  const sentence = document.sentences[index]
  // "the dog of our neighbour X bit him": somebody's child stands before as the one who was harmed
  const start = Math.max(sentence?.from ?? 0, from - 80)
  if (document.tokens.slice(start, from).some(({ key }, at) => isOwnYoung(document, start + at, key, from)))
    return false
  let object = false
  let harm = false
  for (let at = from; at < (sentence?.to ?? 0) && at - from < 80; at++) {
    const key = keyAt(document, at)
    if (/^(?:मैंने|मैने|maine)$/.test(key)) return false
    if (/^(?:me|mujhe|mujhko|mere|meri|मुझे|मुझको|मेरे|मेरी|हमें|us)$/.test(key)) return false
    if (/^(?:उसे|उसको|उसका|उसकी|उसके|उन्हें|unhe|unhen|unko|use|usko|uski|uske|him|her)$/.test(key)) object = true
    if (isHarm(key) || woundWords.has(key)) harm = true
  }
  return object && harm
}
