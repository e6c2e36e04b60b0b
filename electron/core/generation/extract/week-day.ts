import type { Document, Found } from '../text/document.ts'
import { weekDayNames, weekDayWords } from '../words/month-words.ts'
import { dayOfIso, weekDayOfDay } from './calendar.ts'
import type { FoundDate } from './dates.ts'

/** Tokens on each side of a date in which the statement names its day of the week. */
const BESIDE_TOKENS = 3

/**
 * The day of item 3(a), worked out from the date by the calendar alone. Where the statement names another day beside the
 * date, one of the two is wrong: then a blank, which the officer asks about.
 */
export function dayOfDate(document: Document, date: FoundDate): Found | undefined {
  const day = weekDayOfDay(dayOfIso(date.value))
  for (let step = 1; step <= BESIDE_TOKENS; step++) {
    for (const at of [date.from - step, date.to + step - 1]) {
      if (document.sentenceOf[at] !== document.sentenceOf[date.from]) continue
      const told = weekDayWords.get(document.tokens[at]?.key ?? '')
      if (told !== undefined && told !== day) return undefined
    }
  }
  const value = weekDayNames[day]
  return value ? { value, start: date.start, end: date.end } : undefined
}
