import type { Document, Found } from '../text/document.ts'
import { findDates } from './dates.ts'

const birthWords = /^(?:dob|birth|born|जन्म|janm|जन्मतिथि)$/
/** Words for somebody else's birth. */
const otherWords = /^(?:accused|victim|daughter|son|wife|his|her|child|आरोपी|पुत्री|पुत्र|बेटी|बेटा)$/

/** Tokens between the word for birth and its date. */
const BIRTH_WINDOW = 5

/** The informant's date of birth, when the statement gives it with its word ("DOB: 12/03/1990", "जन्म तिथि ..."). */
export function findBirth(document: Document): Found | undefined {
  return findDates(document, undefined).find(({ from }) => {
    let told = false
    for (let step = 1; step <= BIRTH_WINDOW + 3; step++) {
      const key = document.tokens[from - step]?.key ?? ''
      if (otherWords.test(key)) return false
      if (step <= BIRTH_WINDOW && birthWords.test(key)) told = true
    }
    return told
  })
}
