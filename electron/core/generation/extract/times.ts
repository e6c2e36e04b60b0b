import { monthWords } from '../words/month-words.ts'
import type { Document, Found } from '../text/document.ts'
import { dayPartWords, hourInPart, type DayPart } from '../words/day-time-words.ts'
import { fractionWords, unitWords, wholeFractionWords } from '../words/number-words.ts'

export type FoundTime = Found & Readonly<{ from: number; to: number }>

type Clock = Readonly<{ hour: number; minute: number; to: number; padded: boolean }>

const bajeWords: ReadonlySet<string> = new Set(['baje', 'bje', 'bajey', 'bajay', 'बजे', 'बजकर', 'bajkar', 'bajke'])
const hourWords: ReadonlySet<string> = new Set(['hrs', 'hours', 'hr', 'hour', 'h', 'बजे', 'baje', 'hrs'])
const roundWords: ReadonlySet<string> = new Set(
  'करीब लगभग karib kareeb lagbhag kariban about around approximately approx at of the के को ko ke ka का समय samay में me mein ,'.split(
    ' '
  )
)

/** "8:45", "8.45", "8", "2100", and Hindi words with their fractions. */
function clockAt(document: Document, at: number): Clock | undefined {
  const { tokens } = document
  const first = tokens[at]
  if (!first) return undefined
  if (first.kind === 'number') {
    const before = tokens[at - 1]
    if (first.glued && before && (before.kind === 'latin' || /^[-/.:,₹]$/.test(before.key))) return undefined
    const mark = tokens[at + 1]
    const minutes = tokens[at + 2]
    const dashed = mark?.key === '-' && hourWords.has(tokens[at + 3]?.key ?? '')
    if (mark && (/^[:.]$/.test(mark.key) || dashed) && mark.glued && minutes?.kind === 'number' && minutes.glued) {
      if (minutes.key.length !== 2 || first.key.length > 2) return undefined
      return valid(Number(first.key), Number(minutes.key), at + 3, first.key.length === 2)
    }
    if (first.key.length === 4) {
      // "28 June 2026 at night": a year
      if (/^(?:19|20)/.test(first.key) && monthWords.has(tokens[before?.key === ',' ? at - 2 : at - 1]?.key ?? ''))
        return undefined
      return valid(Number(first.key.slice(0, 2)), Number(first.key.slice(2)), at + 1, true)
    }
    return first.key.length <= 2 ? valid(Number(first.key), 0, at + 1, false) : undefined
  }
  const whole = wholeFractionWords.get(first.key)
  if (whole !== undefined) return valid(Math.floor(whole), 30, at + 1, false)
  const fraction = fractionWords.get(first.key)
  const next = fraction === undefined ? first : tokens[at + 1]
  const to = fraction === undefined ? at + 1 : at + 2
  const unit = next?.kind === 'number' && next.key.length <= 2 ? Number(next.key) : unitWords.get(next?.key ?? '')
  if (unit === undefined || unit < 1 || unit > 12) return undefined
  if (fraction === undefined) return valid(unit, 0, to, false)
  return fraction < 0 ? valid(unit === 1 ? 12 : unit - 1, 45, to, false) : valid(unit, fraction * 60, to, false)
}

function valid(hour: number, minute: number, to: number, padded: boolean): Clock | undefined {
  return hour <= 24 && minute <= 59 && (hour < 24 || minute === 0) ? { hour: hour % 24, minute, to, padded } : undefined
}

/** am / pm / a.m. / p.m. at a token. */
function meridiemAt(document: Document, at: number): Readonly<{ pm: boolean; to: number }> | undefined {
  const [a, dot, m, end] = [0, 1, 2, 3].map((step) => document.tokens[at + step])
  if (a?.key === 'एएम' || a?.key === 'पीएम') return { pm: a.key === 'पीएम', to: at + 1 }
  if (a?.key === 'am' || a?.key === 'pm') return { pm: a.key === 'pm', to: at + 1 }
  if ((a?.key === 'a' || a?.key === 'p') && dot?.key === '.' && m?.key === 'm') {
    return { pm: a.key === 'p', to: end?.key === '.' && end.glued ? at + 4 : at + 3 }
  }
  return undefined
}

