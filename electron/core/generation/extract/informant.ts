import type { Document, Found } from '../text/document.ts'
import { nameStops } from '../words/name-words.ts'
import { adultRelations, firstPersonWords, informantWords, victimWords, youngRelations } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { readAge } from './ages.ts'
import { houseAddress, labelledAddress, ownAge, tailParticulars, toldAddress } from './own-particulars.ts'
import { ownRelative } from './own-relative.ts'
import { readParticulars, readRelative, type Particulars } from './particulars.ts'
import { readName, type FoundName } from './read-name.ts'
import { afterClosing, signsOff, signsWithFather } from './informant-closing.ts'
import { signsPlain, speaksForFirm } from './informant-signing.ts'
import { lineStart, selfAfter } from './informant-marks.ts'
import { isReportedSpeech } from './reported-speech.ts'
import { sameName } from './same-name.ts'

export type Informant = Readonly<{
  name?: FoundName
  /** Father or husband: told with the name, or as "my husband X" anywhere. */
  relative?: Found
  particulars: Particulars
}>

/** A name that may be the informant's: how well it is vouched for, and how many lines its particulars may run over. */
export type Candidate = Readonly<{ name: FoundName; score: number; lines: number }>

const isKey = (key: string): boolean => /^(?:is|hai|है|:|-|,|mr|mrs|ms|smt|shri|श्री|श्रीमती)$/.test(key)

/** "my name is X", "mera naam X hai", "मेरा नाम X है", "Name of complainant: X", "Name: X". */
function afterNameWord(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (key === 'named' && isOwnNoun(document, at)) {
    const name = readName(document, at + 1, false)
    return name ? { name, score: 8, lines: 1 } : undefined
  }
  if (!/^(?:name|naam|nam|नाम)$/.test(key)) return undefined
  const before = tokens[at - 1]?.key ?? ''
  const own = /^(?:my|mera|मेरा|hamara)$/.test(before)
  // "I am a 20 year old student, name Kavita Joshi": the teller's own, when nobody else is spoken of before it
  const bare =
    /^(?:name|naam|nam|नाम)$/.test(key) &&
    /^(?:,|;|and|\.|student)$/.test(before) &&
    (tokens[at + 1]?.capital === true || tokens[at + 1]?.kind === 'devanagari')
  if (bare && tellsOfSelf(document, at)) {
    const name = readName(document, at + 1, false)
    return name ? { name, score: 7, lines: 1 } : undefined
  }
  // a last line "Naam Pankaj Raghuvanshi, umra 33 saal"
  if (lineStart(document, at) && /^(?:naam|nam|नाम)$/.test(key) && !/^[:-]$/.test(tokens[at + 1]?.key ?? '')) {
    const name = readName(document, at + 1, true)
    if (name && selfAfter.has(tokens[name.to]?.key ?? '')) return { name, score: 5, lines: 1 }
  }
  if (key === 'name' && !/^(?:is|was|:|-|of|,)$/.test(tokens[at + 1]?.key ?? '')) return undefined
  let next = at + 1
  if (tokens[next]?.key === 'of') while (next - at < 5 && !/^[:-]$/.test(tokens[next]?.key ?? '')) next++
  const ofInformant = next > at + 1 && [1, 2, 3, 4].some((step) => informantWords.has(tokens[at + step]?.key ?? ''))
  const labelled = /^[:-]$/.test(tokens[next]?.key ?? '')
  const informantBefore = informantWords.has(before) || informantWords.has(tokens[at - 2]?.key ?? '')
  if (!own && !(labelled && (ofInformant || informantBefore || lineStart(document, at)))) return undefined
  while (isKey(tokens[next]?.key ?? '')) next++
  const name = readName(document, next, true)
  return name ? { name, score: own ? 10 : ofInformant || informantBefore ? 9 : 6, lines: own ? 0 : 5 } : undefined
}

/** "I am a domestic worker named X": nothing but the teller's own trade between. */
function isOwnNoun(document: Document, at: number): boolean {
  // "a medical store named Sanjivani": a firm
  if (
    /^(?:store|shop|firm|company|school|hotel|clinic|agency|institute|business|society|trust|hospital)$/.test(
      document.tokens[at - 1]?.key ?? ''
    )
  )
    return false
  for (let step = 2; step <= 7; step++)
    if (document.tokens[at - step]?.key === 'i' && document.tokens[at - step + 1]?.key === 'am') return true
  return false
}

