import {
  attemptWords,
  clauseBreaks,
  englishDenials,
  englishVerbsBeforeNot,
  hindiDenials,
  hindiDenialsAfter,
  isFuture,
  threatWords
} from './scope-words.ts'
import type { Word } from './words.ts'

/** How the statement means a finding. `denied` never counts as evidence. */
export type Reading = 'done' | 'tried' | 'threatened' | 'denied'

/** How many words a denial reaches forward in English, backward and forward in Hindi. */
const ENGLISH_REACH = 5
const HINDI_BEFORE = 2
const HINDI_AFTER = 3
/** How many words a threat or an attempt reaches. */
const THREAT_REACH = 6
const AFTER_REACH = 3

/** "न ही कोई धमकी": the particle lets the denial reach one word further. */
const isOnly = (word: Word | undefined): boolean => /^(?:hi|ही)$/.test(word?.key ?? '')

function isNumberSign(words: ReadonlyArray<Word>, at: number): boolean {
  return words[at]?.key === 'no' && (words[at + 1]?.value ?? -1) >= 0
}

/** Walks from `at` in `step` direction while the clause lasts; true when a word holds. */
function findInClause(
  words: ReadonlyArray<Word>,
  at: number,
  step: -1 | 1,
  reach: number,
  holds: (word: Word, index: number) => boolean,
  reachesOver?: (before: Word | undefined) => boolean
): boolean {
  const sentence = words[step === 1 ? at - 1 : at + 1]?.sentence
  for (let index = at, left = reach; left > 0; index += step, left--) {
    const word = words[index]
    if (!word || word.sentence !== sentence) return false
    if (step === 1 && word.afterMark) return false
    if (holds(word, index)) return true
    if (clauseBreaks.has(word.key)) return reachesOver?.(words[index - 1]) ?? false
    if (step === -1 && word.afterMark) return false
  }
  return false
}

function isDenied(words: ReadonlyArray<Word>, from: number, to: number, matched: ReadonlyArray<number>): boolean {
  const own = new Set(matched)
  for (let index = from; index <= to; index++) {
    const key = words[index]?.key ?? ''
    if (!own.has(index) && (englishDenials.has(key) || hindiDenials.has(key)) && !isNumberSign(words, index))
      return true
  }
  // A mark right before the finding closes the clause before it.
  const open = !words[from]?.afterMark
  const onlyFollows = (index: number): boolean =>
    /^(?:only|just|sirf|keval|सिर्फ|केवल)$/.test(words[index + 1]?.key ?? '')
  const english = (word: Word, index: number): boolean =>
    englishDenials.has(word.key) && !isNumberSign(words, index) && !onlyFollows(index)
  const hindi = (word: Word, index: number): boolean => hindiDenials.has(word.key) && !onlyFollows(index)
  if (open && findInClause(words, from - 1, -1, ENGLISH_REACH, english)) return true
  // "na usne dhamki di", "neither he hit me": this denial stands before the subject and reaches over it.
  const overSubject = (before: Word | undefined): boolean => /^(?:na|न|neither|nor)$/.test(before?.key ?? '')
  if (
    open &&
    findInClause(
      words,
      from - 1,
      -1,
      HINDI_BEFORE + 1,
      (word, index) => hindi(word, index) && from - index <= HINDI_BEFORE + (isOnly(words[index + 1]) ? 1 : 0),
      overSubject
    )
  )
    return true
  if (findInClause(words, to + 1, 1, HINDI_AFTER, (word) => hindiDenialsAfter.has(word.key))) return true
  const next = words[to + 1]
  return (
    next !== undefined &&
    englishVerbsBeforeNot.has(next.key) &&
    /^(?:not|never|no)$/.test(words[to + 2]?.key ?? '') &&
    next.sentence === words[to]?.sentence
  )
}

/** Reads how the words [from, to] are meant: denied, only threatened, tried, or done. */
export function readScope(
  words: ReadonlyArray<Word>,
  from: number,
  to: number,
  matched: ReadonlyArray<number>
): Reading {
  if (isDenied(words, from, to, matched)) return 'denied'
  const threat = (word: Word): boolean => threatWords.has(word.key)
  const threatAfter = (word: Word): boolean => isFuture(word.key) || /^(?:dhamk|धमक)/.test(word.key)
  for (let index = from; index <= to; index++) if (isFuture(words[index]?.key ?? '')) return 'threatened'
  if (findInClause(words, from - 1, -1, THREAT_REACH, threat)) return 'threatened'
  if (findInClause(words, to + 1, 1, AFTER_REACH, threatAfter)) return 'threatened'
  const attempt = (word: Word): boolean => attemptWords.has(word.key)
  if (findInClause(words, from - 1, -1, THREAT_REACH, attempt)) return 'tried'
  return findInClause(words, to + 1, 1, AFTER_REACH + 1, attempt) ? 'tried' : 'done'
}
