import type { Document } from '../text/document.ts'
import { isHarm, isLoss } from '../words/act-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { FoundDate } from './dates.ts'
import type { FoundTime } from './times.ts'

/** When a place or thing was last seen whole and when the loss was found: the act fell between the two. */
export type Between = Readonly<{ from: FoundDate; to: FoundDate; timeFrom?: FoundTime; timeTo?: FoundTime }>

const leavingWords = wordSet(
  'closed closing locked locking shut parked left slept kept sleeping tala taala band soya soye soyi khadi khada kheda ताला बंद बन्द सोया सोये सोए सोने खडी खडा लगाकर'
)
const findingWords = wordSet(
  'found noticed discovered saw learnt dekha dekhi pata देखा देखी पता मालूम opened reached returned'
)
const brokenWords = wordSet(
  'broken open missing ransacked scattered tuta toota tooti khula khuli gayab टूटा टूटे टूटी खुला खुली गायब नदारद बिखरा'
)

/** Sentences between the leaving and the finding. */
const MAX_SENTENCES_APART = 3
/** Tokens looked through from one side: a longer stretch has no full stops to be trusted. */
const MAX_TOKENS = 200

function holds(document: Document, from: number, to: number, test: (key: string) => boolean): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, from + MAX_TOKENS); at++)
    if (test(document.tokens[at]?.key ?? '')) return true
  return false
}

const timeIn = (times: ReadonlyArray<FoundTime>, from: number, to: number): FoundTime | undefined =>
  times.find((time) => time.from >= from && time.to <= to)

/**
 * "Last night I closed the shop at 10 pm. This morning at 6.30 I found the lock broken": dates and times of both. Each
 * date stands with its own verb, and the later one with a loss that is found.
 */
export function findBetween(
  document: Document,
  dates: ReadonlyArray<FoundDate>,
  times: ReadonlyArray<FoundTime>
): Between | undefined {
  const { sentences, sentenceOf } = document
  for (let index = 0; index + 1 < dates.length; index++) {
    const [left, found] = [dates[index], dates[index + 1]]
    if (!left || !found || left.value >= found.value) continue
    const [first, last] = [sentenceOf[left.from] ?? 0, sentenceOf[found.from] ?? 0]
    if (last - first > MAX_SENTENCES_APART) continue
    const start = sentences[first]?.from ?? 0
    const end = sentences[last]?.to ?? 0
    if (!holds(document, start, found.from, (key) => leavingWords.has(key))) continue
    if (!holds(document, found.from, end, (key) => findingWords.has(key))) continue
    // the act itself told with the earlier day: then that day needs no guess
    if (holds(document, start, found.from, (key) => isHarm(key) || isLoss(key))) continue
    const next = sentences[last + 1]?.to ?? end
    if (!holds(document, found.from, next, (key) => brokenWords.has(key) || isLoss(key))) continue
    return { from: left, to: found, timeFrom: timeIn(times, start, found.from), timeTo: timeIn(times, found.from, end) }
  }
  return undefined
}

const goneWords = wordSet('missing gone stolen gayab गायब tuta toota टूटा broken')

/** "I parked it at 10.40 am. When I came down at 1.15 pm it was not there": the later clock of one and the same day. */
export function foundGone(
  document: Document,
  times: ReadonlyArray<FoundTime>,
  first: FoundTime
): FoundTime | undefined {
  const { sentences, sentenceOf, tokens } = document
  const index = sentenceOf[first.from] ?? 0
  if (!holds(document, sentences[index]?.from ?? 0, sentences[index]?.to ?? 0, (key) => parkedWords.has(key)))
    return undefined
  return times.find((time) => {
    const at = sentenceOf[time.from] ?? 0
    if (time.from <= first.to || at - index > 2 || time.value <= first.value) return false
    const to = sentences[at]?.to ?? 0
    const notThere = tokens
      .slice(time.to, to)
      .some(({ key }, step) => key === 'there' && tokens[time.to + step - 1]?.key === 'not')
    return notThere || holds(document, time.to, to, (key) => goneWords.has(key))
  })
}

const parkedWords = wordSet('parked left kept locked locker khadi khada rakha rakhi tha thi खडी खडा रखा')
