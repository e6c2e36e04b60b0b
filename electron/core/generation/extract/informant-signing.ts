import type { Document } from '../text/document.ts'
import { isHarm } from '../words/act-words.ts'
import { wordSet } from '../words/word-set.ts'
import { readAge } from './ages.ts'
import type { Candidate } from './informant.ts'
import { readRelative } from './particulars.ts'
import { readName } from './read-name.ts'

/** A last sentence with particulars only is no longer than this. */
const MAX_SIGNATURE_TOKENS = 45

/**
 * "घनश्याम सोनी, उम्र 51 साल, पिता का नाम ...", "डोमन निषाद, 35 वर्ष, आत्मज ...": a last sentence that opens with a name and
 * its age or father, where no capital letter tells, and in which nothing happens.
 */
export function signsPlain(document: Document, at: number): Candidate | undefined {
  const { tokens, sentences, sentenceOf } = document
  const index = sentenceOf[at] ?? 0
  const sentence = sentences[index]
  if (!sentence || index === 0 || sentences.length - index > 3 || sentence.from !== at) return undefined
  if (tokens[at]?.kind === 'latin' && document.capitalsTell) return undefined
  if (sentence.to - sentence.from > MAX_SIGNATURE_TOKENS) return undefined
  const name = readName(document, at, true)
  if (!name || name.to - name.from < 2) return undefined
  const comma = tokens[name.to]?.key === ',' ? 1 : 0
  const vouched = readAge(document, name.to + comma) ?? readRelative(document, name.to + comma)
  if (!vouched) return undefined
  for (let next = name.to; next < sentence.to; next++) {
    const key = tokens[next]?.key ?? ''
    if (/^(?:ने|ne|को|ko)$/.test(key) || isHarm(key)) return undefined
  }
  return { name, score: 4, lines: 3 }
}

const offices = wordSet(
  'partner proprietor prop director manager owner secretary president chairman representative attorney principal treasurer accountant agent officer'
)

/** "M/s Kaveri Traders, through its partner Mr. S. Venkatesan": the one who speaks for the firm. */
export function speaksForFirm(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  if (tokens[at]?.key !== 'through' || !/^(?:its|their|the|our)$/.test(tokens[at + 1]?.key ?? '')) return undefined
  for (let next = at + 2; next < at + 6; next++) {
    if (!offices.has(tokens[next]?.key ?? '')) continue
    const start = /^[.:,]$/.test(tokens[next + 1]?.key ?? '') ? next + 2 : next + 1
    const name = readName(document, start, false)
    if (name) return { name, score: 8, lines: 1 }
  }
  return undefined
}
