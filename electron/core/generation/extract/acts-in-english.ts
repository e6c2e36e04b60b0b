import type { Document } from '../text/document.ts'
import { isHarm, woundWords } from '../words/act-words.ts'
import { asksAt } from './asking.ts'
import { isHarmPhraseAt } from './harm-phrases.ts'
import { wordSet } from '../words/word-set.ts'

const passiveAux = wordSet('was were been got being gets')
const auxWords = wordSet(
  'has have had is are also then suddenly and came started began again forcibly along who he she they , with his her one tried used to had always often regularly'
)

/** Tokens looked at on each side of a name for the act that gives it its role. */
const ACT_WINDOW = 8

/** Tokens after an agent's first verbs in which his further verbs are looked for. */
const COORDINATED_WINDOW = 18

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** "X hit me", "X has been beating", "X and Y came and abused": an English agent; "X was beaten": not. */
export function actsInEnglish(document: Document, to: number, limit: number): 'agent' | 'patient' | undefined {
  let passive = false
  let between = false
  for (let at = to, steps = 0; at < limit && steps < ACT_WINDOW; at++, steps++) {
    const token = document.tokens[at]
    // "ran to stop him" is no flight
    if (token?.key === 'ran' && keyAt(document, at + 1) === 'to') continue
    if (!token || /^[.;]$/.test(token.key)) return undefined
    if (between && token.capital && keyAt(document, at - 1) === ',' && isHarmSoon(document, at)) return undefined
    if (!token.capital && token.kind === 'latin' && !/^(?:and|&)$/.test(token.key)) between = true
    const held =
      /^(?:caught|held|pinned)$/.test(token.key) && /^(?:me|my|her|his|him|us)$/.test(keyAt(document, at + 1))
    if (held) return passive ? undefined : 'agent'
    if (/^(?:i|we)$/.test(token.key)) return undefined
    if (isNoTaking(document, at)) continue
    if (isHarmPhraseAt(document, at)) return passive ? undefined : 'agent'
    if (asksAt(document, at)) return passive ? undefined : 'agent'
    if (isHarm(token.key)) return passive && !token.key.endsWith('ing') ? 'patient' : 'agent'
    if (passiveAux.has(token.key)) passive = true
    else if (!auxWords.has(token.key) && !token.capital && steps > 4)
      return passive ? undefined : coordinated(document, at, limit)
  }
  return passive ? undefined : coordinated(document, to + ACT_WINDOW, limit)
}

/** ", Pappu hit him": behind other words a new name with its own verb. */
const isHarmSoon = (document: Document, at: number): boolean =>
  [1, 2].some((step) => isHarm(keyAt(document, at + step)))

/** "X refused to serve me, called me names and pushed me": a later verb of the same subject, right behind its joint. */
function coordinated(document: Document, from: number, limit: number): 'agent' | undefined {
  for (let at = from; at < limit && at - from < COORDINATED_WINDOW; at++) {
    const key = keyAt(document, at)
    if (/^(?:he|she|they|who|i|we|when|but|because|\.|;)$/.test(key)) return undefined
    if (/^(?:and|,)$/.test(key) && isHarm(keyAt(document, at + 1))) return 'agent'
  }
  return undefined
}

/** "My employee X, who was working in my firm, has misappropriated ...": an active verb after the clause. */
export function actsLater(document: Document, to: number, limit: number): boolean {
  for (let at = to; at < Math.min(limit, to + 30); at++) {
    if (usesForSelf(document, at)) return true
    if (!isHarm(keyAt(document, at)) || isNoTaking(document, at)) continue
    return !passiveAux.has(keyAt(document, at - 1)) && !woundWords.has(keyAt(document, at))
  }
  return false
}

/** "did not deposit Rs 4,60,000 in the bank and used it herself": money in hand kept for oneself. */
const usesForSelf = (document: Document, at: number): boolean =>
  /^(?:used|kept|spent)$/.test(keyAt(document, at)) &&
  /^(?:it|money|amount|them)$/.test(keyAt(document, at + 1)) &&
  [2, 3, 4].some((step) => /^(?:himself|herself|themselves|own)$/.test(keyAt(document, at + step)))

/** "took a video", "took him to hospital": nothing is taken away. */
export function isNoTaking(document: Document, at: number): boolean {
  if (!/^(?:took|take|taken)$/.test(keyAt(document, at))) return false
  const picture = [1, 2].some((step) =>
    /^(?:video|videos|photo|photos|picture|photograph)$/.test(keyAt(document, at + step))
  )
  const helped = /^(?:me|him|her|us|them)$/.test(keyAt(document, at + 1)) && keyAt(document, at + 2) === 'to'
  return (
    picture || (helped && [3, 4, 5].some((step) => /^(?:hospital|doctor|clinic)$/.test(keyAt(document, at + step))))
  )
}
