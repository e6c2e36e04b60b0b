import { findAmounts } from '../extract/amounts.ts'
import { dayOfIso, weekDayOfDay } from '../extract/calendar.ts'
import { findDates } from '../extract/dates.ts'
import { findPhones } from '../extract/phones.ts'
import { readNumber } from '../extract/read-number.ts'
import { findRelativeDates } from '../extract/relative-dates.ts'
import { findTimes } from '../extract/times.ts'
import { findVehicleNumbers } from '../extract/vehicle-numbers.ts'
import type { Document } from '../text/document.ts'
import { dayPartWords, type DayPart } from '../words/day-time-words.ts'
import { monthWords, weekDayWords } from '../words/month-words.ts'
import { wordSet } from '../words/word-set.ts'
import { ANY_DAY, clockPattern, trimZeros, type Grounds } from './grounds.ts'
import { findSections } from './sections.ts'
import { judge, type Judged, type Suspect } from './violation.ts'

/** Below this a bare number of the statement (an age, a house) does not become money in the text. */
const MIN_BARE_AMOUNT_INR = 100

/** Digit groups this long are ids and phones: they may be grouped otherwise than in the statement. */
const MIN_ID_DIGITS = 6

/** Words for one are articles and pronouns as well; Hinglish number words in an English text are other words. */
const oneWords = wordSet('one ek एक')
const alsoOtherWords = wordSet('do das sath saath sat saat char teen tin tees tis bis ath nau k cr lack')

function dateSuspects(document: Document, grounds: Grounds, receivedAt: string | undefined, judged: Judged): Suspect[] {
  const suspects: Suspect[] = []
  const absolute = findDates(document, receivedAt)
  const relative = receivedAt === undefined ? findRelativeDates(document, ANY_DAY) : []
  for (const { value, start, end } of absolute) {
    judge(judged, start, end)
    if (!grounds.dates.has(value)) suspects.push({ kind: 'date', start, end })
  }
  for (const { value, start, end } of relative) {
    judge(judged, start, end)
    if (!grounds.relativeDays.has(value)) suspects.push({ kind: 'date', start, end })
  }
  const known = [...grounds.dates]
  for (const { key, start, end } of document.tokens) {
    if (judged[start] === 1 || grounds.words.has(key)) continue
    const weekDay = weekDayWords.get(key)
    const month = key === 'may' || key === 'mar' || key === 'sat' ? undefined : monthWords.get(key)
    const wrongDay = weekDay !== undefined && !known.some((iso) => weekDayOfDay(dayOfIso(iso)) === weekDay)
    const wrongMonth = month !== undefined && !known.some((iso) => Number(iso.slice(5, 7)) === month + 1)
    if (wrongDay || wrongMonth) suspects.push({ kind: 'date', start, end })
  }
  return suspects
}

/** Hours that a part of the day may be said of; the parts overlap, as people use them. */
const hoursOf: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [2, 12],
  noon: [11, 17],
  evening: [15, 21],
  night: [18, 29]
}

function fitsPart(time: string, part: DayPart): boolean {
  const hour = Number(time.slice(0, 2))
  const [from, to] = hoursOf[part]
  return (hour >= from && hour <= to) || (hour + 24 >= from && hour + 24 <= to)
}

function timeSuspects(document: Document, grounds: Grounds, judged: Judged): Suspect[] {
  const suspects: Suspect[] = []
  for (const { value, start, end } of findTimes(document)) {
    if (judged[start] === 1 && judged[end - 1] === 1) continue
    judge(judged, start, end)
    if (!grounds.times.has(value)) suspects.push({ kind: 'time', start, end })
  }
  const halves = new Set([...grounds.times].map((time) => `${String(Number(time.slice(0, 2)) % 12)}${time.slice(2)}`))
  for (const match of document.source.folded.matchAll(clockPattern)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (judged[start] === 1) continue
    judge(judged, start, end)
    const said = halves.has(`${String(Number(match[1]) % 12)}:${match[2] ?? ''}`) || grounds.folded.includes(match[0])
    if (!said) suspects.push({ kind: 'time', start, end })
  }
  for (const { key, start, end } of document.tokens) {
    const part = judged[start] === 1 ? undefined : dayPartWords.get(key)
    if (part === undefined || grounds.dayParts.has(part)) continue
    if (![...grounds.times].some((time) => fitsPart(time, part))) suspects.push({ kind: 'time', start, end })
  }
  return suspects
}

