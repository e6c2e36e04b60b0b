import type { Document, Found } from '../text/document.ts'
import { isHarm, isLoss } from '../words/act-words.ts'
import { dayPartWords } from '../words/day-time-words.ts'
import { wordSet } from '../words/word-set.ts'
import { dateScore, occurrenceCues } from './date-score.ts'
import { findDates, type FoundDate } from './dates.ts'
import type { FoundPlace } from './place-phrase.ts'
import { findBetween, foundGone } from './discovery.ts'
import { findPlaces } from './places.ts'
import { dayOfDate } from './week-day.ts'
import { findTimes, type FoundTime } from './times.ts'

export type Occurrence = Readonly<{
  day?: Found
  dateFrom?: Found
  dateTo?: Found
  timeFrom?: Found
  timeTo?: Found
  timePeriod?: Found
  place?: Found
}>

const keyAt = (document: Document, at: number): string => document.tokens[at]?.key ?? ''

/** Longest sentence looked through: the rest of a longer one has no full stops to be trusted. */
const MAX_SCORED_TOKENS = 150

function scoreSentence(document: Document, from: number, to: number): number {
  let score = 0
  for (let at = from; at < Math.min(to, from + MAX_SCORED_TOKENS); at++) {
    const key = keyAt(document, at)
    if (isHarm(key) || isLoss(key)) score = Math.max(score, 3)
    if (occurrenceCues.has(key)) score += 1
  }
  return Math.min(score, 5)
}

/** How much each sentence tells of the act itself, worked out once. */
const scoreSentences = (document: Document): Uint8Array =>
  Uint8Array.from(document.sentences, ({ from, to }) => scoreSentence(document, from, to))

function best<T>(items: ReadonlyArray<T>, score: (item: T) => number, floor: number): T | undefined {
  let chosen: T | undefined
  let top = floor
  for (const item of items) {
    const value = score(item)
    if (value > top) {
      chosen = item
      top = value
    }
  }
  return chosen
}

const rangeWords = wordSet(
  '/ & to and till until - से se तक tak or व एवं तथा va evam tatha और aur के ke बीच beech की the night रात of'
)

/** The end of a range that begins with `first`: "between 6 PM and 8 PM", "10.05.2026 से 12.05.2026 तक". */
function rangeEnd<T extends FoundDate | FoundTime>(
  document: Document,
  items: ReadonlyArray<T>,
  first: T
): T | undefined {
  const next = items.find((item) => item.from >= first.to)
  if (!next || next.from - first.to > 4 || next.from - first.to < 1) return undefined
  for (let at = first.to; at < next.from; at++) if (!rangeWords.has(keyAt(document, at))) return undefined
  const joined =
    /^(?:between|from|बीच|dinank|दिनांक|of)$/.test(keyAt(document, first.from - 1)) ||
    /^(?:to|till|until|-|से|se|\/|&|व|va)$/.test(keyAt(document, first.to))
  return joined && next.value !== first.value ? next : undefined
}

/** "... on video call till 5 pm": the end told on its own, in the sentence of the beginning or the two behind it. */
function untilTime(document: Document, times: ReadonlyArray<FoundTime>, first: FoundTime): FoundTime | undefined {
  const index = document.sentenceOf[first.from] ?? 0
  return times.find((item) => {
    const away = (document.sentenceOf[item.from] ?? 0) - index
    const until =
      /^(?:till|until|upto)$/.test(keyAt(document, item.from - 1)) || /^(?:तक|tak)$/.test(keyAt(document, item.to))
    return until && item.from > first.to && away <= 2 && item.value > first.value
  })
}

const isHomeTown = (document: Document, from: number): boolean =>
  [1, 2].some((step) => /^(?:मायका|मायके|ससुराल|मूल|mayka|sasural|gaon|गांव)$/.test(keyAt(document, from - step)))

const shopWords = wordSet('shop store stall business run runs own owns showroom office')
const shopScene = wordSet('shop shutter stall counter showroom')

/** "I run a shop at X. ... the shutter was broken": a later sentence comes back to the shop, so X is the place. */
function shopIsScene(document: Document, index: number): boolean {
  const after = document.sentences[index]?.to ?? 0
  for (let at = after; at < Math.min(document.tokens.length, after + MAX_SCORED_TOKENS); at++)
    if (shopScene.has(keyAt(document, at))) return true
  return false
}

/** More words do not make a place surer. */
const MAX_PLACE_SCORE = 6
/** "on 11-03-2026 at 6.30 PM": a time this near behind the date belongs to it. */
const BESIDE_DATE_TOKENS = 9
const PLACE_WINDOW_SENTENCES = 2

