import type { Word } from './words.ts'

/**
 * A wrong that went on: "for three years he has been beating me", "2022 se mujhe pareshan kar raha hai". Needed to see an
 * offence that straddles the day the law changed when the statement gives no first day.
 */

const LATEST_YEAR = 2100

const yearWords = /^(?:years?|yrs?|sal|saal|saalon|salon|baras|varsh|वर्ष|वर्षों|साल|सालों|बरस)$/
const monthWords = /^(?:months?|mahine|mahino|mahinon|maah|mah|माह|महीने|महीनों|महिने)$/
const wrongWords =
  /^(?:harass\w*|beat\w*|tortur\w*|demand\w*|blackmail\w*|stalk\w*|follow\w*|threat\w*|abus\w*|cheat\w*|siphon\w*|embezzl\w*|rap(?:e|ed|ing)|exploit\w*|molest\w*|pareshan|tang|maar\w*|marpeet|pratad\w*|utpidan|maang|mang|dhamk\w*|peecha|shoshan|hamse|humse|mujhse|मुझसे|हमसे|परेशान|तंग|मार\S*|प्रताड\S*|उत्पीड\S*|मांग|धमक\S*|पीछा|शोषण|ब्लैकमेल)$/
const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  several: 3,
  many: 3,
  ek: 1,
  do: 2,
  teen: 3,
  char: 4,
  chaar: 4,
  paanch: 5,
  panch: 5,
  kai: 3,
  एक: 1,
  दो: 2,
  तीन: 3,
  चार: 4,
  पांच: 5,
  छह: 6,
  कई: 3
}

function amount(word: Word | undefined): number {
  if (!word) return 0
  if (word.value > 0 && word.value < 60) return word.value
  return Object.hasOwn(numberWords, word.key) ? (numberWords[word.key] ?? 0) : 0
}

/** "since 2022", "from 2022", "2022 se": the year, else 0. */
function sinceYear(words: ReadonlyArray<Word>, at: number): number {
  const year = words[at]?.value ?? -1
  if (year < 1950 || year > LATEST_YEAR) return 0
  const before = words[at - 1]?.key ?? ''
  const after = words[at + 1]?.key ?? ''
  return /^(?:since|from)$/.test(before) || /^(?:se|से)$/.test(after) ? year : 0
}

/** "for three years", "teen saal se": months back, else 0. */
function monthsBack(words: ReadonlyArray<Word>, at: number): number {
  const unit = words[at]?.key ?? ''
  const size = yearWords.test(unit) ? 12 : monthWords.test(unit) ? 1 : 0
  if (size === 0) return 0
  const count = amount(words[at - 1])
  const lead = [words[at - 2]?.key, words[at - 3]?.key, words[at - 4]?.key]
  const english = lead.some((key) => key === 'for' || key === 'since' || key === 'past' || key === 'last')
  const hindi = /^(?:se|से)$/.test(words[at + 1]?.key ?? '')
  return english || hindi ? count * size : 0
}

/** First month (`YYYY-MM`) from which a wrong is said to have gone on, or null. Relative spans need the day of receipt. */
export function continuingSince(words: ReadonlyArray<Word>, receivedOn: string | null): string | null {
  const wrongSentences = new Set(words.filter((word) => wrongWords.test(word.key)).map((word) => word.sentence))
  let earliest: string | null = null
  words.forEach((word, at) => {
    if (!wrongSentences.has(word.sentence)) return
    const year = sinceYear(words, at)
    const back = receivedOn === null ? 0 : monthsBack(words, at)
    let month: string | null = year > 0 ? `${year}-01` : null
    if (back > 0 && receivedOn !== null) {
      const total = Number(receivedOn.slice(0, 4)) * 12 + Number(receivedOn.slice(5, 7)) - 1 - back
      month = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`
    }
    if (month !== null && (earliest === null || month < earliest)) earliest = month
  })
  return earliest
}

const monthName =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|सितम्बर|अक्टूबर|नवंबर|नवम्बर|दिसंबर|दिसम्बर)$/

/** Months of the first half of 2024, still under the old law. */
const firstHalf = /^(?:jan|feb|mar|apr|may|june?$|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून)/

/** True when a time before July 2024 is named as month and year or "in 2023" ("February 2024", "वर्ष 2022 में"). */
export function namesOldTime(words: ReadonlyArray<Word>): boolean {
  return words.some((word, at) => {
    if (word.value < 1950 || word.value > 2024) return false
    const before = words[at - 1]?.key ?? ''
    if (monthName.test(before)) return word.value < 2024 || firstHalf.test(before)
    return word.value < 2024 && /^(?:in|year|during|sal|saal|san|sun|सन|वर्ष|साल)$/.test(before)
  })
}

/** Before July 2024, since then, or no month and year at this word. */
function sideOf(words: ReadonlyArray<Word>, at: number): 'old' | 'new' | null {
  const year = words[at]?.value ?? 0
  const month = words[at - 1]?.key ?? ''
  if (year < 1950 || year > LATEST_YEAR || !monthName.test(month)) return null
  return year < 2024 || (year === 2024 && firstHalf.test(month)) ? 'old' : 'new'
}

/** "between March 2024 and September 2024": one sentence names a month before the day the law changed and one after it. */
export function namesBothSides(words: ReadonlyArray<Word>): boolean {
  const old = new Set(words.filter((_, at) => sideOf(words, at) === 'old').map((word) => word.sentence))
  return words.some((word, at) => old.has(word.sentence) && sideOf(words, at) === 'new')
}

/** Money that changes hands and papers that are made, besides the wrongs that go on: acts on a day of their own. */
const actWords =
  /^(?:paid|pay|gave|took|transferred|forged|prepared|cheated|diye|diya|liye|liya|दिये|दिए|लिये|लिए|बनाया|बनवाया|कराया)$/

/** A day, or a month and year, before July 2024 in a sentence that tells of such an act, not of a marriage or a birth. */
export function namesOldAct(words: ReadonlyArray<Word>): boolean {
  const old = new Set(words.filter((_, at) => sideOf(words, at) === 'old').map((word) => word.sentence))
  if (old.size === 0) return false
  const other = new Set(words.filter(({ key }) => otherActs.test(key)).map((word) => word.sentence))
  return words.some((word) => old.has(word.sentence) && !other.has(word.sentence) && actWords.test(word.key))
}

const otherActs =
  /^(?:married|marriage|wedding|born|birth|engagement|shadi|shaadi|nikah|vivah|janm|dowry|dahej|loan|rent|शादी|विवाह|निकाह|जन्म|दहेज|किराये|किराया|kiraye)$/
