import type { DistrictMention } from './district-names.ts'
import { hasHindiMark, within } from './elsewhere-marks.ts'
import { inWords, lossActs, meanwhileWords, presenceWords, selfWords, standingWords } from './elsewhere-words.ts'
import type { Word } from './words.ts'

/** Words from a person to the place where that person was. */
const SELF_REACH = 8
/** Words from the place to "was there", and from there to what happened. */
const PRESENCE_REACH = 6
const ACT_REACH = 18

/** "While the train was standing at Kanpur": on a journey, but not on the way through. */
export function standsThere(words: ReadonlyArray<Word>, at: number): boolean {
  const sentence = words[at]?.sentence ?? 0
  return within(words, at - SELF_REACH, at + SELF_REACH, sentence, standingWords)
}

/**
 * "I was at the bus stand in district Mathura when a man snatched my bag", "मैं जिला ग्वालियर के बाजार में थी तभी दो लड़के
 * ... पर्स छीनकर भाग गए": the informant was there and in the same sentence the act follows.
 */
export function actsAfterPresence(words: ReadonlyArray<Word>, district: DistrictMention): boolean {
  const sentence = words[district.from]?.sentence ?? 0
  const before = (set: ReadonlySet<string>, reach: number): boolean =>
    within(words, district.from - reach, district.from - 1, sentence, set)
  const after = (set: ReadonlySet<string>, reach: number): boolean =>
    within(words, district.to + 1, district.to + reach, sentence, set)
  if (!before(selfWords, SELF_REACH) || !after(lossActs, ACT_REACH)) return false
  if (hasHindiMark(words, district.to + 1, sentence)) {
    return after(presenceWords, PRESENCE_REACH) && after(meanwhileWords, ACT_REACH)
  }
  const present = before(inWords, PRESENCE_REACH) && before(presenceWords, SELF_REACH)
  return present && (before(meanwhileWords, SELF_REACH * 2) || after(meanwhileWords, ACT_REACH))
}