function beforeRound(document: Document, at: number): number {
  let index = at
  for (let step = 0; step < 4 && roundWords.has(document.tokens[index]?.key ?? ''); step++) index--
  return index
}

const dateJoints: ReadonlySet<string> = new Set(
  '/ - . , and & to of between st nd rd th the intervening dated dinank दिनांक व और की ki को ko के ke दरम्यानी darmiyani'.split(
    ' '
  )
)
/** Tokens of "night of 21/22 May, 2024, at about". */
const MAX_DATE_TOKENS = 12

/** "On the night between 21 and 22 May 2024, at about 1 o'clock": over a date between the part of the day and the clock. */
function beforeDate(document: Document, at: number): number {
  let index = at
  let dated = false
  while (at - index < MAX_DATE_TOKENS) {
    const token = document.tokens[index]
    const isDate =
      token !== undefined && (monthWords.has(token.key) || (token.kind === 'number' && token.key.length <= 4))
    if (isDate) dated = true
    else if (!token || !dateJoints.has(token.key)) break
    index--
  }
  return dated ? index : at
}

/** Part of the day said before the clock, over words like "about" ("रात करीब 10 बजे"). */
function partBefore(document: Document, at: number): Readonly<{ part: DayPart; from: number }> | undefined {
  const index = beforeDate(document, beforeRound(document, at - 1))
  const key = document.tokens[index]?.key ?? ''
  // "दिन में 3 बजे": in daylight
  const daylight = /^(?:दिन|din)$/.test(key) && /^(?:में|के|me|mein|ke)$/.test(document.tokens[index + 1]?.key ?? '')
  const part = daylight ? 'noon' : dayPartWords.get(key)
  return part ? { part, from: index } : undefined
}

/** Part of the day said after it: "10 baje raat", "at 9 in the night", "8 o'clock in the evening". */
function partAfter(document: Document, at: number): Readonly<{ part: DayPart; to: number }> | undefined {
  let index = at
  for (let step = 0; step < 3 && /^(?:in|the|at|of|को|ko|की|ki|,)$/.test(document.tokens[index]?.key ?? ''); step++)
    index++
  const daylight =
    /^(?:दिन|din)$/.test(document.tokens[index]?.key ?? '') &&
    /^(?:में|me|mein)$/.test(document.tokens[index + 1]?.key ?? '')
  const part = daylight ? 'noon' : dayPartWords.get(document.tokens[index]?.key ?? '')
  return part ? { part, to: index + 1 } : undefined
}

function bajeAfter(document: Document, clock: Clock): number | undefined {
  const key = document.tokens[clock.to]?.key ?? ''
  if (key === "o'clock") return clock.to + 1
  if (key === 'o' && document.tokens[clock.to + 2]?.key === 'clock') return clock.to + 3
  return bajeWords.has(key) || hourWords.has(key) ? clock.to + 1 : undefined
}

/** "4 बजकर 20 मिनट", "7 bajkar 35 minute": the minutes behind the hour. */
function minutesAfter(document: Document, at: number): Readonly<{ minute: number; to: number }> | undefined {
  const { tokens } = document
  if (!/^(?:बजकर|bajkar|bajke)$/.test(tokens[at - 1]?.key ?? '')) return undefined
  if (!/^(?:मिनट|मि0|minute|minutes|min|mint)$/.test(tokens[at + 1]?.key ?? '')) return undefined
  const token = tokens[at]
  const minute = token?.kind === 'number' && token.key.length <= 2 ? Number(token.key) : unitWords.get(token?.key ?? '')
  return minute === undefined || minute > 59 ? undefined : { minute, to: at + 2 }
}

type Reading = Readonly<{ hour: number; minute: number; from: number; to: number; part?: DayPart }>

