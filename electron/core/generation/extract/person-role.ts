import type { Document } from '../text/document.ts'
import { isHarm, lendWords, suspectWords, witnessActs, woundWords } from '../words/act-words.ts'
import { wordSet } from '../words/word-set.ts'
import { isHinglish } from './hinglish-sentence.ts'
import type { Mention } from './person-mentions.ts'
import { readParticulars } from './particulars.ts'
import { agentMarks, isDoneWith, markAfter, objectMarks } from './person-marks.ts'
import { roleByReferent } from './referent.ts'
import { againstWords, hasFiledAgainst, isDoneBy, isOthersElder, isSearched } from './role-signs.ts'
import { isMissing } from './missing-person.ts'

export type PersonRole = 'accused' | 'victim' | 'witness'

const passiveAux = wordSet('was were been got being gets')
const auxWords = wordSet(
  'has have had is are also then suddenly and came started began again forcibly along who he she they , with his her one tried used to had always often regularly'
)
const pronouns = wordSet('he she they who usne unhone वह उसने उन्होंने जिसने wo woh')

const arrestWords = wordSet(
  'apprehended arrested nabbed overpowered recovered seized possession गिरफ्तार बरामद giraftar baramad'
)
const givingWords = wordSet('gave given lent handed entrusted')
const keepingWords = wordSet('mortgaged sold pawned absconding avoiding switched refusing refused returned')

/** Tokens looked at on each side of a name for the act that gives it its role. */
const ACT_WINDOW = 8

/** Tokens after an agent's first verbs in which his further verbs are looked for. */
const COORDINATED_WINDOW = 18

/** Tokens after a name in which "the teacher", "master ne" still means the one named. */
const NOUN_WINDOW = 120

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

function sentenceHas(document: Document, sentenceIndex: number, holds: (key: string) => boolean): boolean {
  const sentence = document.sentences[sentenceIndex]
  if (!sentence) return false
  for (let at = sentence.from; at < sentence.to && at - sentence.from < 120; at++)
    if (holds(keyAt(document, at))) return true
  return false
}

/** "X hit me", "X has been beating", "X and Y came and abused": an English agent; "X was beaten": not. */
function actsInEnglish(document: Document, to: number, limit: number): 'agent' | 'patient' | undefined {
  let passive = false
  for (let at = to, steps = 0; at < limit && steps < ACT_WINDOW; at++, steps++) {
    const token = document.tokens[at]
    // "ran to stop him" is no flight
    if (token?.key === 'ran' && keyAt(document, at + 1) === 'to') continue
    if (!token || /^[.;]$/.test(token.key)) return undefined
    const held =
      /^(?:caught|held|pinned)$/.test(token.key) && /^(?:me|my|her|his|him|us)$/.test(keyAt(document, at + 1))
    if (held) return passive ? undefined : 'agent'
    if (isHarm(token.key)) return passive && !token.key.endsWith('ing') ? 'patient' : 'agent'
    if (passiveAux.has(token.key)) passive = true
    else if (!auxWords.has(token.key) && !token.capital && steps > 4)
      return passive ? undefined : coordinated(document, at, limit)
  }
  return passive ? undefined : coordinated(document, to + ACT_WINDOW, limit)
}

/** "X refused to serve me, called me names and pushed me": a later verb of the same subject, right behind its joint. */
function coordinated(document: Document, from: number, limit: number): 'agent' | undefined {
  for (let at = from; at < limit && at - from < COORDINATED_WINDOW; at++) {
    const key = keyAt(document, at)
    if (/^(?:he|she|they|who|i|we|when|but|because|\.|;)$/.test(key)) return undefined
    if (/^(?:and|,)$/.test(key) && isHarm(keyAt(document, at + 1))) return 'agent'
  }
  return undefined
}

function isSuspected(document: Document, mention: Mention): boolean {
  for (let step = 1; step <= 7; step++) {
    const key = keyAt(document, mention.name.from - step)
    if (key === '.' || key === '।') break
    if (suspectWords.has(key)) return true
  }
  for (let step = 0; step <= 3; step++) if (suspectWords.has(keyAt(document, mention.name.to + step))) return true
  return false
}

function isAgainst(document: Document, mention: Mention): boolean {
  for (let step = 1; step <= 4; step++)
    if (
      againstWords.has(keyAt(document, mention.cueAt - step)) ||
      againstWords.has(keyAt(document, mention.name.from - step))
    )
      return true
  const after = keyAt(document, mention.name.to)
  return (after === 'ke' || after === 'के') && againstWords.has(keyAt(document, mention.name.to + 1))
}

const isOnWatch = (document: Document, cueAt: number): boolean =>
  /^(?:watchman|guard|chowkidar|neighbour|neighbor|चौकीदार|गार्ड|पडोसी|padosi)$/.test(keyAt(document, cueAt))

