import { findInventedContacts } from '../grounding/find-invented-contacts.ts'
import { findInventedNames } from '../grounding/find-invented-names.ts'
import type { Grounds } from '../grounding/grounds.ts'
import type { Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Mark } from './mark.ts'

/** Capitalised in letters and complaints without naming anybody. */
const harmless = wordSet('to am pm mob hrs sub ref dear respected sir madam dated enclosed encl')

/** A statement that holds nothing at all: against it every name is one that has to stay at home. */
const noGrounds: Grounds = {
  words: new Set(),
  sounds: new Set(),
  numbers: new Set(),
  digits: new Set(),
  dates: new Set(),
  relativeDays: new Set(),
  times: new Set(),
  dayParts: new Set(),
  amounts: new Set(),
  plates: new Set(),
  sections: new Set(),
  folded: '',
  compact: ''
}

/**
 * Words that name somebody or something, by the very rules that find an invented name in an answer: what would be
 * noticed coming in is noticed going out.
 */
export function findStrangeNames(document: Document): Mark[] {
  const judged = new Uint8Array(document.source.folded.length)
  const contacts = findInventedContacts(document, noGrounds, judged)
  const names = findInventedNames(document, noGrounds, judged)
  const isHarmless = ({ start, end }: { start: number; end: number }): boolean => {
    const key = document.source.folded.slice(start, end)
    return harmless.has(key) || commonWords.has(key)
  }
  return [
    ...contacts.map(({ start, end }) => ({ start, end, kind: 'EMAIL' as const })),
    ...names.filter((name) => !isHarmless(name)).map(({ start, end }) => ({ start, end, kind: 'NAME' as const }))
  ]
}
