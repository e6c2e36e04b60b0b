import type { Document } from '../text/document.ts'
import { nameStops } from '../words/name-words.ts'
import { firstPersonWords, informantWords, victimWords } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { readAge } from './ages.ts'
import { labelledAddress, ownAge, toldAddress } from './own-particulars.ts'
import { readParticulars, readRelative, type Particulars } from './particulars.ts'
import { readName, type FoundName } from './read-name.ts'
import { isReportedSpeech } from './reported-speech.ts'
import { sameName } from './same-name.ts'

export type Informant = Readonly<{ name?: FoundName; particulars: Particulars }>

type Candidate = Readonly<{ name: FoundName; score: number; lines: number }>

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
  const bare = key === 'name' && /^(?:,|;|and|\.|student)$/.test(before) && tokens[at + 1]?.capital === true
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
  for (let step = 2; step <= 7; step++)
    if (document.tokens[at - step]?.key === 'i' && document.tokens[at - step + 1]?.key === 'am') return true
  return false
}

/** "I am" or "main ... hu" in this sentence: what follows is said of the teller. */
function tellsOfSelf(document: Document, at: number): boolean {
  for (let back = at - 1; back >= 0 && document.sentenceOf[back] === document.sentenceOf[at]; back--) {
    const key = document.tokens[back]?.key ?? ''
    if (/^(?:he|she|his|her|accused|wo|uska|uski)$/.test(key)) return false
    if (key === 'i' || key === 'main' || key === 'mai') return true
  }
  return false
}

function lineStart(document: Document, at: number): boolean {
  const before = document.tokens[at - 1]
  return !before || before.kind === 'newline' || /^[.।):]$/.test(before.key) || before.kind === 'number'
}

/** What may follow the name in "I, X, ..." or "मैं X ...": something a person says of himself. */
const selfAfter = wordSet(
  's/o d/o w/o c/o r/o son daughter wife widow resident residing aged age , ( पुत्र पुत्री पत्नी पति बेवा उम्र आयु निवासी निवासिनी नि0 सुपुत्र सुपुत्री धर्मपत्नी ग्राम',
  'am hereby have want live work from of the . \n and putra putri patni umar umr niwasi beta beti age saal उपरोक्त वल्द आत्मज जाति working do would wish residing'
)

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
  const name = readName(document, next, tokens[at]?.kind === 'latin')
  if (!name) return undefined
  const after = tokens[name.to]
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
    return phone ? { name, score: 4, lines: 0 } : undefined
  }
  return { name, score: structural ? 8 : 5, lines: 4 }
}

const closings = wordSet(
  'faithfully sincerely truly obediently obedient भवदीय भवदीया yours thanking sd signature signed हस्ताक्षर from thanks प्रेषक विनीत'
)

/** A line with nothing but a name after "Yours faithfully", "Thanking you", "भवदीय", "From". */
function afterClosing(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  if (!closings.has(tokens[at]?.key ?? '')) return undefined
  const from = tokens[at]?.key === 'from'
  if (from && !lineStart(document, at)) return undefined
  if (from && !/^[,:\n]$/.test(tokens[at + 1]?.key ?? '')) return undefined
  let lines = 0
  for (let next = at + 1; next < tokens.length && next - at < 30 && lines < 5; next++) {
    const key = tokens[next]?.key ?? ''
    if (key === '\n') lines++
    const starts = tokens[next - 1]?.kind === 'newline' || /^[,:(]$/.test(tokens[next - 1]?.key ?? '')
    if (!starts || key === '\n' || key === '(') continue
    const name = readName(document, next, tokens[next]?.kind === 'devanagari')
    if (!name) continue
    const after = tokens[name.to]
    if (!after || after.kind === 'newline' || /^[,.()]$/.test(after.key) || selfAfter.has(after.key)) {
      return { name, score: 6, lines: 6 }
    }
  }
  return undefined
}

/** "One X s/o Y came to the station and stated", "statement of X s/o Y", "X s/o Y ... stated that". */
function afterStatement(document: Document, at: number): Candidate | undefined {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (!/^(?:statement|complaint|by|बयान|bayan|from|तहरीर)$/.test(key)) return undefined
  const next = tokens[at + 1]?.key === 'of' || tokens[at + 1]?.key === ':' ? at + 2 : at + 1
  if (
    key === 'by' &&
    !/^(?:complaint|given|made|filed|preferred|lodged|stated|submitted|report)$/.test(tokens[at - 1]?.key ?? '')
  )
    return undefined
  const name = readName(document, next, false)
  if (!name) return undefined
  const related = readRelative(document, name.to) ?? readAge(document, name.to)
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
  afterNameWord,
  afterFirstPerson,
  afterRoleWord,
  afterClosing,
  afterStatement,
  tellsAtStation
]

/** A last sentence that opens with "X पुत्र Y निवासी ...": the one who tells the story in the first person signs it. */
function signsWithFather(document: Document, at: number): Candidate | undefined {
  const { sentences, sentenceOf } = document
  const index = sentenceOf[at] ?? 0
  if (index === 0 || sentences.length - index > 2 || sentences[index]?.from !== at) return undefined
  const name = readName(document, at, true)
  if (!name || !readRelative(document, name.to)) return undefined
  return readParticulars(document, name, 3).address ? { name, score: 4, lines: 3 } : undefined
}

const labels = wordSet('owner applicant sender reporter victim complainant')

/** "Owner: X, address, phone"; or a line or last sentence that is nothing but name, address and phone. */
function signsOff(document: Document, at: number): Candidate | undefined {
  const { tokens, sentences, sentenceOf } = document
  const index = sentenceOf[at] ?? 0
  const sentence = sentences[index]
  if (!sentence || !tokens[at]?.capital || tokens[at]?.kind !== 'latin') return undefined
  const labelled = tokens[at - 1]?.key === ':' && labels.has(tokens[at - 2]?.key ?? '')
  const dash = tokens[sentence.from]?.key === '-' ? 1 : 0
  const opens = at === sentence.from + dash && index > 0 && sentences.length - index <= 3
  if (!labelled && !opens) return undefined
  const name = readName(document, at, false)
  if (!name || name.to - name.from < 2 || !/^(?:,|\n|\()$/.test(tokens[name.to]?.key ?? '')) return undefined
  const { address } = readParticulars(document, name, 3)
  const phone = /[6-9][0-9]{4}[ -]?[0-9]{5}/.test(document.source.folded.slice(name.end, name.end + 120))
  return (address ?? (phone ? name : undefined)) ? { name, score: labelled ? 7 : 4, lines: 3 } : undefined
}

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
  const age = merged.age ?? ownAge(document)
  const address = merged.address ?? labelledAddress(document) ?? toldAddress(document)
  return {
    name: longestName(
      same.map(({ name }) => name),
      chosen.name
    ),
    particulars: { ...merged, ...(address ? { address } : {}), ...(age ? { age } : {}) }
  }
}

function longestName(names: ReadonlyArray<FoundName>, chosen: FoundName): FoundName {
  return names.reduce((longest, name) => (name.value.length > longest.value.length ? name : longest), chosen)
}

function defined(particulars: Particulars): Particulars {
  return Object.fromEntries(Object.entries(particulars).filter(([, value]) => value !== undefined)) as Particulars
}