/** "I am" or "main ... hu" in this sentence: what follows is said of the teller. */
function tellsOfSelf(document: Document, at: number): boolean {
  for (let back = at - 1; back >= 0 && document.sentenceOf[back] === document.sentenceOf[at]; back--) {
    const key = document.tokens[back]?.key ?? ''
    if (/^(?:he|she|his|her|accused|wo|uska|uski)$/.test(key)) return false
    if (/^(?:i|main|mai|मैं|मै)$/.test(key)) return true
  }
  return false
}

/** "I, X s/o Y", "I am X", "Myself X", "main X", "मैं X पुत्र Y". */
function afterFirstPerson(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const self = key === 'my' && tokens[at + 1]?.key === 'self'
  if (!firstPersonWords.has(key) && !self) return undefined
  let next = at + 1
  while (
    next - at < 6 &&
    /^(?:am|sister|father|fr|brother|,|the|undersigned|is|myself|self|:|-)$/.test(tokens[next]?.key ?? '')
  )
    next++
  next = behindOwnRelation(document, next)
  const name = readName(document, next, tokens[at]?.kind === 'latin')
  if (!name) return undefined
  const after = tokens[name.to]
  // "मैं श्रीराम फाइनेंस में": where one works
  if (/^(?:में|me|mein)$/.test(after?.key ?? '')) return undefined
  const structural = !after || selfAfter.has(after.key) || readAge(document, name.to) !== undefined
  const devanagari = tokens[name.from]?.kind === 'devanagari'
  const related = readRelative(document, name.to) !== undefined || readAge(document, name.to) !== undefined
  // "i approach the police", "our main door": small letters need a relation or an age to be a name
  const latin = tokens[name.from]?.kind === 'latin'
  const small = latin && !tokens[name.from]?.capital
  if (small && !related && (document.capitalsTell || /^(?:i|myself)$/.test(key))) return undefined
  if (key === 'main' && /^(?:the|our|my|his|a|on|near)$/.test(tokens[at - 1]?.key ?? '')) return undefined
  const full = name.to - name.from >= 2
  if (!structural && !full) return undefined
  if (
    devanagari &&
    !structural &&
    !related &&
    nameStops.has(after?.key ?? '') &&
    /^(?:ने|को|के|से|का|की)$/.test(after?.key ?? '')
  )
    return undefined
  return { name, score: related ? 9 : structural ? 7 : 5, lines: 1 }
}

/** "I am her mother X", "main uski badi behen X": the token after the words that say whose relative the teller is. */
function behindOwnRelation(document: Document, at: number): number {
  const { tokens } = document
  if (!othersPossessives.has(tokens[at]?.key ?? '')) return at
  for (let step = 1; step <= 3; step++) {
    const key = tokens[at + step]?.key ?? ''
    if (youngRelations.has(key) || adultRelations.has(key)) return at + step + 1
    if (!/^(?:elder|younger|real|own|badi|bada|chhoti|chhota|sagi|saga|बडी|बडा|छोटी|छोटा|सगी|सगा)$/.test(key)) return at
  }
  return at
}

const othersPossessives = wordSet('her his their the uski uska unki unka iski iska उसकी उसका उनकी उनका इसकी इसका')