/** Phones, plates and other groups that stand in the statement, perhaps cut into other groups there. */
function idSuspects(document: Document, grounds: Grounds, judged: Judged): Suspect[] {
  const suspects: Suspect[] = []
  for (const { value, start, end } of findPhones(document)) {
    judge(judged, start, end)
    if (!grounds.compact.includes(value)) suspects.push({ kind: 'number', start, end })
  }
  for (const { value, start, end } of findVehicleNumbers(document)) {
    judge(judged, start, end)
    const held = grounds.plates.has(value) || grounds.compact.includes(value.toLowerCase())
    if (!held) suspects.push({ kind: 'number', start, end })
  }
  return suspects
}

function amountSuspects(document: Document, grounds: Grounds, judged: Judged): Suspect[] {
  const suspects: Suspect[] = []
  for (const { value, start, end } of findAmounts(document)) {
    if (judged[start] === 1) continue
    judge(judged, start, end)
    const amount = Number(value)
    const held = grounds.amounts.has(amount) || (amount >= MIN_BARE_AMOUNT_INR && grounds.numbers.has(amount))
    if (!held) suspects.push({ kind: 'amount', start, end })
  }
  return suspects
}

function sectionSuspects(document: Document, grounds: Grounds, judged: Judged): Suspect[] {
  return findSections(document).flatMap(({ value, start, end }) => {
    judge(judged, start, end)
    return grounds.sections.has(value) ? [] : [{ kind: 'section' as const, start, end }]
  })
}

/** "12th of the month", "7 बजे": a part of a known date or time said alone. */
function isPartOfKnown(document: Document, to: number, value: number, grounds: Grounds): boolean {
  const after = document.tokens[to]?.key ?? ''
  if (/^(?:st|nd|rd|th|तारीख)$/.test(after)) return [...grounds.dates].some((iso) => Number(iso.slice(8)) === value)
  if (/^(?:baje|बजे|o'clock|o|hrs|hours)$/.test(after)) {
    return [...grounds.times].some((time) => Number(time.slice(0, 2)) % 12 === value % 12)
  }
  return value >= 1900 && value <= 2099 && [...grounds.dates].some((iso) => Number(iso.slice(0, 4)) === value)
}

/** Devanagari दो is "two" and "give", सौ, सात ...; Latin "do", "sat", "teen" count only inside a longer number. */
function isOtherWord(document: Document, from: number, to: number): boolean {
  const token = document.tokens[from]
  return to - from === 1 && token !== undefined && (oneWords.has(token.key) || alsoOtherWords.has(token.key))
}

function numberSuspects(document: Document, grounds: Grounds, judged: Judged): Suspect[] {
  const suspects: Suspect[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    const first = document.tokens[at]
    if (!first || judged[first.start] === 1) continue
    const mixed = first.kind === 'latin' && /[0-9]/.test(first.key)
    if (mixed) {
      const held = grounds.words.has(first.key) || (first.key.length >= 4 && grounds.compact.includes(first.key))
      if (!held) suspects.push({ kind: 'number', start: first.start, end: first.end })
      continue
    }
    const read = readNumber(document, at)
    if (!read && first.kind !== 'number') continue
    const to = read?.to ?? at + 1
    const last = document.tokens[to - 1] ?? first
    const value = read?.value ?? Number(first.key)
    const held =
      isOtherWord(document, at, to) ||
      grounds.numbers.has(value) ||
      (value >= MIN_BARE_AMOUNT_INR && grounds.amounts.has(value)) ||
      isPartOfKnown(document, to, value, grounds) ||
      (first.kind === 'number' && first.key.length >= MIN_ID_DIGITS && grounds.compact.includes(first.key)) ||
      (value > 99_999 && first.kind === 'number' && grounds.digits.has(trimZeros(first.key)))
    if (!held) suspects.push({ kind: 'number', start: first.start, end: last.end })
    at = to - 1
  }
  return suspects
}

/** Dates, times, ids, sums, sections and plain numbers of the text that the grounds do not hold. */
export function findInventedFigures(
  document: Document,
  grounds: Grounds,
  receivedAt: string | undefined,
  judged: Judged
): ReadonlyArray<Suspect> {
  return [
    ...sectionSuspects(document, grounds, judged),
    ...dateSuspects(document, grounds, receivedAt, judged),
    ...timeSuspects(document, grounds, judged),
    ...idSuspects(document, grounds, judged),
    ...amountSuspects(document, grounds, judged),
    ...numberSuspects(document, grounds, judged)
  ]
}
