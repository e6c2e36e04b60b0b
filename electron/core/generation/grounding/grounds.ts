import type { Fact } from '#shared/domain/draft.ts'
import { findAmounts } from '../extract/amounts.ts'
import { isoOfDay, receiptDay } from '../extract/calendar.ts'
import { findDates } from '../extract/dates.ts'
import { findPhones } from '../extract/phones.ts'
import { readNumber } from '../extract/read-number.ts'
import { findRelativeDates } from '../extract/relative-dates.ts'
import { findTimes } from '../extract/times.ts'
import { findVehicleNumbers } from '../extract/vehicle-numbers.ts'
import { normaliseStatement } from '../normalise-statement.ts'
import { makeDocument, type Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { dayPartWords, type DayPart } from '../words/day-time-words.ts'
import { nameStops } from '../words/name-words.ts'
import { plainEnglish } from './plain-words-en.ts'
import { devanagariSound, latinSounds } from './sound-key.ts'
import { findSections } from './sections.ts'
import { judge } from './violation.ts'

/** Without a time of receipt "yesterday" is no date, but it may be said again: both texts count from this same day. */
export const ANY_DAY = '2000-06-15T12:00:00+05:30'

/** Everything the statement and the facts drawn from it hold, in the shapes in which a text may say it again. */
export type Grounds = Readonly<{
  words: ReadonlySet<string>
  sounds: ReadonlySet<string>
  /** Numbers as written or in words; not those inside a date, a time, a phone or a plate. */
  numbers: ReadonlySet<number>
  /** All digit groups as they stand, without leading zeros. */
  digits: ReadonlySet<string>
  dates: ReadonlySet<string>
  relativeDays: ReadonlySet<string>
  times: ReadonlySet<string>
  /** Parts of the day that the statement names. */
  dayParts: ReadonlySet<DayPart>
  amounts: ReadonlySet<number>
  plates: ReadonlySet<string>
  sections: ReadonlySet<string>
  folded: string
  /** The folded text without what separates the groups of a number or a plate. */
  compact: string
}>

/** "7:40", with or without what tells its half of the day. */
export const clockPattern = /(?<![0-9:.])([0-9]{1,2}):([0-9]{2})(?![0-9])/g

export const trimZeros = (digits: string): string => digits.replace(/^0+(?=[0-9])/, '')

/** Tables whose rows a narrative may count: "two accused" when two are named. */
const countedTables: ReadonlyArray<string> = ['accused', 'victim', 'witness', 'property', 'vehicle']

function rowCounts(facts: ReadonlyArray<Fact>): ReadonlyArray<number> {
  return countedTables.map((table) => {
    const rows = facts.flatMap(({ path }) => (path.startsWith(`${table}[`) ? [path.slice(0, path.indexOf(']'))] : []))
    return new Set(rows).size
  })
}

/** Sums that a form adds up itself: the values of all things together. */
function derivedAmounts(facts: ReadonlyArray<Fact>): ReadonlyArray<number> {
  const values = facts.filter(({ path }) => path.endsWith('.valueInr')).map(({ value }) => Number(value))
  return [values.reduce((sum, value) => sum + value, 0)]
}

function numbersOf(document: Document, judged: Uint8Array): Set<number> {
  const numbers = new Set<number>()
  for (let at = 0; at < document.tokens.length; at++) {
    const token = document.tokens[at]
    if (!token || judged[token.start] === 1) continue
    const read = readNumber(document, at)
    if (!read) {
      if (token.kind === 'number' && token.key.length <= 15) numbers.add(Number(token.key))
      continue
    }
    numbers.add(read.value)
    at = read.to - 1
  }
  return numbers
}

/** Reads the statement and its facts once; `receivedAt` (ISO 8601) is itself a known day. */
export function readGrounds(statement: string, facts: ReadonlyArray<Fact>, receivedAt: string | undefined): Grounds {
  const given = facts.map(({ value }) => value).join('\n')
  const document = makeDocument(normaliseStatement(`${statement}\n\n${given}`))
  const { folded, text } = document.source
  const dates = findDates(document, receivedAt)
  const times = findTimes(document)
  const plates = findVehicleNumbers(document)
  const judged = new Uint8Array(folded.length)
  const clocks = [...folded.matchAll(clockPattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length
  }))
  for (const { start, end } of [...dates, ...times, ...clocks, ...plates, ...findPhones(document)])
    judge(judged, start, end)
  const numbers = numbersOf(document, judged)
  for (const count of rowCounts(facts)) numbers.add(count)
  const amounts = [...findAmounts(document).map(({ value }) => Number(value)), ...derivedAmounts(facts)]
  const receipt = receivedAt === undefined ? undefined : receiptDay(receivedAt)
  const sounds = document.tokens.flatMap(({ kind, key, start, end, capital }) => {
    // Small words sound like short names: "हूँ" like "Un", "the" like "ती".
    if (nameStops.has(key) || commonWords.has(key) || (plainEnglish.has(key) && !capital)) return []
    if (kind === 'devanagari') return [devanagariSound(text.slice(start, end))]
    return kind === 'latin' ? latinSounds(key) : []
  })
  return {
    words: new Set(document.tokens.map(({ key }) => key)),
    sounds: new Set(sounds.filter((sound) => sound.length > 1)),
    numbers,
    digits: new Set(document.tokens.flatMap(({ kind, key }) => (kind === 'number' ? [trimZeros(key)] : []))),
    dates: new Set([...dates.map(({ value }) => value), ...(receipt ? [isoOfDay(receipt.days)] : [])]),
    relativeDays: new Set(findRelativeDates(document, ANY_DAY).map(({ value }) => value)),
    times: new Set([
      ...times.map(({ value }) => value),
      ...facts.flatMap(({ value }) => (/^[0-2][0-9]:[0-5][0-9]$/.test(value) ? [value] : []))
    ]),
    dayParts: new Set(document.tokens.flatMap(({ key }) => dayPartWords.get(key) ?? [])),
    amounts: new Set(amounts),
    plates: new Set(plates.map(({ value }) => value)),
    sections: new Set(findSections(document).map(({ value }) => value)),
    folded,
    compact: folded.replace(/[ .\-/()]/g, '')
  }
}
