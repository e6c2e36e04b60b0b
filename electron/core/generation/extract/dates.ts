import type { Document, Found } from '../text/document.ts'
import { monthWords } from '../words/month-words.ts'
import { isoDate, isoOfDay, receiptDay } from './calendar.ts'
import { findRelativeDates } from './relative-dates.ts'

export type FoundDate = Found & Readonly<{ from: number; to: number; relative: boolean }>

const ordinal: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])
const separators: ReadonlySet<string> = new Set(['/', '-', '.'])

const small = (key: string | undefined, digits: number): number | undefined =>
  key !== undefined && key.length <= digits && key.length > 0 && /^[0-9]+$/.test(key) ? Number(key) : undefined

/** `to` is where the date ends as read on, `end` where its quote ends ("3rd to 6th November": the first day is read). */
type Part = Readonly<{ iso: string; to: number; end?: number }>

/** 21/02/2025, 21-02-25, 21.2.2025 (Indian order) and 2025-02-21. */
function numericDate(document: Document, at: number, afterSlash = false): Part | undefined {
  const [a, s1, b, s2, c, after] = [0, 1, 2, 3, 4, 5].map((step) => document.tokens[at + step])
  if (!a || !s1 || !b || !s2 || !c || s1.key !== s2.key || !separators.has(s1.key)) return undefined
  if (!s1.glued || !b.glued || !s2.glued || !c.glued) return undefined
  const before = document.tokens[at - 1]
  if (before && a.glued && !afterSlash && (separators.has(before.key) || before.kind === 'latin')) return undefined
  if (
    after?.glued &&
    (after.kind === 'number' ||
      (separators.has(after.key) && document.tokens[at + 6]?.kind === 'number' && document.tokens[at + 6]?.glued))
  )
    return undefined
  const last = c.key.length === 4 || c.key.length === 2 ? small(c.key, 4) : undefined
  const first = small(a.key, 4)
  const middle = small(b.key, 2)
  if (first === undefined || middle === undefined || last === undefined) return undefined
  const iso =
    a.key.length === 4 ? isoDate(first, middle, last) : a.key.length <= 2 ? isoDate(last, middle, first) : undefined
  return iso ? { iso, to: at + 5 } : undefined
}

function yearAt(document: Document, at: number): Readonly<{ year: number; to: number }> | undefined {
  let next = at
  while (next - at < 2 && /^(?:,|of|-|\.|')$/.test(document.tokens[next]?.key ?? '')) next++
  const token = document.tokens[next]
  const year = token?.key.length === 4 ? small(token.key, 4) : undefined
  if (year !== undefined && year >= 1900) return { year, to: next + 1 }
  const short =
    token?.key.length === 2 && next > at && document.tokens[at]?.key !== ',' ? small(token.key, 2) : undefined
  return short !== undefined ? { year: short, to: next + 1 } : undefined
}

/** 1st May 2026, 3 August, 2026, 02 सितम्बर 2026; May 1, 2026. A day without a year takes the year of receipt. */
function namedDate(document: Document, at: number, year: number | undefined): Part | undefined {
  const { tokens } = document
  const day = small(tokens[at]?.key, 2)
  if (day !== undefined) {
    let next = at + 1
    if (ordinal.has(tokens[next]?.key ?? '')) next++
    while (next - at < 4 && /^(?:of|-|\.|,)$/.test(tokens[next]?.key ?? '')) next++
    const month = monthWords.get(tokens[next]?.key ?? '')
    if (month === undefined) return undefined
    const given = yearAt(document, next + 1)
    const iso = isoDate(given?.year ?? year ?? 0, month + 1, day)
    return iso && (given || year) ? { iso, to: given?.to ?? next + 1 } : undefined
  }
  const month = monthWords.get(tokens[at]?.key ?? '')
  const second = month === undefined ? undefined : small(tokens[at + 1]?.key, 2)
  if (month === undefined || second === undefined) return undefined
  const afterDay = at + 2 + (ordinal.has(tokens[at + 2]?.key ?? '') ? 1 : 0)
  const given = yearAt(document, afterDay)
  return given ? optional(isoDate(given.year, month + 1, second), given.to) : undefined
}

/** "3rd to 6th November 2026", "17/18.12.2025", "17-18 December": the first day of two that share month and year. */
function sharedMonthDate(document: Document, at: number, year: number | undefined): Part | undefined {
  const { tokens } = document
  const day = small(tokens[at]?.key, 2)
  if (day === undefined || tokens[at - 1]?.key === '/' || tokens[at - 1]?.key === '.') return undefined
  let next = at + 1
  if (ordinal.has(tokens[next]?.key ?? '')) next++
  if (!/^(?:to|and|-|\/|&|or|से|व|और|se)$/.test(tokens[next]?.key ?? '')) return undefined
  const second = small(tokens[next + 1]?.key, 2)
  const whole =
    second === undefined || second <= day
      ? undefined
      : (numericDate(document, next + 1, true) ?? namedDate(document, next + 1, year))
  if (!whole) return undefined
  const [wholeYear, month] = [Number(whole.iso.slice(0, 4)), Number(whole.iso.slice(5, 7))]
  return optional(isoDate(wholeYear, month, day), next, whole.to)
}

const optional = (iso: string | undefined, to: number, end?: number): Part | undefined =>
  iso ? { iso, to, ...(end === undefined ? {} : { end }) } : undefined

/**
 * All dates of the statement, absolute and (only with a time of receipt) relative, in order of appearance.
 *
 * @param receivedAt ISO 8601; also gives the year of a date written without one, when that date is not after it.
 */
export function findDates(document: Document, receivedAt: string | undefined): ReadonlyArray<FoundDate> {
  const found: FoundDate[] = []
  const receipt = receivedAt === undefined ? undefined : receiptDay(receivedAt)
  const received = receipt === undefined ? undefined : isoOfDay(receipt.days)
  let secondDayAt = -1
  for (let at = 0; at < document.tokens.length; at++) {
    const shared = sharedMonthDate(document, at, undefined)
    let part = shared ?? numericDate(document, at, at === secondDayAt) ?? namedDate(document, at, undefined)
    if (!part && received) {
      part = namedDate(document, at, Number(received.slice(0, 4)))
      if (part && part.iso > received) part = namedDate(document, at, Number(received.slice(0, 4)) - 1)
    }
    const first = document.tokens[at]
    const last = document.tokens[(part?.end ?? part?.to ?? 0) - 1]
    if (!part || !first || !last) continue
    found.push({ value: part.iso, start: first.start, end: last.end, from: at, to: part.to, relative: false })
    if (shared) secondDayAt = part.to + 1
    at = part.to - 1
  }
  const relative = receivedAt === undefined ? [] : findRelativeDates(document, receivedAt)
  return [...found, ...relative].sort((a, b) => a.start - b.start)
}
