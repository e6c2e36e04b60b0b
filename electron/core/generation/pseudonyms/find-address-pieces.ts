import { MAX_AGE_YEARS } from '../extract/ages.ts'
import { findPhones } from '../extract/phones.ts'
import { tokenAt, type Document } from '../text/document.ts'
import { commonWords } from '../words/common-words.ts'
import { nameStops } from '../words/name-words.ts'
import { wordSet } from '../words/word-set.ts'
import type { Mark } from './mark.ts'

/** Words behind which the place stands where somebody lives, with their stop or zero. */
const cues = wordSet('सा सा0 साकिन साकिना निवासी निवासिनी ग्राम मौजा कस्बा r/o resident residing village vpo gram niwasi')
const afterCue = wordSet('. : - of at in ग्राम मोहल्ला village gram')
/** Everyday words make up a place as well ("Six Mile", "स्टेशन पारा"): by its seat it is one. */
const MAX_WORDS = 3
/** Pieces between commas right before a phone number. */
const MAX_PIECES = 2
const ageWords = wordSet('वर्ष साल उम्र आयु years year yrs yr age aged saal sal varsh umar umr umra')
const phoneWords = wordSet('m mo mob mobile ph phone contact cell tel मो मो0 मोबाइल फोन . : - ,')

/**
 * Places told without a capital or a number that would show them: the words behind "निवासी", and the one or two pieces
 * between commas that stand right before a mobile number at the end of a signature.
 */
export function findAddressPieces(document: Document): Mark[] {
  return [...behindCues(document), ...beforePhones(document)]
}

const isWord = (document: Document, at: number): boolean =>
  /^(?:latin|devanagari)$/.test(document.tokens[at]?.kind ?? '')

function markOf(document: Document, from: number, to: number): Mark[] {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  return first && last && to > from ? [{ start: first.start, end: last.end, kind: 'ADDRESS' }] : []
}

function behindCues(document: Document): Mark[] {
  const { tokens } = document
  return tokens.flatMap(({ key }, at) => {
    if (!cues.has(key)) return []
    let from = at + 1
    while (from - at <= MAX_WORDS && afterCue.has(tokens[from]?.key ?? '')) from++
    let to = from
    while (to - from < MAX_WORDS && isWord(document, to)) {
      const word = tokens[to]?.key ?? ''
      if (nameStops.has(word) || commonWords.has(word)) break
      to++
    }
    return markOf(document, from, to)
  })
}

function beforePhones(document: Document): Mark[] {
  const { tokens } = document
  return findPhones(document).flatMap(({ start }) => {
    let end = tokenAt(document, start)
    while (end > 0 && phoneWords.has(tokens[end - 1]?.key ?? '')) end--
    const marks: Mark[] = []
    for (let piece = 0; piece < MAX_PIECES; piece++) {
      let from = end
      while (end - from < MAX_WORDS && isWord(document, from - 1)) from--
      const keys = tokens.slice(from, end).map(({ key }) => key)
      const closed = /^[,\n]?$/.test(tokens[from - 1]?.key ?? '')
      const plain = keys.length > 0 && closed && keys.every((key) => !ageWords.has(key) && !nameStops.has(key))
      if (!plain || isAge(tokens[from - 1]?.key)) break
      marks.push(...markOf(document, from, end))
      end = from - 1
    }
    return marks
  })
}

const isAge = (key: string | undefined): boolean => key !== undefined && Number(key) > 0 && Number(key) <= MAX_AGE_YEARS
