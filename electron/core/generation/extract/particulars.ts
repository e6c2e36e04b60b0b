import type { Document, Found } from '../text/document.ts'
import { possessives } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { relativeNouns, relativeWords } from '../words/name-words.ts'
import {
  readAddress,
  readAddressBefore,
  readBareAddress,
  readShopAddress,
  readVillage,
  type FoundAddress
} from './addresses.ts'
import { readBareOccupation } from './occupations.ts'
import { readAge, type FoundAge } from './ages.ts'
import { readName, type FoundName } from './read-name.ts'

/** What follows a person's name in a complaint: whose child or spouse, how old, living where, called what else. */
export type Particulars = Readonly<{
  relative?: Found
  age?: Found
  address?: Found
  alias?: Found
  occupation?: Found
  /** Token after the last particular. */
  to: number
}>

/** Tokens looked at after a name; a full chain of particulars in a Hindi application is about this long. */
const MAX_CHAIN_TOKENS = 60

const aliasWords = wordSet('alias urf उर्फ @')
const chainBreaks = wordSet(
  'and और aur व एवं तथा ne ने को ko से se के ke with was were has have had had came went said that beg state states stated wish want inform report reported one unknown अज्ञात कि का की ka ki told snatched stole hit beat my मेरे मेरी मेरा mera meri mere who which'
)
const occupationCues = wordSet('occ occupation profession pesha पेशा व्यवसाय')

