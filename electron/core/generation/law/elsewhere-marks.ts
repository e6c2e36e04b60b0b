import { hindiDoer, hindiOf, hindiPlaceMarks } from './elsewhere-words.ts'
import type { Word } from './words.ts'

/** Words between "of" and the mark of place in Hindi. */
const HINDI_PLACE_WORDS = 4

/** True when one of the words stands at [from, to] in that sentence. */
export function within(
  words: ReadonlyArray<Word>,
  from: number,
  to: number,
  sentence: number,
  set: ReadonlySet<string>
): boolean {
  for (let at = Math.max(0, from); at <= to; at++) {
    const word = words[at]
    if (word && word.sentence === sentence && set.has(word.key)) return true
  }
  return false
}

/** "जयपुर में", "जयपुर के जौहरी बाजार में", not "जयपुर के रमेश ने". */
export function hasHindiMark(words: ReadonlyArray<Word>, at: number, sentence: number): boolean {
  const next = words[at]
  if (!next || next.sentence !== sentence) return false
  if (hindiPlaceMarks.has(next.key)) return true
  const inside = (set: ReadonlySet<string>): boolean => within(words, at + 1, at + HINDI_PLACE_WORDS, sentence, set)
  return hindiOf.has(next.key) && inside(hindiPlaceMarks) && !inside(hindiDoer)
}
