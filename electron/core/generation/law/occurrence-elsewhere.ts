import type { Span, Station } from '#shared/domain/draft.ts'
import type { District } from '#shared/domain/law-pack.ts'
import { spanOf, type NormalisedText } from '../normalised-text.ts'
import { compareStation, ownNames, readDistricts, sharesName, type DistrictMention } from './district-names.ts'
import {
  actWords,
  admittedWords,
  areaWords,
  boundWords,
  denialWords,
  homeWords,
  incidentWords,
  inWords,
  recipientWords,
  stationWords,
  transitWords
} from './elsewhere-words.ts'
import { actsAfterPresence, standsThere } from './elsewhere-presence.ts'
import { hasHindiMark, within } from './elsewhere-marks.ts'
import { wordsOf, type Word } from './words.ts'

/** Words between the name of a station and the word that says "limits". */
const AREA_REACH = 7
/** Words before a mention in which a home, a journey or a denial takes it out. */
const GUARD_REACH = 8
/** Words from an act or from "the incident" to the district it happened in. */
const PLACE_REACH = 12
const STATION_NAME_WORDS = 3

type Range = Readonly<{ from: number; to: number }>

/** The letter's addressee, a home, a journey or a denial: no place of occurrence. */
function isBarred(words: ReadonlyArray<Word>, { from, to }: Range): boolean {
  const sentence = words[from]?.sentence ?? 0
  const near = (set: ReadonlySet<string>, reach: number): boolean => within(words, from - reach, to, sentence, set)
  if (near(recipientWords, PLACE_REACH) || near(homeWords, GUARD_REACH)) return true
  if (near(transitWords, GUARD_REACH) && !standsThere(words, from)) return true
  return (
    near(denialWords, GUARD_REACH) ||
    within(words, to + 1, to + AREA_REACH, sentence, denialWords) ||
    within(words, to + 1, to + 3, sentence, homeWords)
  )
}

/** Name of the station that stands at a word for "police station": after it, or before it in English. */
function stationNameAt(words: ReadonlyArray<Word>, at: number): Range | null {
  const sentence = words[at]?.sentence
  const free = (index: number): boolean => {
    const word = words[index]
    return word !== undefined && word.sentence === sentence && !boundWords.has(word.key) && word.value < 0
  }
  let to = at
  while (to - at < STATION_NAME_WORDS && free(to + 1) && !words[to + 1]?.afterMark) to++
  if (to > at) return { from: at + 1, to }
  let from = at
  const start = words[at]?.key === 'station' && words[at - 1]?.key === 'police' ? at - 1 : at
  from = start
  while (start - from < STATION_NAME_WORDS && free(from - 1) && !words[from]?.afterMark) from--
  return from < start ? { from, to: start - 1 } : null
}

type Place = Readonly<{ range: Range; station: ReadonlyArray<string>; district: DistrictMention | null }>

/** "within the limits of PS Dadar, Mumbai", "थाना कोतवाली, जनपद मेरठ के क्षेत्र में". */
function placesByLimits(words: ReadonlyArray<Word>, mentions: ReadonlyArray<DistrictMention>): ReadonlyArray<Place> {
  return words.flatMap((word, at) => {
    const isPs = word.key === 's' && words[at - 1]?.key === 'p'
    const isStation = stationWords.has(word.key) || isPs || (word.key === 'station' && words[at - 1]?.key === 'police')
    if (!isStation || (word.key === 'police' && words[at + 1]?.key === 'station')) return []
    const name = stationNameAt(words, at)
    if (!name) return []
    const from = Math.min(name.from, at)
    const to = Math.max(name.to, at)
    const area = (low: number, high: number): boolean => within(words, low, high, word.sentence, areaWords)
    if (!area(from - AREA_REACH, from - 1) && !area(to + 1, to + AREA_REACH)) return []
    const district = mentions.find(
      (one) => one.from > at - STATION_NAME_WORDS && one.from <= to + STATION_NAME_WORDS + 1
    )
    const sameSentence = district && words[district.from]?.sentence === word.sentence ? district : null
    const station = words.slice(name.from, name.to + 1).map((one) => one.key)
    return [{ range: { from, to: Math.max(to, sameSentence?.to ?? to) }, station, district: sameSentence }]
  })
}

/** "The incident took place at Johri Bazar, Jaipur", "was stolen in Jaipur", "घटना जयपुर में हुई". */
function placesByAct(words: ReadonlyArray<Word>, mentions: ReadonlyArray<DistrictMention>): ReadonlyArray<Place> {
  return mentions.flatMap((district) => {
    const sentence = words[district.from]?.sentence ?? 0
    const before = (set: ReadonlySet<string>): boolean =>
      within(words, district.from - PLACE_REACH, district.from - 1, sentence, set)
    const isHindi = hasHindiMark(words, district.to + 1, sentence)
    const after = isHindi && within(words, district.to + 1, district.to + PLACE_REACH, sentence, incidentWords)
    const told = before(incidentWords) && (isHindi || before(inWords))
    const acted = before(actWords) && before(inWords) && !before(admittedWords)
    const present = actsAfterPresence(words, district)
    return told || after || acted || present ? [{ range: district, station: [], district }] : []
  })
}

/**
 * The words that put the place of occurrence plainly into the limits of another station or district; null when there
 * are none, when no station is given, when a place named by the same signs lies in the own district, or in any doubt:
 * a Zero FIR is never guessed (s.173(1) BNSS). The addressee of a letter, homes and journeys do not count.
 */
export function occurrenceElsewhere(
  norm: NormalisedText,
  station: Station | undefined,
  districts: ReadonlyArray<District>
): Span | null {
  if (!station) return null
  const words = wordsOf(norm)
  const mentions = readDistricts(words, districts)
  const places = [...placesByLimits(words, mentions), ...placesByAct(words, mentions)].filter(
    ({ range }) => !isBarred(words, range)
  )
  const own = ownNames(station, districts)
  const verdicts = places.map((place) => {
    if (place.district) {
      if (!sharesName(place.district, own)) return 'other'
      return place.station.length > 0 ? compareStation(place.station, station) : 'own'
    }
    return compareStation(place.station, station)
  })
  const at = verdicts.indexOf('other')
  if (at < 0 || verdicts.includes('own')) return null
  const range = places[at]?.range
  const first = range && words[range.from]
  const last = range && words[range.to]
  return first && last ? spanOf(norm, first.start, last.end) : null
}