/** "Complainant: X", "the complainant X s/o Y", "प्रार्थी X पुत्र Y"; a victim who gives a phone is the one who reports. */
function afterRoleWord(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  const victim = victimWords.has(key)
  if (!informantWords.has(key) && !victim) return undefined
  let next = at + 1
  while (
    next - at < 6 &&
    /^(?:namely|named|name|is|:|-|,|of|the|\n|\(|नाम|का|की|naam|ka|ki)$/.test(tokens[next]?.key ?? '')
  )
    next++
  const name = readName(document, next, tokens[at]?.kind === 'devanagari')
  if (!name) return undefined
  const after = tokens[name.to]
  const structural =
    !after ||
    selfAfter.has(after.key) ||
    readAge(document, name.to) !== undefined ||
    after.kind === 'newline' ||
    after.key === 'मो0' ||
    after.key === 'मोबाइल'
  if (!structural && tokens[name.from]?.kind === 'devanagari' && name.to - name.from < 2) return undefined
  if (victim) {
    const phone = /(?:phone|mobile|mob|contact|ph|मो|फोन)/.test(document.source.folded.slice(name.end, name.end + 90))
    const tells = tokens
      .slice(name.to, name.to + 60)
      .some((token) => /^(?:उपस्थित|हाजिर|upasthit|hazir|appeared)$/.test(token.key))
    return phone || tells ? { name, score: tells ? 6 : 4, lines: 0 } : undefined
  }
  return { name, score: structural ? 8 : 5, lines: 4 }
}

/** "One X s/o Y came to the station and stated", "statement of X s/o Y", "X s/o Y ... stated that". */
function afterStatement(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (!/^(?:statement|complaint|by|बयान|bayan|from|तहरीर|tahrir|darkhwast|darkhast|arzi|दरख्वास्त|अर्जी)$/.test(key))
    return undefined
  const next = tokens[at + 1]?.key === 'of' || tokens[at + 1]?.key === ':' ? at + 2 : at + 1
  if (
    key === 'by' &&
    !/^(?:complaint|given|made|filed|preferred|lodged|stated|submitted|report)$/.test(tokens[at - 1]?.key ?? '')
  )
    return undefined
  const name = readName(document, next, false)
  if (!name) return undefined
  const comma = tokens[name.to]?.key === ',' ? 1 : 0
  const related = readRelative(document, name.to + comma) ?? readAge(document, name.to + comma)
  return related || key === 'by' ? { name, score: 5, lines: 0 } : undefined
}

/** "X s/o Y ... has stated / appeared at the police station", told in the third person at the beginning. */
const STATEMENT_WINDOW = 60

function tellsAtStation(document: Document, at: number): Candidate | undefined {
  const { tokens, sentences, sentenceOf } = document
  const sentence = sentences[sentenceOf[at] ?? 0]
  if (!sentence || (sentenceOf[at] ?? 0) > 3 || tokens[at]?.kind !== 'latin' || !tokens[at]?.capital) return undefined
  if (tokens[at - 1]?.capital && tokens[at - 1]?.kind === 'latin') return undefined
  const name = readName(document, at, false)
  if (!name || !(readRelative(document, name.to) ?? readAge(document, name.to) ?? tokens[name.to]?.key === ','))
    return undefined
  for (let next = name.to; next < Math.min(sentence.to, name.to + STATEMENT_WINDOW); next++) {
    if (/^(?:stated|states|appeared|reported|complained|lodged)$/.test(tokens[next]?.key ?? ''))
      return { name, score: 6, lines: 0 }
  }
  return undefined
}

const readers = [
  signsOff,
  signsWithFather,
  signsPlain,
  speaksForFirm,
  afterNameWord,
  afterFirstPerson,
  afterRoleWord,
  afterClosing,
  afterStatement,
  tellsAtStation
]

/** The one who reports: the best vouched name, and the particulars given at any of its mentions. */
export function findInformant(document: Document): Informant {
  const { tokens } = document
  let best: Candidate | undefined
  const candidates: Candidate[] = []
  for (let at = 0; at < tokens.length; at++) {
    if (isReportedSpeech(document, at)) continue
    for (const read of readers) {
      const candidate = read(document, at)
      if (!candidate) continue
      if (candidates.length < 40) candidates.push(candidate)
      if (!best || candidate.score > best.score) best = candidate
    }
  }
  if (!best) return { particulars: { address: toldAddress(document), age: ownAge(document), to: 0 } }
  const chosen = best
  const same = candidates.filter(({ name }) => sameName(name.value, chosen.name.value))
  let merged: Particulars = readParticulars(document, chosen.name, chosen.lines)
  for (const { name, lines } of same) merged = { ...readParticulars(document, name, lines), ...defined(merged) }
  for (const tail of tailParticulars(document)) merged = { ...tail, ...defined(merged) }
  const age = merged.age ?? ownAge(document)
  const relative = merged.relative ?? ownRelative(document)
  const address = merged.address ?? labelledAddress(document) ?? toldAddress(document) ?? houseAddress(document)
  return {
    name: longestName(
      same.map(({ name }) => name),
      chosen.name
    ),
    ...(relative ? { relative } : {}),
    particulars: { ...merged, ...(address ? { address } : {}), ...(age ? { age } : {}) }
  }
}

function longestName(names: ReadonlyArray<FoundName>, chosen: FoundName): FoundName {
  return names.reduce((longest, name) => (name.value.length > longest.value.length ? name : longest), chosen)
}

function defined(particulars: Particulars): Particulars {
  return Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== undefined)) as Particulars
}
