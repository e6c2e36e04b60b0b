import type { Document, Found } from '../text/document.ts'
import { isHarm, isLoss } from '../words/act-words.ts'
import { givenNames } from '../words/given-names.ts'
import { occupationWords } from '../words/occupation-words.ts'
import { informantWords } from '../words/people-words.ts'
import { wordSet } from '../words/word-set.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops, notNameCapitals, notPersonEnds, surnames, titles } from '../words/name-words.ts'

/** A name at tokens [from, to); `value` is its words with single blanks, as written. */
export type FoundName = Found & Readonly<{ from: number; to: number; titled: boolean }>

const MAX_NAME_WORDS = 4
const MAX_NAME_WORD_UNITS = 24

const joinable = (document: Document, at: number): boolean => {
  const token = document.tokens[at]
  return token !== undefined && token.end - token.start <= MAX_NAME_WORD_UNITS
}

/** "Trainer Vikas", "Fariyadi Jitendra", "Lineman Har Prasad": a capital that says what the one behind it is. */
const isCalling = (document: Document, at: number): boolean => {
  const token = document.tokens[at]
  const next = document.tokens[at + 1]
  if (!token?.capital || !next?.capital || next.kind !== 'latin' || !document.capitalsTell) return false
  return informantWords.has(token.key) || callingCapitals.has(token.key)
}
const callingCapitals = wordSet(
  'trainer lineman coach engineer supervisor cashier clerk peon guard driver cook sarpanch pradhan patwari lekhpal munshi constable waiter nurse tailor barber'
)

