import type { Document } from '../text/document.ts'
import type { Token } from '../text/tokenise.ts'
import { commonWords } from '../words/common-words.ts'
import { dayPartWords } from '../words/day-time-words.ts'
import { givenNames } from '../words/given-names.ts'
import { monthWords, weekDayWords } from '../words/month-words.ts'
import { nameStops, relativeWords, surnames, titles } from '../words/name-words.ts'
import { scaleWords, unitWords } from '../words/number-words.ts'
import { accusedWords, adultRelations, informantWords, victimWords, witnessWords } from '../words/people-words.ts'
import { directionWords, placeNouns } from '../words/place-words.ts'
import { wordSet } from '../words/word-set.ts'
import { plainEnglish } from './plain-words-en.ts'
import { plainHindi } from './plain-words-hi.ts'
import type { Grounds } from './grounds.ts'
import { devanagariSound, latinSounds } from './sound-key.ts'
import type { Judged, Suspect } from './violation.ts'

const everydayHindi: ReadonlyArray<{ has: (key: string) => boolean }> = [
  plainHindi,
  commonWords,
  nameStops,
  relativeWords,
  titles,
  placeNouns,
  informantWords,
  accusedWords,
  victimWords,
  witnessWords,
  adultRelations,
  monthWords,
  weekDayWords,
  unitWords,
  scaleWords,
  dayPartWords
]

/** The word before one of these does or suffers something, or is a place: in Hindi the seat of a name. */
const caseWords = wordSet('ने को से का की के में मे पर द्वारा तक उर्फ पुत्र पुत्री पत्नी पति निवासी नामक नाम स्थित वल्द साथ व एवं और')
/** "हरदोई ले गए": a place somebody went to. A participle before them ("सौंपा गया") is none. */
const motionWords = wordSet('ले आए आया आई गए गया गई चले भाग')
const participle = /[ाीे]$/

/** The word after one of these is a name. */
const nameLeads = wordSet(
  'श्री श्रीमती सुश्री कुमारी डॉ डा0 नाम नामक उर्फ निवासी थाना ग्राम गांव मोहल्ला जिला जनपद तहसील नगर आरोपी अभियुक्त गवाह साक्षी पीडित पीडिता पुत्र पुत्री पत्नी भाई बहन बेटा बेटे बेटी चाचा मामा पडोसी दोस्त मित्र साथी दरोगा निरीक्षक सिपाही आरक्षी डॉक्टर किरायेदार किराएदार'
)
/** The second half of many names written as one word. */
const nameEnds = /(?:शंकर|प्रसाद|कुमार|कुमारी|नाथ|दास|चन्द|चंद|चन्द्र|चंद्र|किशोर|मोहन|गोपाल|नारायण|स्वरूप|दयाल|बहादुर|बाई|वती)$/
const placeEnds = /(?:पुर|पुरा|नगर|गंज|बाद|गढ|गढ़|पेट|वाडा|विहार|खेडा|पुरम)$/
/** Endings of number, gender and case: मोबाइलों is a form of मोबाइल. */
const endings = /(?:ियों|ियां|ाओं|ों|ें|ां|ी|े|ा|ो)$/

/** Nouns of places; the station itself and its house are spoken of in every account. */
const namingNouns = new Set(
  [...placeNouns].filter((word) => !/^(?:station|house|police|home|office|bus|railway)$/.test(word))
)

const givenSounds = new Set([...givenNames].flatMap((name) => latinSounds(name)).filter((sound) => sound.length > 2))
const familySounds = new Set(
  [...surnames].filter((name) => name.length > 3).flatMap((name) => (/^[a-z']+$/.test(name) ? latinSounds(name) : []))
)

const plainEndings = new Set([...plainHindi].map((word) => word.replace(endings, '')))

function isEveryday(key: string): boolean {
  return everydayHindi.some((words) => words.has(key)) || plainEndings.has(key.replace(endings, ''))
}

function heldHindi(word: string, key: string, grounds: Grounds): boolean {
  if (grounds.words.has(key) || grounds.sounds.has(devanagariSound(word))) return true
  const stem = key.replace(endings, '')
  return stem.length > 1 && (grounds.words.has(stem) || grounds.sounds.has(devanagariSound(word.replace(endings, ''))))
}

function isHindiName(document: Document, at: number, word: string): boolean {
  const { tokens } = document
  const key = tokens[at]?.key ?? ''
  if (key.length < 2 || isEveryday(key)) return false
  const sound = devanagariSound(word)
  if (surnames.has(key) || familySounds.has(sound) || givenSounds.has(sound)) return true
  if (placeEnds.test(key) || nameEnds.test(key)) return true
  const before = tokens[at - 1]?.key === '.' ? tokens[at - 2]?.key : tokens[at - 1]?.key
  const after = tokens[at + 1]?.key ?? ''
  // "दिलाने का", "भेजने को": an infinitive before a case word
  if (key.endsWith('ने')) return false
  if (motionWords.has(after) && !participle.test(key)) return true
  return nameLeads.has(before ?? '') || caseWords.has(after) || placeNouns.has(after)
}

function isLatinName(token: Token, inRow: boolean): boolean {
  const { key } = token
  if (key.length < 2 || /[0-9]/.test(key)) return false
  // "Medical College Hospital", "Kottayam West": everyday words that stand in a row of capitals name something.
  if (inRow && (namingNouns.has(key) || directionWords.has(key))) return true
  if (plainEnglish.has(key)) return false
  if (token.capital) return true
  return givenNames.has(key) || (surnames.has(key) && !nameStops.has(key) && !commonWords.has(key))
}

const isCapital = (token: Token | undefined): boolean => token?.kind === 'latin' && token.capital

const heldLatin = (key: string, grounds: Grounds): boolean =>
  grounds.words.has(key) || latinSounds(key).some((sound) => sound.length > 1 && grounds.sounds.has(sound))

/** Letters beyond the tables (mathematical alphabets and the like): half of a surrogate pair in the range of letters. */
const isDisguised = (document: Document, token: Token): boolean =>
  token.kind === 'mark' && document.source.text.charCodeAt(token.start) === 0xd835

/**
 * Words that name somebody, some place or some firm and that neither the statement nor a fact holds. Latin: capitals
 * outside everyday words, known given names and surnames also in small letters. Devanagari: known names, place endings,
 * and unknown words in the seat of a name. Other scripts: any word that the statement does not hold.
 */
export function findInventedNames(document: Document, grounds: Grounds, judged: Judged): ReadonlyArray<Suspect> {
  const suspects: Suspect[] = []
  document.tokens.forEach((token, at) => {
    const { kind, key, start, end } = token
    if (judged[start] === 1) return
    const word = document.source.text.slice(start, end)
    const invented =
      kind === 'latin'
        ? isLatinName(token, token.capital && isCapital(document.tokens[at - 1])) && !heldLatin(key, grounds)
        : kind === 'devanagari'
          ? isHindiName(document, at, word) && !heldHindi(word, key, grounds)
          : (kind === 'other' && !grounds.words.has(key)) || isDisguised(document, token)
    if (invented) suspects.push({ kind: 'name', start, end })
  })
  return suspects
}
