import type { Document, Found } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { unitWords } from '../words/number-words.ts'
import { wordSet } from '../words/word-set.ts'

const unknownWords = wordSet('unknown unidentified masked अज्ञात agyat anjan anjaan अनजान नकाबपोश armed')
const personWords = wordSet(
  'passengers customers students girls relatives aurate auraten aurato mahilaye mahilayen ladkiyan ladkiya लडकियां औरतें औरतों person persons man men boy boys youth youths people miscreants miscreant robber robbers thief thieves culprits culprit accused assailants assailant individuals guys suspects women woman lady ladies goons burglars bikers snatchers',
  'अपराधी अपराधियों apradhi apradhiyon व्यक्ति व्यक्तियों लोग लोगों लडके लडकों लडका युवक युवकों बदमाश बदमाशों चोर चोरों आदमी आदमियों औरत महिला महिलाओं महिलाएं अभियुक्त आरोपी लुटेरे लुटेरों नकाबपोश गुंडे',
  'vyakti vyaktiyon log logo logon ladke ladko ladkon ladka yuvak badmash badmashon chor choron aadmi admi aadmiyo lutere gunde aurat mahila'
)
const certainlyBad = wordSet(
  'miscreants miscreant robber robbers thief thieves culprits culprit accused assailants assailant burglars snatchers बदमाश बदमाशों चोर चोरों लुटेरे लुटेरों अभियुक्त आरोपी badmash badmashon chor choron lutere'
)
const between = wordSet(
  'unknown unidentified masked young armed male other more of the bike motorcycle scooter borne riding - drunk drunken tall local burqa clad bhai sawar savar adnyat बाइक मोटरसाइकिल मोटर साइकिल सवार हथियारबंद अज्ञात agyat अन्य anjan अनजान नकाबपोश युवा local'
)
/** Marks of people besides the named ones. */
const besides = wordSet('other more अन्य anya')
const associateWords = wordSet(
  'goondas goons persons unknown men boys',
  'लडके लडका भाई बेटे पुत्र ladke bete bhai relatives boys workers friends friend associates associate accomplices accomplice companions brothers sons others sathi sathiyo sathiyon saathi saathiyo saathiyon dosto doston साथी साथियों दोस्तों भाइयों बेटों लडकों'
)
const together = new Map([
  ['दोनों', 2],
  ['तीनों', 3],
  ['चारों', 4],
  ['पांचों', 5],
  ['dono', 2],
  ['donon', 2],
  ['teeno', 3],
  ['teenon', 3],
  ['charo', 4],
  ['charon', 4],
  ['chaaro', 4],
  ['panchon', 5]
])

/** More accused than this in one complaint is a crowd whose number nobody counted. */
const MAX_COUNT = 100

type Count = Readonly<{ value: number; from: number; to: number }>

function smallNumber(document: Document, at: number): number | undefined {
  const token = document.tokens[at]
  if (!token) return undefined
  const value =
    token.kind === 'number' ? (token.key.length <= 2 ? Number(token.key) : undefined) : unitWords.get(token.key)
  return value !== undefined && value >= 1 && value <= MAX_COUNT ? value : undefined
}

function harmNear(document: Document, at: number): boolean {
  const index = document.sentenceOf[at] ?? 0
  for (const sentence of [
    document.sentences[index],
    document.sentences[index + 1],
    document.sentences[index + 2],
    document.sentences[index - 1],
    document.sentences[index - 2]
  ]) {
    for (let next = sentence?.from ?? 0; next < (sentence?.to ?? 0) && next - (sentence?.from ?? 0) < 120; next++) {
      if (isHarm(document.tokens[next]?.key ?? '')) return true
    }
  }
  return false
}