/** Skips titles, their dots, colons and brackets before a name. */
export function skipTitles(document: Document, at: number): Readonly<{ at: number; titled: boolean }> {
  let next = at
  let titled = false
  for (let step = 0; step < 9; step++) {
    const key = document.tokens[next]?.key ?? ''
    // मो. before a word is Mohammad, before digits it is a mobile number
    const mohammad =
      /^(?:मो|मो0|मौ|मौ0)$/.test(key) &&
      document.tokens[document.tokens[next + 1]?.key === '.' ? next + 2 : next + 1]?.kind === 'devanagari'
    if (titles.has(key) || mohammad) titled = true
    else if (!(/^[.:()"'-]$/.test(key) && (next > at || key !== '.'))) break
    next++
  }
  return { at: next, titled }
}

function initialAt(document: Document, at: number): boolean {
  const token = document.tokens[at]
  return (
    token?.kind === 'latin' && token.capital && token.end - token.start === 1 && token.key !== 'i' && token.key !== 'a'
  )
}

/** "Sham Hembram": a given name that is also the word for evening; a surname behind it tells. */
export const isHomograph = (document: Document, at: number): boolean => {
  const [word, next] = [document.tokens[at], document.tokens[at + 1]]
  return word?.key === 'sham' && word.capital && next?.capital === true && surnames.has(next.key)
}

/** Capitalised words and initials: "R. K. Sharma", "Md. Imran Ansari". */
function capitalNameEnd(document: Document, at: number): number {
  let to = at
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    const token = document.tokens[to]
    if (!token || token.kind !== 'latin' || !token.capital || !joinable(document, to)) break
    const short = initialAt(document, to) || /^(?:md|mohd|sk|sd|ch)$/.test(token.key)
    if (!short && token.end - token.start === 1) break
    const stop = notNameCapitals.has(token.key) || nameStops.has(token.key)
    if (!short && stop && !isHomograph(document, to)) break
    if (titles.has(token.key) && words > 0) break
    to++
    if (short && document.tokens[to]?.key === '.') to++
  }
  return to
}

/** "मुन्ना लाल कोरी पुत्र ...": one more word, when what follows says that the name ends there. */
function closesAfter(document: Document, at: number): boolean {
  const next = document.tokens[at + 1]
  return /^(?:पुत्र|पुत्री|पत्नी|निवासी|उम्र|आयु|s\/o|d\/o|w\/o|r\/o|,)$/.test(next?.key ?? '')
}

/** Words without capitals (Hindi, or Latin in one case): up to a stop word; long runs only when a surname closes them. */
function plainNameEnd(document: Document, at: number): number {
  const kind = document.tokens[at]?.kind
  let to = at
  let afterSurname = 0
  for (let words = 0; words < MAX_NAME_WORDS + 1; words++) {
    const token = document.tokens[to]
    if (!token || token.kind !== kind || !joinable(document, to)) break
    if (nameStops.has(token.key) || notPersonEnds.has(token.key) || commonWords.has(token.key)) break
    if (isHarm(token.key) || isLoss(token.key)) break
    if (afterSurname > 0 && !surnames.has(token.key)) return closesAfter(document, to) ? to + 1 : to
    to++
    if (surnames.has(token.key) && words > 0) afterSurname = to
  }
  if (afterSurname > 0) return afterSurname
  return to - at > MAX_NAME_WORDS - 1 ? at : to
}

function isAbbreviation(document: Document, at: number): boolean {
  const token = document.tokens[at]
  const text = token ? document.source.text.slice(token.start, token.end) : ''
  return /^[A-Z]{2,3}$/.test(text)
}

/** "Jitu Mandal hume laya": a word of places that is a surname too, behind one other word and before what only persons do. */
const isSurnameHere = (document: Document, at: number, to: number): boolean =>
  to - at === 2 &&
  surnames.has(document.tokens[to - 1]?.key ?? '') &&
  /^(?:ne|ko|hume|humein|mujhe|ने|को|हमें|मुझे|s\/o|aged|has|had|who)$/.test(document.tokens[to]?.key ?? '')

/** "वन रक्षक लोकेश धाकड़", "पूर्व कैशियर विनीत श्रीवास्तव": the name begins behind the calling. */
function behindTrade(document: Document, at: number, to: number): number {
  if (document.tokens[at]?.kind !== 'devanagari' || to - at < 3) return at
  for (let last = to - 2; last > at; last--) if (occupationWords.has(document.tokens[last - 1]?.key ?? '')) return last
  return at
}

/**
 * Reads a person's name that begins at a token (titles before it are skipped). Latin text needs capitals, unless
 * capitals tell nothing in this text or `loose` says that a cue word vouches for the name.
 */
export function readName(document: Document, start: number, loose: boolean): FoundName | undefined {
  const skipped = skipTitles(document, start)
  let at = isCalling(document, skipped.at) ? skipped.at + 1 : skipped.at
  const { titled } = skipped
  let first = document.tokens[at]
  if (!first || (first.kind !== 'latin' && first.kind !== 'devanagari')) return undefined
  const capitals = first.kind === 'latin' && document.capitalsTell
  let to = capitals ? capitalNameEnd(document, at) : at
  const mayBePlain = first.kind === 'devanagari' || !document.capitalsTell || (loose && !first.capital)
  if (!capitals || (to === at && mayBePlain)) to = mayBePlain ? plainNameEnd(document, at) : at
  // "Nagaraju T.N., s/o": the stop of the last initial
  while (to > at && document.tokens[to - 1]?.key === '.' && document.tokens[to]?.key !== ',') to--
  at = behindTrade(document, at, to)
  first = document.tokens[at] ?? first
  const last = document.tokens[to - 1]
  const next = document.tokens[to]
  if (capitals && next?.kind === 'latin' && next.capital && notPersonEnds.has(next.key)) return undefined
  if (
    to === at ||
    !last ||
    (notPersonEnds.has(last.key) && !isSurnameHere(document, at, to)) ||
    (first.key.length < 2 && to - at < 2)
  )
    return undefined
  // "BH", "UPI": short capitals alone are an abbreviation
  if (capitals && to - at === 1 && last.end - first.start <= 3 && isAbbreviation(document, at)) return undefined
  const value = document.source.text.slice(first.start, last.end).replaceAll('\n', ' ')
  return value.length < 2 || /[0-9]/.test(value)
    ? undefined
    : { value, start: first.start, end: last.end, from: at, to, titled }
}

const innerNames = wordSet(
  'कुमार कुमारी लाल राम प्रसाद सिंह चन्द चंद चन्द्र चंद्र चन्द्रा शंकर नाथ मोहन देव देवी बाई दास दत्त मल नारायण किशोर पाल कांत कान्त बहादुर मोहम्मद अली हुसैन अहमद खान बक्श शरण स्वरूप गोपाल'
)

/** May another word of the name stand before this one? */
function isInnerName(document: Document, at: number): boolean {
  const key = document.tokens[at]?.key ?? ''
  const before = document.tokens[at - 1]?.key ?? ''
  return innerNames.has(key) || innerNames.has(before) || givenNames.has(before)
}

/** Reads a Hindi or Hinglish name backwards: it ends right before token `end` ("विकास" before "पुत्र", "ने"). */
export function readNameBefore(document: Document, end: number): FoundName | undefined {
  let from = end
  const kind = document.tokens[end - 1]?.kind
  const capitals = kind === 'latin' && document.capitalsTell
  for (let words = 0; words < MAX_NAME_WORDS; words++) {
    const token = document.tokens[from - 1]
    if (!token || token.kind !== kind || (kind !== 'latin' && kind !== 'devanagari')) break
    const stop =
      nameStops.has(token.key) ||
      commonWords.has(token.key) ||
      notPersonEnds.has(token.key) ||
      titles.has(token.key) ||
      (kind === 'devanagari' && occupationWords.has(token.key))
    if (stop || (capitals && (!token.capital || notNameCapitals.has(token.key)))) break
    // "वन रक्षक लोकेश धाकड़": a third word only where the one before it is a name as well
    if (end - from === 2 && kind === 'devanagari' && !isInnerName(document, from)) break
    from--
  }
  return from === end ? undefined : readName(document, from, true)
}