function isWitness(document: Document, mention: Mention, limit: number): boolean {
  for (let at = mention.name.to; at < limit && at - mention.name.to < 16; at++) {
    const key = keyAt(document, at)
    if (/^(?:रोका|roka)$/.test(key) && /^(?:उसे|उन्हें|उसको|use|unhe|usko)$/.test(keyAt(document, at - 1))) return true
    if (isHarm(key)) return false
    if (witnessActs.has(key)) return true
    if (/^(?:shouted|shouting|alarm|chillaya|chillaye|चिल्लाया)$/.test(key) && isOnWatch(document, mention.cueAt))
      return true
    const beside =
      /^(?:with|saath|sath|साथ)$/.test(key) && /^(?:me|us|thi|tha|the|थी|था|थे|मौजूद)$/.test(keyAt(document, at + 1))
    if (beside && at - mention.name.to < 5) return true
  }
  return false
}

/**
 * What part a named person has in what happened, by the words around the name; undefined when the text does not say.
 * A person who is only mentioned (a doctor, a husband in "w/o") gets no role.
 */
export function roleOf(document: Document, mention: Mention): PersonRole | undefined {
  const { name } = mention
  const cue = mention.cue === 'young' && isOthersElder(document, mention.cueAt) ? 'adult' : mention.cue
  if (cue === 'accused' || cue === 'victim' || cue === 'witness') return cue
  // the officer who writes the report is none of its persons
  if (
    cue !== 'introduced' &&
    cue !== 'identified' &&
    /^(?:asi|si|hc|inspector|constable|sho)$/.test(keyAt(document, name.from - 1))
  )
    return undefined
  if (isCompanion(document, mention.cueAt)) return undefined
  if (isAgainst(document, mention) || isSuspected(document, mention)) return 'accused'
  if (hasFiledAgainst(document, name.to) || isSearched(document, name.to)) return 'accused'
  const index = document.sentenceOf[name.from] ?? 0
  const limit = document.sentences[index]?.to ?? name.to
  const harm = sentenceHas(document, index, isHarm)
  const doneWith = isDoneWith(document, name.to)
  if (doneWith) return harm && (cue === 'adult' || cue === 'young') ? 'victim' : undefined
  const mark = markAfter(document, name.to, limit)
  const behind = /^(?:of|,|r\/o|aged|\()$/.test(keyAt(document, name.to))
    ? readParticulars(document, name, 0).to
    : name.to
  // "कमलेश को लाठियों से पीटा": the one marked so is no agent of the verb behind it
  const marked = objectMarks.has(keyAt(document, name.to))
  const act = marked ? undefined : (actsInEnglish(document, name.to, limit) ?? actsInEnglish(document, behind, limit))
  const agent = mark === 'agent' || act === 'agent'
  if ((cue === 'adult' || cue === 'young') && isHit(document, mention.cueAt)) return 'victim'
  if (
    cue === 'adult' &&
    [0, 1].some((step) => keyAt(document, name.to + step) === 'who') &&
    actsLater(document, name.to, limit)
  )
    return 'accused'
  if (cue === 'adult' && !agent && isObject(document, index, name.to)) return 'victim'
  if ((cue === 'adult' || cue === 'young') && !agent && isMissing(document, index)) return 'victim'
  if (isWitness(document, mention, limit)) return 'witness'
  const passiveBy = isDoneBy(document, Math.min(mention.cueAt, name.from)) || keyAt(document, name.from - 1) === 'by'
  const hindi = document.tokens[name.from]?.kind === 'devanagari'
  if (cue === 'young') return (act === 'agent' && !hindi) || (mark === 'agent' && harm) ? 'accused' : 'victim'
  if (harm && (act === 'agent' || mark === 'agent' || passiveBy)) return 'accused'
  if (cue === 'adult' && isWounded(document, name.to, limit)) return 'victim'
  if (harm && (act === 'patient' || mark === 'patient')) return 'victim'
  if (mark === 'patient' && sentenceHas(document, index, (key) => lendWords.has(key))) return 'accused'
  if (cue === 'identified') return roleByReferent(document, mention.cueAt) ?? (harm ? 'accused' : undefined)
  if ((cue === 'named' || cue === 'related') && sentenceHas(document, index, (key) => arrestWords.has(key)))
    return 'accused'
  if (cue === 'adult' && isEntrusted(document, mention, index)) return 'accused'
  if (cue === 'introduced' || (cue === 'named' && harm)) return 'accused'
  if ((cue === 'related' || cue === 'named' || cue === 'adult') && arrivesToHarm(document, index, name.to, limit))
    return 'accused'
  const english = document.tokens[name.from]?.kind === 'latin' && !isHinglish(document, index)
  if (cue === 'adult' && harm && !english) return 'accused'
  if (cue === 'adult' && isActedOn(document, index)) return 'victim'
  if (cue === 'adult' && nounActs(document, mention)) return 'accused'
  if (cue !== 'adult' && cue !== 'named') return undefined
  return pronounActs(document, behind, limit) ?? followedByPronounAct(document, index)
}

/** "मेरा भाई राजेश ... टक्कर मार दी जिससे उसकी मौत": the harm falls on the one named, not on the teller. */
function isObject(document: Document, index: number, from: number): boolean {
  const sentence = document.sentences[index]
  let object = false
  let harm = false
  for (let at = from; at < (sentence?.to ?? 0) && at - from < 80; at++) {
    const key = keyAt(document, at)
    if (/^(?:me|mujhe|mujhko|mere|meri|मुझे|मुझको|मेरे|मेरी|हमें|us)$/.test(key)) return false
    if (/^(?:उसे|उसको|उसकी|उसके|उन्हें|use|usko|uski|uske|him|her)$/.test(key)) object = true
    if (isHarm(key) || woundWords.has(key)) harm = true
  }
  return object && harm
}

/** "बनवारी पुत्र छोटेलाल ... आए" and the harm told in the next sentence. */
function arrivesToHarm(document: Document, index: number, to: number, limit: number): boolean {
  for (let at = to; at < limit && at - to < 30; at++) {
    if (/^(?:आए|आये|आया|आकर|पहुंचे|aaye|aaya|aaye|aakar|came|arrived|entered|घुस)$/.test(keyAt(document, at)))
      return sentenceHas(document, index, isHarm) || sentenceHas(document, index + 1, isHarm)
  }
  return false
}

/** "manhandled my wife Shaheen", "hit my son": the relation right after the act. */
function isHit(document: Document, cueAt: number): boolean {
  const own = /^(?:my|his|her|our)$/.test(keyAt(document, cueAt - 1))
  return own && isHarm(keyAt(document, cueAt - 2))
}

/** "My employee X, who was working in my firm, has misappropriated ...": an active verb after the clause. */
function actsLater(document: Document, to: number, limit: number): boolean {
  for (let at = to; at < Math.min(limit, to + 30); at++) {
    if (!isHarm(keyAt(document, at))) continue
    return !passiveAux.has(keyAt(document, at - 1)) && !woundWords.has(keyAt(document, at))
  }
  return false
}

/** "shopping with my sister Pallavi": there, but what part she had is not said here. */
const isCompanion = (document: Document, cueAt: number): boolean =>
  /^(?:my|our)$/.test(keyAt(document, cueAt - 1)) && keyAt(document, cueAt - 2) === 'with'

/** "my wife Hetal (34) who was sitting beside me was injured". */
function isWounded(document: Document, to: number, limit: number): boolean {
  for (let at = to; at < limit && at - to < 16; at++) {
    if (woundWords.has(keyAt(document, at))) return true
    if (isHarm(keyAt(document, at)) || /^(?:and|but|,|और)$/.test(keyAt(document, at))) return false
  }
  return false
}

/** "My brother X was returning. Three men stopped him and beat him." */
function isActedOn(document: Document, index: number): boolean {
  const next = document.sentences[index + 1]
  for (let at = next?.from ?? 0; at < (next?.to ?? 0); at++) {
    if (!isHarm(keyAt(document, at))) continue
    for (let step = 1; step <= 2; step++)
      if (/^(?:him|her|them|उसे|उसको|use|usko)$/.test(keyAt(document, at + step))) return true
  }
  return false
}

/** "Ramesh master ke yaha ... . Master ne use chhua": the noun that went with the name does the act later. */
function nounActs(document: Document, mention: Mention): boolean {
  const noun = keyAt(document, mention.cueAt)
  const start = Math.max(mention.name.to, mention.cueAt + 1)
  for (let at = start; at < Math.min(document.tokens.length, start + NOUN_WINDOW); at++) {
    if (keyAt(document, at) !== noun) continue
    const index = document.sentenceOf[at] ?? 0
    const agent = agentMarks.has(keyAt(document, at + 1)) && sentenceHas(document, index, isHarm)
    if (agent || actsInEnglish(document, at + 1, document.sentences[index]?.to ?? at) === 'agent') return true
  }
  return false
}

/** "My tenant X has not paid rent and ... he along with his son pushed me": the same sentence's pronoun. */
function pronounActs(document: Document, from: number, limit: number): PersonRole | undefined {
  for (let at = from; at < limit && at - from < 60; at++) {
    if (keyAt(document, at) !== 'he' && keyAt(document, at) !== 'she') continue
    if (actsInEnglish(document, at + 1, limit) === 'agent') return 'accused'
  }
  return undefined
}

/** "I gave my car to my friend X ... He has mortgaged it": what was entrusted and not given back. */
function isEntrusted(document: Document, { cueAt }: Mention, index: number): boolean {
  if (keyAt(document, cueAt - 2) !== 'to' || !sentenceHas(document, index, (key) => givingWords.has(key))) return false
  const keeps = (key: string): boolean => keepingWords.has(key)
  return [0, 1, 2, 3].some((step) => sentenceHas(document, index + step, keeps))
}

/** "My neighbour Balan occupies ... . Yesterday he broke ...": the next sentence's pronoun is the one just named. */
function followedByPronounAct(document: Document, index: number): PersonRole | undefined {
  const next = document.sentences[index + 1]
  if (!next) return undefined
  for (let at = next.from; at < next.to && at - next.from < 30; at++) {
    if (pronouns.has(keyAt(document, at)))
      return actsInEnglish(document, at + 1, next.to) === 'agent' || sentenceHas(document, index + 1, isHarm)
        ? 'accused'
        : undefined
  }
  return undefined
}