function placeScore(document: Document, place: FoundPlace, scores: Uint8Array, anchor: number | undefined): number {
  const index = document.sentenceOf[place.from] ?? 0
  let score = Math.min(place.score, MAX_PLACE_SCORE) + (scores[index] ?? 0)
  if (anchor !== undefined) {
    const away = Math.abs(index - anchor)
    score += away === 0 ? 4 : away <= PLACE_WINDOW_SENTENCES ? 1 : -1
  }
  const ownShop = shopIsScene(document, index)
  for (let step = 1; step <= 4; step++) {
    if (ownShop && shopWords.has(keyAt(document, place.from - step))) continue
    if (
      /^(?:towards|toward|resident|residing|live|lives|living|works|working|r\/o|shop|business|run|runs|own|owns|showroom|studying|study|admitted|treated|hospitalised|fled|ps|thana|थाना|registered|lodged)$/.test(
        keyAt(document, place.from - step)
      )
    )
      score -= 5
  }
  for (let step = 0; step <= 3; step++) {
    if (
      /^(?:rehta|rehti|rahta|rahti|रहता|रहती|रहने|rehne|रहते|padhta|padhti|पढती|पढता)$/.test(
        keyAt(document, place.to + step)
      )
    )
      score -= 8
    const after = keyAt(document, place.to + step)
    if (/^(?:kaam|काम)$/.test(after) && /^(?:karta|karti|करता|करती)$/.test(keyAt(document, place.to + step + 1)))
      score -= 8
    // "मेरा मायका ग्राम रसूलपुर में है": where something is, not where it happened
    if (
      /^(?:में|me|mein)$/.test(after) &&
      /^(?:है|hai|h|हैं|hain)$/.test(keyAt(document, place.to + step + 1)) &&
      isHomeTown(document, place.from)
    )
      score -= 8
    if (/^(?:bharti|admit|admitted|भर्ती)$/.test(after)) score -= 8
  }
  for (let at = place.from; at < place.to; at++)
    if (/^(?:police|bank|upi|whatsapp|थाना|thana)$/.test(keyAt(document, at))) score -= 3
  return score
}

/** Part of the day in words, where the chosen sentence has one: "evening", "रात". */
function dayPart(document: Document, index: number | undefined, time: FoundTime | undefined): Found | undefined {
  const sentence = index === undefined ? undefined : document.sentences[index]
  const from = time ? Math.max(0, time.from - 3) : (sentence?.from ?? 0)
  const to = time ? time.to + 3 : (sentence?.to ?? 0)
  for (let at = from; at < to; at++) {
    const token = document.tokens[at]
    if (token && dayPartWords.has(token.key)) {
      return { value: document.source.text.slice(token.start, token.end), start: token.start, end: token.end }
    }
  }
  return undefined
}

/** "Dinank 10.11.2026, samay 21:20 baje.": the head of a report, which says when it was taken down. */
function isHeader(document: Document, time: FoundTime): boolean {
  const index = document.sentenceOf[time.from] ?? 0
  const sentence = document.sentences[index]
  return index === 0 && sentence !== undefined && sentence.to - sentence.from <= HEADER_TOKENS
}
const HEADER_TOKENS = 14

/** When and where: the date that goes with the harmful act, its time, and the place named nearest to them. */
export function findOccurrence(
  document: Document,
  receivedAt: string | undefined,
  excluded: ReadonlyArray<Found>
): Occurrence {
  const times = findTimes(document)
  const dates = findDates(document, receivedAt)
  const scores = scoreSentences(document)
  const timed = new Set(times.map(({ from }) => document.sentenceOf[from] ?? 0))
  const between = findBetween(document, dates, times)
  const date = between?.from ?? best(dates, (item) => dateScore(document, item, scores, timed), -3)
  const dateIndex = date ? document.sentenceOf[date.from] : undefined
  const sameDay = new Set(
    dates.filter(({ value }) => value === date?.value).map(({ from }) => document.sentenceOf[from] ?? 0)
  )
  const near = best(
    times,
    (item) => {
      const index = document.sentenceOf[item.from] ?? 0
      const reported = /^(?:fir|report|registration)$/.test(keyAt(document, (document.sentences[index]?.from ?? 0) + 4))
        ? -6
        : 0
      const sameSentence =
        dateIndex === undefined
          ? 0
          : index === dateIndex || sameDay.has(index)
            ? 4
            : Math.abs(index - dateIndex) <= 1
              ? 1
              : -3
      const beside = date && item.from >= date.from && item.from - date.to <= BESIDE_DATE_TOKENS ? 3 : 0
      const label =
        /^(?:time|samay|समय|waqt)$/.test(keyAt(document, item.from - 1)) ||
        /^(?:time|samay|समय|waqt)$/.test(keyAt(document, item.from - 2))
          ? 4
          : 0
      return (
        (scores[index] ?? 0) +
        sameSentence +
        reported +
        beside +
        label -
        ((scores[index] ?? 0) === 0 && isHeader(document, item) ? 5 : 0)
      )
    },
    -1
  )
  const time = between ? between.timeFrom : near
  const gone = between || !time ? undefined : foundGone(document, times, time)
  const anchor = dateIndex ?? (time ? document.sentenceOf[time.from] : undefined)
  const free = (found: Found): boolean => !excluded.some((other) => found.start < other.end && found.end > other.start)
  const place = best(findPlaces(document).filter(free), (item) => placeScore(document, item, scores, anchor), 3)
  const relativeDay = anchorByWords(document)
  return {
    day: date ? dayOfDate(document, date) : undefined,
    dateFrom: date,
    dateTo: between?.to ?? (date ? rangeEnd(document, dates, date) : undefined),
    timeFrom: time,
    timeTo: between
      ? between.timeTo
      : time
        ? (rangeEnd(document, times, time) ?? untilTime(document, times, time) ?? gone)
        : undefined,
    timePeriod: dayPart(document, anchor ?? relativeDay, time),
    place
  }
}

/** Without date and time: the sentence that says yesterday, last night and the like. */
function anchorByWords(document: Document): number | undefined {
  const at = document.tokens.findIndex(({ key }) => /^(?:yesterday|tonight|kal|कल|परसों)$/.test(key))
  return at < 0 ? undefined : document.sentenceOf[at]
}
