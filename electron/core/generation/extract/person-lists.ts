import type { Document } from '../text/document.ts'
import { titles } from '../words/name-words.ts'
import { adultRelations, possessives, youngRelations } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { readParticulars } from './particulars.ts'
import type { Mention } from './person-mentions.ts'

/** What may stand between two names of one list: "1) Ramesh s/o Bhola 2) Sunil and his brother Mohan". */
const links = wordSet(
  ", 's wife son daughter husband",
  'and & ( ) . / - or और व एवं तथा aur va evam in law brother sister friend own real cousin भाई साथी also'
)
/** A list is longer than a couple only with one of these; a bare blank between two names is none. */
const MAX_LINK_TOKENS = 7

function linked(document: Document, from: number, to: number): boolean {
  if (to <= from || to - from > MAX_LINK_TOKENS) return false
  let joined = false
  for (let at = from; at < to; at++) {
    const token = document.tokens[at]
    if (!token) return false
    const { key, kind } = token
    if (key === '.' && document.sentenceOf[at] !== document.sentenceOf[to]) return false
    if (/^(?:,|and|&|और|व|एवं|तथा|aur|va)$/.test(key) || kind === 'number') joined = true
    const fits =
      links.has(key) ||
      kind === 'number' ||
      titles.has(key) ||
      possessives.has(key) ||
      adultRelations.has(key) ||
      youngRelations.has(key)
    if (!fits) return false
  }
  return joined
}

/** Groups of mentions that stand in one list and so share their part in what happened; indexes into `mentions`. */
export function groupLists(document: Document, mentions: ReadonlyArray<Mention>): ReadonlyArray<ReadonlyArray<number>> {
  const groups: number[][] = []
  mentions.forEach((mention, index) => {
    const before = mentions[index - 1]
    const group = groups[groups.length - 1]
    const afterBefore = before ? Math.max(before.name.to, readParticulars(document, before.name, 0).to) : 0
    const near =
      before &&
      (linked(document, before.name.to, mention.name.from) || linked(document, afterBefore, mention.name.from))
    if (near && group) group.push(index)
    else groups.push([index])
  })
  return groups
}
