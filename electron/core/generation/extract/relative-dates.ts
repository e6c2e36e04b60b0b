import type { Document } from '../text/document.ts'
import { weekDayWords } from '../words/month-words.ts'
import { dayNumber, isoOfDay, receiptDay, weekDayOfDay } from './calendar.ts'
import type { FoundDate } from './dates.ts'
import { readNumber } from './read-number.ts'

/**
 * Phrases (token keys) and the days before receipt. Hindi kal and parson also mean the days to come: a complaint tells
 * of the past, and a future verb near by leaves them out.
 */
const phrases: ReadonlyArray<readonly [string, number]> = [
  ['day before yesterday', 2],
  ['night before last', 2],
  ['yesternight', 1],
  ['yesterday', 1],
  ['last night', 1],
  ['last evening', 1],
  ['previous night', 1],
  ['today', 0],
  ['this morning', 0],
  ['this evening', 0],
  ['this afternoon', 0],
  ['tonight', 0],
  ['parso', 2],
  ['parson', 2],
  ['परसों', 2],
  ['परसो', 2],
  ['बीती रात', 1],
  ['beeti raat', 1],
  ['गत रात्रि', 1],
  ['पिछली रात', 1],
  ['pichli raat', 1],
  ['kal', 1],
  ['कल', 1],
  ['आज', 0],
  ['aaj', 0]
]

const byFirst = new Map<string, ReadonlyArray<Readonly<{ words: ReadonlyArray<string>; days: number }>>>()
for (const [phrase, days] of phrases) {
  const words = phrase.split(' ')
  const first = words[0] ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), { words, days }])
}

/** "till today", "आज तक", "aaj bhi": not a day on which something happened. */
const untilAfter: ReadonlySet<string> = new Set(['तक', 'tak', 'भी', 'bhi', 'से', 'se', 'date', 'onwards'])
const untilBefore: ReadonlySet<string> = new Set(['till', 'until', 'since', 'to', 'upto'])
const future: ReadonlySet<string> = new Set(['will', 'shall', 'करूंगा', 'देगा', 'dega', 'karega', 'aayega', 'aaunga'])

function isFuture(document: Document, at: number): boolean {
  for (let step = 1; step <= 6; step++) if (future.has(document.tokens[at + step]?.key ?? '')) return true
  return false
}

type Part = Readonly<{ back: number; to: number }>

function phraseAt(document: Document, at: number): Part | undefined {
  const { tokens } = document
  for (const { words, days } of byFirst.get(tokens[at]?.key ?? '') ?? []) {
    if (!words.every((word, step) => tokens[at + step]?.key === word)) continue
    const to = at + words.length
    if (untilAfter.has(tokens[to]?.key ?? '') || untilBefore.has(tokens[at - 1]?.key ?? '')) return undefined
    return isFuture(document, at) ? undefined : { back: days, to }
  }
  return undefined
}

const dayUnits: ReadonlySet<string> = new Set(['day', 'days', 'din', 'दिन'])
const agoWords: ReadonlySet<string> = new Set(['ago', 'back', 'before', 'pehle', 'pahle', 'पहले', 'पूर्व'])

/** "two days ago", "3 din pehle", "दो दिन पहले". */
function daysAgoAt(document: Document, at: number): Part | undefined {
  const number = readNumber(document, at)
  if (!number || !dayUnits.has(document.tokens[number.to]?.key ?? '')) return undefined
  if (!agoWords.has(document.tokens[number.to + 1]?.key ?? '')) return undefined
  const whole = Number.isInteger(number.value) && number.value > 0 && number.value <= 366
  return whole ? { back: number.value, to: number.to + 2 } : undefined
}

const lastWords: ReadonlySet<string> = new Set(['last', 'previous', 'past', 'पिछले', 'pichle', 'गत', 'बीते', 'beete'])

/** "last Monday", "पिछले सोमवार": the nearest such day before the day of receipt. */
function lastWeekDayAt(document: Document, at: number, receivedDays: number): Part | undefined {
  if (!lastWords.has(document.tokens[at]?.key ?? '')) return undefined
  const day = weekDayWords.get(document.tokens[at + 1]?.key ?? '')
  if (day === undefined) return undefined
  const back = (weekDayOfDay(receivedDays) - day + 7) % 7
  return { back: back === 0 ? 7 : back, to: at + 2 }
}

/** "13 tarikh ko", "13 तारीख": the last such day of the month not after the day of receipt. */
function monthDayAt(document: Document, at: number, receivedDays: number): Part | undefined {
  const token = document.tokens[at]
  if (token?.kind !== 'number' || token.key.length > 2) return undefined
  const hindi = /^(?:tarikh|taareekh|tareekh|tarik|तारीख|ता0)$/.test(document.tokens[at + 1]?.key ?? '')
  // "the 9th of this month"
  const english = ['of', 'this', 'month'].every((word, step) => document.tokens[at + 2 + step]?.key === word)
  if (!hindi && !english) return undefined
  const day = Number(token.key)
  for (let back = 0; back <= MAX_MONTH_DAYS; back++)
    if (Number(isoOfDay(receivedDays - back).slice(8)) === day) return { back, to: at + (hindi ? 2 : 5) }
  return undefined
}

const MAX_MONTH_DAYS = 61

/** Relative dates turned into days of the calendar by the time of receipt (Asia/Kolkata). */
export function findRelativeDates(document: Document, receivedAt: string): ReadonlyArray<FoundDate> {
  const received = receiptDay(receivedAt)
  if (!received || received.days < dayNumber(1970, 1, 1)) return []
  const found: FoundDate[] = []
  for (let at = 0; at < document.tokens.length; at++) {
    const part =
      phraseAt(document, at) ??
      daysAgoAt(document, at) ??
      lastWeekDayAt(document, at, received.days) ??
      monthDayAt(document, at, received.days)
    const first = document.tokens[at]
    const last = document.tokens[(part?.to ?? 0) - 1]
    if (!part || !first || !last) continue
    const value = isoOfDay(received.days - part.back)
    found.push({ value, start: first.start, end: last.end, from: at, to: part.to, relative: true })
    at = part.to - 1
  }
  return found
}