/** "Father's name: X", "Husband's name - X", "पिता का नाम: X": the token after the label. */
function labelledRelative(document: Document, at: number): number | undefined {
  const { tokens } = document
  if (!/^(?:father|husband|pita|pati|papa|baap|पिता|पति|बाप)$/.test(tokens[at]?.key ?? '')) return undefined
  let next = at + 1
  while (next - at < 7 && /^(?:'s|name|\/|husband|का|नाम|पति|of)$/.test(tokens[next]?.key ?? '')) next++
  if (next > at + 1 && /^(?:[:-]|is|was)$/.test(tokens[next]?.key ?? '')) return next + 1
  if (tokens[at + 1]?.key === ':') return at + 2
  // "pati ka naam Wasim hai"
  const spoken = /^(?:ka|का)$/.test(tokens[at + 1]?.key ?? '') && /^(?:naam|नाम)$/.test(tokens[at + 2]?.key ?? '')
  return spoken ? at + 3 : undefined
}

/** "s/o X", "son of X", "पुत्र श्री X", "पिता का नाम X". */
export function readRelative(document: Document, at: number): FoundName | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const label = labelledRelative(document, at)
  if (label !== undefined) return readName(document, label, true)
  if (!relativeWords.has(key)) return undefined
  // "... की पुत्री राधा", "मेरे पति अशोक": there the word names the person after it
  if (/^(?:की|के|का|ki|ke|ka)$/.test(tokens[at - 1]?.key ?? '') || possessives.has(tokens[at - 1]?.key ?? ''))
    return undefined
  let next = at + 1
  if (relativeNouns.has(key)) {
    if (tokens[next]?.key !== 'of') return undefined
    next++
  } else if (
    /^(?:beta|beti|बेटा|बेटी|pita|putra|putri|patni)$/.test(key) &&
    tokens[next]?.kind === 'mark' &&
    tokens[next]?.key !== ':'
  ) {
    return undefined
  }
  while (next - at < 4 && /^(?:of|:|\.|-)$/.test(tokens[next]?.key ?? '')) next++
  const name = readName(document, next, true)
  return name
}

function readAlias(document: Document, at: number): FoundName | undefined {
  const { tokens } = document
  if (aliasWords.has(tokens[at]?.key ?? '')) return readName(document, at + 1, true)
  if (tokens[at]?.key === 'a' && tokens[at + 1]?.key === 'k' && tokens[at + 2]?.key === 'a')
    return readName(document, at + 3, true)
  return tokens[at]?.key === 'aka' ? readName(document, at + 1, true) : undefined
}

function readOccupation(document: Document, at: number): (Found & { to: number }) | undefined {
  if (!occupationCues.has(document.tokens[at]?.key ?? '')) return undefined
  let from = at + 1
  while (from - at < 4 && /^[:-]$|^is$/.test(document.tokens[from]?.key ?? '')) from++
  let to = from
  while (
    to - from < 3 &&
    /^(?:latin|devanagari)$/.test(document.tokens[to]?.kind ?? '') &&
    !chainBreaks.has(document.tokens[to]?.key ?? '')
  )
    to++
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (!first || !last || to === from) return undefined
  return { value: document.source.text.slice(first.start, last.end), start: first.start, end: last.end, to }
}

/**
 * Reads the particulars after a name, in whatever order they stand, up to the first word that begins another thought.
 * Line breaks are passed (a form or a signature block lists one a line) up to `lines` of them.
 */
export function readParticulars(document: Document, name: Readonly<{ to: number }>, lines: number): Particulars {
  const { tokens } = document
  const found: { relative?: Found; age?: Found; address?: FoundAddress; alias?: Found; occupation?: Found } = {}
  let at = name.to
  let last = name.to
  let breaks = 0
  const limit = Math.min(tokens.length, name.to + MAX_CHAIN_TOKENS)
  let chain = true
  while (at < limit) {
    const token = tokens[at]
    if (!token) break
    if (token.kind === 'newline' && ++breaks > lines) break
    if (/^[।?!]$/.test(token.key)) break
    // the next member of a numbered list
    if (document.listMarkers.has(at) && at > name.to) break
    // a new sentence on the same line is another thought
    const before = tokens[at - 1]
    const opens = at > name.to && before?.kind !== 'newline' && document.sentenceOf[at] !== document.sentenceOf[at - 1]
    if (opens && !isLabel(document, at)) break
    if (opens) chain = true
    const alias = chain ? readAlias(document, at) : undefined
    // "... and my father's name is X"
    const labelled = /^(?:my|मेरे|mere)$/.test(before?.key ?? '') && labelledRelative(document, at) !== undefined
    const relative = found.relative || !(chain || labelled) ? undefined : readRelative(document, at)
    const age =
      found.age || !chain
        ? undefined
        : (readAge(document, at) ?? bareAge(document, found.occupation || found.relative ? last : name.to, at))
    const address = found.address
      ? undefined
      : (readAddress(document, at) ??
        (chain ? readVillage(document, at) : undefined) ??
        readAddressBefore(document, at, last) ??
        (lines > 0 ? readShopAddress(document, at, last) : undefined))
    const occupation = found.occupation
      ? undefined
      : (readOccupation(document, at) ?? (chain ? readBareOccupation(document, at) : undefined))
    const bare =
      !found.address && isBareStart(document, last, at)
        ? readBareAddress(document, at, found.age !== undefined)
        : undefined
    if (alias) found.alias = alias
    else if (relative) found.relative = relative
    else if (address) found.address = address
    else if (age) found.age = age
    else if (occupation) found.occupation = occupation
    else if (bare) found.address = bare
    const part = alias ?? relative ?? address ?? age ?? occupation ?? bare
    if (part) {
      at = Math.max(part.to, at + 1)
      if (tokens[at]?.key === ')' || (tokens[at]?.key === '.' && tokens[at + 1]?.key === ',')) at++
      last = at
      continue
    }
    // "27 वर्ष का हूँ, पिता श्री X": said of oneself, the chain goes on
    const self = /^(?:का|की|ka|ki)$/.test(token.key) && /^(?:हूं|हू|hu|hoon|hun)$/.test(tokens[at + 1]?.key ?? '')
    if (chainBreaks.has(token.key) && !self) chain = false
    at++
  }
  return { ...found, to: last }
}

/** "Father's name: X. Age: 31.": the next label of the same person's particulars, on the same line. */
function isLabel(document: Document, at: number): boolean {
  const { tokens } = document
  if (
    !/^(?:father|husband|age|address|mobile|occupation|mother|resident|पिता|पति|उम्र|आयु|पता|मोबाइल)$/.test(
      tokens[at]?.key ?? ''
    )
  )
    return false
  return [1, 2, 3].some((step) => tokens[at + step]?.key === ':')
}

/** "Maria D'Souza, 45, Benaulim": a number of two digits alone between commas right behind the name. */
function bareAge(document: Document, nameEnd: number, at: number): FoundAge | undefined {
  const { tokens } = document
  const token = tokens[at]
  if (at !== nameEnd + 1 || tokens[nameEnd]?.key !== ',' || token?.kind !== 'number') return undefined
  if (token.key.length !== 2 || token.key < '12') return undefined
  const after = tokens[at + 1]
  if (after && after.key !== ',' && after.kind !== 'newline' && !(after.key === '.' && !tokens[at + 2]?.glued))
    return undefined
  if (after?.key !== ',') return { value: token.key, start: token.start, end: token.end, from: at, to: at + 1 }
  // "55, Sector 21": a door number; a place word or a number within the next piece says so
  for (let next = at + 2; next < at + 6 && !/^[,.]$/.test(tokens[next]?.key ?? '.'); next++)
    if (tokens[next]?.kind === 'number' && tokens[next]?.key.length !== 5) return undefined
  return { value: token.key, start: token.start, end: token.end, from: at, to: at + 1 }
}

/** An address without a cue begins after the comma (and line end) behind the name or the age, or after "of". */
function isBareStart(document: Document, last: number, at: number): boolean {
  const { tokens } = document
  if (tokens[last]?.key !== ',' && tokens[last]?.key !== 'of' && tokens[last]?.kind !== 'newline') return false
  let from = last
  while (from < at && /^(?:,|\n|of|from)$/.test(tokens[from]?.key ?? '')) from++
  return from === at && at - last <= 4
}