/** "two unknown persons", "दो अज्ञात बदमाश", "teen ladke"; a range "2-3 boys" is no number. */
function countedAt(document: Document, at: number): Count | undefined {
  const { tokens } = document
  const value = smallNumber(document, at)
  if (
    value === undefined ||
    (/^[-/.,:]$/.test(tokens[at - 1]?.key ?? '') &&
      tokens[at - 2]?.kind === tokens[at]?.kind &&
      (tokens[at]?.kind === 'number' || tokens[at - 1]?.key === '-') &&
      smallNumber(document, at - 2) !== undefined)
  )
    return undefined
  // "do teen ladke", "2 3 boys": a guess between two numbers
  const before = smallNumber(document, at - 1)
  if (
    (before !== undefined && value - before <= 2 && value > before) ||
    (/^(?:से|se|to|or|या|ya)$/.test(tokens[at - 1]?.key ?? '') && smallNumber(document, at - 2) !== undefined)
  )
    return undefined
  let next = at + 1
  let vouched = false
  while (next - at < 4 && between.has(tokens[next]?.key ?? '')) {
    if (unknownWords.has(tokens[next]?.key ?? '')) vouched = true
    next++
  }
  const key = tokens[next]?.key ?? ''
  if (!personWords.has(key)) return undefined
  if (!vouched && !certainlyBad.has(key) && !harmNear(document, at)) return undefined
  return { value, from: at, to: next + 1 }
}

/** "an unknown person", "someone", "अज्ञात चोर" said once in the singular. */
function singleAt(document: Document, at: number): Count | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const article = /^(?:an|a|some|ek|एक|koi|कोई|one|किसी|kisi)$/.test(tokens[at - 1]?.key ?? '')
  const next = tokens[at + 1]?.key ?? ''
  if (
    unknownWords.has(key) &&
    key !== 'armed' &&
    article &&
    /^(?:person|man|boy|youth|individual|woman|vyakti|aadmi|ladka|yuvak|व्यक्ति|युवक|लडका|आदमी|बदमाश|badmash|caller|thief|miscreant|biker|snatcher)$/.test(
      next
    )
  ) {
    return { value: 1, from: at - 1, to: at + 2 }
  }
  return undefined
}

/** "a man on a scooter asked me the way ... he pulled it": one stranger who then acts, where nobody is named. */
function strangerAt(document: Document, at: number): Count | undefined {
  const { tokens } = document
  if (!/^(?:man|boy|youth|person|woman|ladka|aadmi|admi|vyakti|लडका|युवक|व्यक्ति|आदमी)$/.test(tokens[at]?.key ?? ''))
    return undefined
  if (!/^(?:a|one|ek|एक)$/.test(tokens[at - 1]?.key ?? '')) return undefined
  const acts = [0, 1, 2].some((step) => {
    const sentence = document.sentences[(document.sentenceOf[at] ?? 0) + step]
    return tokens.slice(sentence?.from ?? 0, sentence?.to ?? 0).some(({ key }) => isHarm(key))
  })
  return acts ? { value: 1, from: at - 1, to: at + 1 } : undefined
}

/** "इन चारों लोगों ने", "teeno ne": all of those just named. */
function togetherAt(document: Document, at: number): Count | undefined {
  const { tokens } = document
  const value = together.get(tokens[at]?.key ?? '')
  if (value === undefined) return undefined
  const before = tokens[at - 1]?.key ?? ''
  const next = tokens[at + 1]?.key ?? ''
  const to = personWords.has(next) ? at + 2 : at + 1
  const agent = /^(?:ने|ne)$/.test(tokens[to]?.key ?? '')
  return (/^(?:इन|in|उन|un|ये|ye|वे)$/.test(before) || agent) && agent && harmNear(document, at)
    ? { value, from: at, to }
    : undefined
}

/** "Golu and his two friends": the associates beside the named ones. */
export function findAssociates(document: Document, at: number): Count | undefined {
  for (let next = at; next < at + 7; next++) {
    const value = smallNumber(document, next)
    if (value === undefined) continue
    let to = next + 1
    let others = false
    while (to - next < 3 && between.has(document.tokens[to]?.key ?? '')) {
      if (besides.has(document.tokens[to]?.key ?? '')) others = true
      to++
    }
    // "और दो अन्य": the others without a noun
    if (others && !associateWords.has(document.tokens[to]?.key ?? '')) return { value, from: next, to }
    return associateWords.has(document.tokens[to]?.key ?? '') ? { value, from: next, to: to + 1 } : undefined
  }
  return undefined
}

function found(document: Document, value: number, from: number, to: number): Found | undefined {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  return first && last ? { value: String(value), start: first.start, end: last.end } : undefined
}

