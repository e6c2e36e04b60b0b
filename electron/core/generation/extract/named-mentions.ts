import type { Document } from '../text/document.ts'
import { wordSet } from '../words/word-set.ts'
import { describesThing } from './name-of-thing.ts'
import { hasNameSign } from './name-sign.ts'
import type { Mention } from './person-mentions.ts'
import { readName, readNameBefore } from './read-name.ts'

const personNouns = wordSet(
  'person persons man men boy boys youth guy woman lady girl someone individual individuals colleague friend neighbour neighbor people accused one relative agent broker व्यक्ति लडका युवक आदमी'
)

const isPerson = (document: Document, at: number): boolean =>
  [1, 2, 3, 4].some((step) => personNouns.has(document.tokens[at - step]?.key ?? ''))

/** The word right before the name that somebody gave as his own. */
function posesAt(document: Document, at: number): boolean {
  const before = (step: number): string => document.tokens[at - step]?.key ?? ''
  const key = before(0)
  if (/^(?:himself|herself|themselves)$/.test(key)) return /^(?:calling|called|naming|introducing)$/.test(before(1))
  if (key === 'as') return /^(?:posing|posed|pretending|impersonating|identified|introduced)$/.test(before(1))
  if (key === 'be') return before(1) === 'to' && /^(?:claiming|claimed|pretending|pretended)$/.test(before(2))
  const he = /^(?:he|she)$/.test(before(1))
  return /^(?:is|was)$/.test(key) && he && /^(?:said|saying|told|claimed|that)$/.test(before(2))
}

/** "a person named X", "one X", "X naam ka ladka", "X नाम का व्यक्ति". */
export function aroundNamed(document: Document, at: number): Mention | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  // "One of them was called Vicky"
  const dubbed =
    key === 'called' &&
    /^(?:was|is)$/.test(tokens[at - 1]?.key ?? '') &&
    /^(?:them|one|person|boy|man)$/.test(tokens[at - 2]?.key ?? '')
  if (dubbed) {
    const name = readName(document, at + 1, false)
    if (name) return { name, cue: 'identified', cueAt: at }
  }
  if (
    (/^(?:named|namely|called|नामक|नामजद)$/.test(key) && isPerson(document, at)) ||
    (key === 'name' && tokens[at + 1]?.key === 'of' && tokens[at - 1]?.key === 'the')
  ) {
    const name = readName(document, key === 'name' ? at + 2 : at + 1, false)
    if (name && tokens[name.from]?.kind === 'latin') return { name, cue: 'named', cueAt: at }
  }
  if (/^(?:naam|नाम|namak|नामक)$/.test(key) && /^(?:ka|ki|ke|का|की|के|wala|वाला)$/.test(tokens[at + 1]?.key ?? key)) {
    const name = readNameBefore(document, at)
    if (name) return { name, cue: 'named', cueAt: at }
  }
  // "jiska naam Sarita hai", "whose name is X", "tenant of X"
  const whose =
    /^(?:naam|नाम|name|names)$/.test(key) &&
    (/^(?:jiska|jiski|uska|uski|iska|unka|unke|unki|inke|jinke|जिसका|उसका|उसकी|इसका|उनका|उनके|उनकी|जिनके|whose|his|her|their)$/.test(
      tokens[at - 1]?.key ?? ''
    ) ||
      (tokens[at - 1]?.key === "'s" && tokens[at + 1]?.key === 'is') ||
      (/^(?:ka|का)$/.test(tokens[at - 1]?.key ?? '') && /^(?:ek|एक|driver|चालक)$/.test(tokens[at - 2]?.key ?? '')))
  const under = key === 'of' && /^(?:tenant|employee|servant|student|customer|driver)$/.test(tokens[at - 1]?.key ?? '')
  if (whose || under) {
    const next = at + 1 + (/^(?:is|was|are|:)$/.test(tokens[at + 1]?.key ?? '') ? 1 : 0)
    const name = readName(document, next, whose)
    if (name) return { name, cue: whose ? 'identified' : 'named', cueAt: at }
  }
  // "apna naam X bataya", "disclosed his name as X", "introduced himself as X"
  const told = /^(?:naam|नाम)$/.test(key) && /^(?:apna|अपना)$/.test(tokens[at - 1]?.key ?? '')
  // "said he is Inspector X", "posing as X", "calling himself X"
  const posed = posesAt(document, at)
  const as = key === 'as' && /^(?:name|himself|herself|themselves)$/.test(tokens[at - 1]?.key ?? '')
  if (told || as || posed) {
    const name = readName(document, at + 1, told)
    if (name) return { name, cue: 'introduced', cueAt: at }
  }
  // "pados me rehne wala Dinesh Pal", "पड़ोस में रहने वाला दिनेश पाल"
  if (/^(?:wala|wale|wali|वाला|वाले|वाली)$/.test(key) && /^(?:rehne|rahne|रहने)$/.test(tokens[at - 1]?.key ?? '')) {
    const name = readName(document, at + 1, true)
    if (name && hasNameSign(document, name)) return { name, cue: 'named', cueAt: at }
  }
  if (key === 'one' && tokens[at + 1]?.capital) {
    const name = readName(document, at + 1, false)
    if (name && !describesThing(document, name)) return { name, cue: 'named', cueAt: at }
  }
  return undefined
}