function readTime(document: Document, at: number): Reading | undefined {
  const clock = clockAt(document, at)
  if (!clock) return undefined
  const { hour } = clock
  let { minute } = clock
  const meridiem = meridiemAt(document, clock.to)
  if (meridiem && hour >= 1 && hour <= 12) {
    return { hour: (hour % 12) + (meridiem.pm ? 12 : 0), minute, from: at, to: meridiem.to }
  }
  const baje = bajeAfter(document, clock)
  const minutes = baje === undefined ? undefined : minutesAfter(document, baje)
  const end = minutes?.to ?? baje ?? clock.to
  if (minutes) minute = minutes.minute
  const before = partBefore(document, at)
  const withColon = clock.to - at === 3 && document.tokens[at + 1]?.key === ':'
  if (before && (baje || withColon || meridiem)) {
    const fitted = hourInPart(hour, before.part)
    return fitted === undefined
      ? undefined
      : { hour: fitted, minute, from: before.from, to: meridiem?.to ?? end, part: before.part }
  }
  const twelve = hour === 12 ? (document.tokens[clock.to]?.key ?? '') : ''
  if (twelve === 'noon' || twelve === 'midnight')
    return { hour: twelve === 'noon' ? 12 : 0, minute, from: at, to: clock.to + 1 }
  const after = partAfter(document, end)
  if (after && (baje || withColon || /^(?:in|at)$/.test(document.tokens[clock.to]?.key ?? ''))) {
    const fitted = hourInPart(hour, after.part)
    return fitted === undefined ? undefined : { hour: fitted, minute, from: at, to: after.to }
  }
  if (meridiem && hour > 12) return { hour, minute, from: at, to: meridiem.to }
  const sure = hour > 12 || (clock.padded && (baje !== undefined || (withColon && hour === 0)))
  if (!sure || (baje === undefined && !withColon)) return undefined
  return { hour, minute, from: at, to: end }
}

/** "raat 12 baje se 4 baje ke beech": the second clock of a range is in the same part of the day, and later. */
function joinedPart(
  document: Document,
  at: number,
  before: FoundTime | undefined,
  part: DayPart | undefined
): Reading | undefined {
  if (
    !before ||
    !part ||
    at !== before.to + 1 ||
    !/^(?:से|se|to|-|and|व|और|aur)$/.test(document.tokens[at - 1]?.key ?? '')
  )
    return undefined
  const clock = clockAt(document, at)
  const baje = clock ? bajeAfter(document, clock) : undefined
  if (!clock || baje === undefined) return undefined
  const hour = hourInPart(clock.hour, part)
  const value = `${String(hour ?? 0).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`
  return hour === undefined || value <= before.value ? undefined : { hour, minute: clock.minute, from: at, to: baje }
}

/**
 * All clock times whose half of the day is sure: "6 PM", "21:00 hrs", "शाम 7 बजे", "raat 10:30", "half past 9 at night".
 * A bare "7 बजे" stays unread: morning or evening is the officer's question.
 */
export function findTimes(document: Document): ReadonlyArray<FoundTime> {
  const found: FoundTime[] = []
  let free = 0
  let last: DayPart | undefined
  for (let at = 0; at < document.tokens.length; at++) {
    const joined = joinedPart(document, at, found[found.length - 1], last)
    const half = document.tokens[at]?.key === 'half' && document.tokens[at + 1]?.key === 'past'
    const reading = readTime(document, half ? at + 2 : at) ?? joined
    if (!reading || reading.to <= free) continue
    const from = half ? at : Math.max(reading.from, free)
    const first = document.tokens[from]
    const end = document.tokens[reading.to - 1]
    if (!first || !end) continue
    const minute = half && reading.minute === 0 ? 30 : reading.minute
    const value = `${String(reading.hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    found.push({ value, start: first.start, end: end.end, from, to: reading.to })
    last = reading.part
    free = reading.to
    at = reading.to - 1
  }
  return found
}