const othersWords = wordSet(
  'others etc अन्य वगैरह anya associates companions accomplices sathi sathiyo sathiyon साथी साथियों relatives family परिजन'
)

/** "uske sath bike par ek aurat bhi thi", "with him was a woman": one who came with the one stranger. */
function companion(document: Document): Found | undefined {
  const { tokens } = document
  for (let at = 0; at < tokens.length; at++) {
    const hindi = /^(?:uske|उसके)$/.test(tokens[at]?.key ?? '') && /^(?:sath|saath|साथ)$/.test(tokens[at + 1]?.key ?? '')
    const english = tokens[at]?.key === 'with' && /^(?:him|her)$/.test(tokens[at + 1]?.key ?? '')
    if (!hindi && !english) continue
    for (let next = at + 2; next < at + 9; next++) {
      if (document.sentenceOf[next] !== document.sentenceOf[at]) break
      const single = /^(?:ek|एक|a|another|one)$/.test(tokens[next - 1]?.key ?? '')
      if (single && personWords.has(tokens[next]?.key ?? '') && harmNear(document, at))
        return found(document, 2, at, next + 1)
    }
  }
  return undefined
}

/** A second rider, a companion: the one more than "the person". */
function secondPerson(document: Document): Found | undefined {
  for (let at = 0; at < document.tokens.length; at++) {
    const key = document.tokens[at]?.key ?? ''
    if (!/^(?:second|another|other|doosra|dusra|दूसरा|दूसरे)$/.test(key)) continue
    const next = document.tokens[at + 1]?.key ?? ''
    if (
      !/^(?:rider|person|man|boy|biker|accomplice|ladka|aadmi|vyakti|व्यक्ति|लडका|युवक|साथी)$/.test(next) ||
      !harmNear(document, at)
    )
      continue
    for (let back = at - 1; back > at - 40 && back >= 0; back--) {
      const before = document.tokens[back]?.key ?? ''
      if (personWords.has(before) || /^(?:rider|biker|someone)$/.test(before)) return found(document, 2, back, at + 2)
    }
  }
  return undefined
}

/**
 * Number of accused: as counted in the text ("two unknown persons"), named ones plus counted associates, or as many as
 * are named when nobody else is hinted at. A range, a crowd or "and others" gives none.
 */
export function findAccusedCount(
  document: Document,
  named: ReadonlyArray<Found & { from?: number; to?: number }>
): Found | undefined {
  const { tokens } = document
  let best: Count | undefined
  for (let at = 0; at < tokens.length; at++) {
    const count = togetherAt(document, at) ?? countedAt(document, at)
    if (count && (!best || (count.value > best.value && unknownWords.has(tokens[count.from + 1]?.key ?? ''))))
      best = count
    if (count && together.has(tokens[at]?.key ?? '')) return found(document, count.value, count.from, count.to)
  }
  for (const name of named) {
    if (name.to === undefined) continue
    const associates = findAssociates(document, name.to)
    if (!associates || name.from === undefined) continue
    // "and his two sons Mohan and Sohan": the counted ones are named right after
    const told = named.filter(({ from }) => from !== undefined && from >= associates.to && from - associates.to < 9)
    return found(document, named.length + Math.max(0, associates.value - told.length), name.from, associates.to)
  }
  if (named.length === 0 && (best?.value ?? 1) === 1) {
    const two = secondPerson(document) ?? companion(document)
    if (two) return two
  }
  if (best && named.length === 0) return found(document, best.value, best.from, best.to)
  if (best) {
    const unknown = tokens.slice(best.from, best.to).some(({ key }) => unknownWords.has(key) || besides.has(key))
    const value = unknown ? best.value + named.length : Math.max(best.value, named.length)
    return found(document, value, best.from, best.to)
  }
  if (named.length > 0) {
    const last = named[named.length - 1]
    const hint = tokens.some(({ key }, at) => othersWords.has(key) && harmNear(document, at))
    return last && !hint ? { value: String(named.length), start: last.start, end: last.end } : undefined
  }
  for (const read of [singleAt, strangerAt]) {
    for (let at = 0; at < tokens.length; at++) {
      const count = read(document, at)
      if (count) return found(document, 1, count.from, count.to)
    }
  }
  return undefined
}
