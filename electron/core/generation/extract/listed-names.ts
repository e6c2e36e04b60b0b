import type { Document } from '../text/document.ts'
import { givenNames } from '../words/given-names.ts'
import { surnames } from '../words/name-words.ts'
import { accusedWords, adultRelations, possessives, witnessWords, youngRelations } from '../words/people-words.ts'
import { readAge } from './ages.ts'
import { readRelative } from './particulars.ts'
import type { Mention, MentionCue } from './person-mentions.ts'
import { readName } from './read-name.ts'
import { againstWords } from './role-signs.ts'

/** Tokens before the first number of a list in which its heading stands: "गवाह", "accused", "against". */
const HEADING_TOKENS = 6
/** "उसका बड़ा लड़का", "दामाद": words between the number and the name. */
const MAX_BEFORE_NAME = 4

/** "1. राम पटेल 2. उसका लड़का कमलेश 3. दामाद राजू": a name behind a number of a list; its heading tells its part. */
export function listedName(document: Document, at: number): Mention | undefined {
  const { tokens, listMarkers } = document
  if (!listMarkers.has(at)) return undefined
  let next = at + 2
  let relation = false
  for (let step = 0; step < MAX_BEFORE_NAME; step++) {
    const key = tokens[next]?.key ?? ''
    const related = adultRelations.has(key) || youngRelations.has(key)
    if (!related && !possessives.has(key) && !/^(?:बडा|छोटा|बडे|छोटे|bada|chhota|elder|younger)$/.test(key)) break
    if (related) relation = true
    next++
  }
  const name = readName(document, next, true)
  if (!name) return undefined
  const keys = tokens.slice(name.from, name.to).map(({ key }) => key)
  const comma = tokens[name.to]?.key === ',' ? 1 : 0
  const sign =
    relation ||
    name.titled ||
    givenNames.has(keys[0] ?? '') ||
    surnames.has(keys[keys.length - 1] ?? '') ||
    readRelative(document, name.to + comma) !== undefined ||
    readAge(document, name.to + comma) !== undefined
  return sign ? { name, cue: headingCue(document, at), cueAt: at } : undefined
}

function headingCue(document: Document, marker: number): MentionCue {
  let first = marker
  for (let at = marker - 1; at >= 0 && document.tokens[first]?.key !== '1'; at--)
    if (document.listMarkers.has(at)) first = at
  for (let step = 1; step <= HEADING_TOKENS; step++) {
    const key = document.tokens[first - step]?.key ?? ''
    if (witnessWords.has(key)) return 'witness'
    if (accusedWords.has(key) || againstWords.has(key)) return 'accused'
  }
  return 'named'
}
