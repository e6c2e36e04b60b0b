import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { ownPossessives, youngRelations } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { PersonRole } from './person-role.ts'

/** Nouns for the stranger or acquaintance whom a complaint brings in before it names him. */
const strangers = wordSet(
  'boy man person guy youth driver rider biker caller woman lady accused thief culprit one someone seller agent shopkeeper neighbour neighbor tenant customer ladka ladke ladki aadmi admi vyakti yuvak aurat chalak naukar padosi kirayedar badmash chor ' +
    'boys men persons youths ladko ladkon लडकों युवकों व्यक्तियों बदमाशों लडका लडके युवक व्यक्ति आदमी चालक औरत महिला बदमाश चोर नौकर पडोसी किरायेदार अभियुक्त आरोपी दुकानदार'
)

/** How far back "his name is" may point. */
const REFERENT_WINDOW = 80

/** "Uska naam X hai", "The driver's name is X": the part of the one last spoken of; undefined when none was. */
export function roleByReferent(document: Document, cueAt: number): PersonRole | undefined {
  const { tokens } = document
  let harm = false
  let acted = false
  // "their names are": those who came, not the one child
  const isPlural = /^(?:their|unke|unka|inke|jinke|उनके|उनका|जिनके)$/.test(tokens[cueAt - 1]?.key ?? '')
  for (let at = cueAt - 1; at >= 0 && cueAt - at <= REFERENT_WINDOW; at--) {
    const key = tokens[at]?.key ?? ''
    if (isHarm(key)) harm = true
    if (actingPronouns.has(key)) acted = true
    const own = [1, 2, 3].some((step) => ownPossessives.has(tokens[at - step]?.key ?? ''))
    if (youngRelations.has(key) && own && !isPlural) return 'victim'
    if (strangers.has(key)) return harm || hasHarm(document, document.sentenceOf[at] ?? 0) ? 'accused' : undefined
  }
  // nobody was brought in by a noun: "He said that he will burn my house. His name is X."
  return acted && harm ? 'accused' : undefined
}

const actingPronouns = wordSet('he she they usne unhone unhonne उसने उन्होंने')

/** The sentence of the stranger, or one of the two before it, tells of the act. */
function hasHarm(document: Document, index: number): boolean {
  const from = document.sentences[Math.max(0, index - 2)]?.from ?? 0
  const to = document.sentences[index]?.to ?? 0
  for (let at = from; at < to && at - from < 200; at++) if (isHarm(document.tokens[at]?.key ?? '')) return true
  return false
}
