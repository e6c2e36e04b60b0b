import type { Station } from '#shared/domain/draft.ts'
import type { District } from '#shared/domain/law-pack.ts'
import { foldCase } from '../text/fold-case.ts'
import { wordKey } from '../text/tokenise.ts'
import { districtWords, emptyNameWords, namedAfterWords } from './elsewhere-words.ts'
import type { Word } from './words.ts'

/** A district named in the statement: its words there, and every name it goes by. */
export type DistrictMention = Readonly<{ from: number; to: number; names: ReadonlyArray<string> }>

type Name = Readonly<{ keys: ReadonlyArray<string>; district: District; names: ReadonlyArray<string> }>

/** First letters that two spellings of one station share: "Vidhayakpuri", "Vidhyak Puri". */
const SAME_BEGINNING = 4

const keysOf = (text: string): ReadonlyArray<string> =>
  wordKey(foldCase(text))
    .split(/[^a-z0-9\u0900-\u097f]+/)
    .filter((key) => key !== '')

const tables = new WeakMap<ReadonlyArray<District>, ReadonlyMap<string, ReadonlyArray<Name>>>()

function tableOf(districts: ReadonlyArray<District>): ReadonlyMap<string, ReadonlyArray<Name>> {
  const old = tables.get(districts)
  if (old) return old
  const table = new Map<string, Name[]>()
  for (const district of districts) {
    const names = [district.name, ...(district.also ?? [])]
    for (const name of names) {
      const keys = keysOf(name)
      const list = table.get(keys[0] ?? '') ?? []
      list.push({ keys, district, names })
      table.set(keys[0] ?? '', list)
    }
  }
  for (const list of table.values()) list.sort((one, two) => two.keys.length - one.keys.length)
  tables.set(districts, table)
  return table
}

/** Districts named in the statement, in order; a name that is also a word counts only after the word "district". */
export function readDistricts(
  words: ReadonlyArray<Word>,
  districts: ReadonlyArray<District>
): ReadonlyArray<DistrictMention> {
  const table = tableOf(districts)
  const found: DistrictMention[] = []
  for (let at = 0; at < words.length; at++) {
    const name = table
      .get(words[at]?.key ?? '')
      ?.find(
        ({ keys, district }) =>
          keys.every(
            (key, offset) => words[at + offset]?.key === key && words[at + offset]?.sentence === words[at]?.sentence
          ) &&
          (!district.common || districtWords.has(words[at - 1]?.key ?? ''))
      )
    if (!name) continue
    const to = at + name.keys.length - 1
    const next = words[to + 1]
    const namedAfter = next && !next.afterMark && next.sentence === words[at]?.sentence && namedAfterWords.has(next.key)
    if (!namedAfter) found.push({ from: at, to, names: name.names })
    at = to
  }
  return found
}

const tellingWords = (text: string): ReadonlyArray<string> => keysOf(text).filter((key) => !emptyNameWords.has(key))

const shareWord = (one: ReadonlyArray<string>, two: ReadonlyArray<string>): boolean =>
  one.some((word) => two.includes(word))

/** Every name of the station's own district, and of the station; null when the district is not in the list. */
export function ownNames(station: Station, districts: ReadonlyArray<District>): ReadonlyArray<string> | null {
  const district = tellingWords(station.district)
  const known = districts.find((one) =>
    [one.name, ...(one.also ?? [])].some((name) => shareWord(tellingWords(name), district))
  )
  if (!known) return null
  return [known.name, ...(known.also ?? []), station.district, station.name].flatMap(tellingWords)
}

/** True when the mention may be the station's own district: a name in common, or an own district nobody knows. */
export function sharesName(mention: DistrictMention, own: ReadonlyArray<string> | null): boolean {
  return own === null || shareWord(mention.names.flatMap(tellingWords), own)
}

const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x80

/** Whether a station's name in the statement is the receiving station's; unknown between scripts. */
export function compareStation(name: ReadonlyArray<string>, station: Station): 'own' | 'other' | 'unknown' {
  const own = tellingWords(station.name)
  const said = name.filter((word) => !emptyNameWords.has(word))
  if (own.length === 0 || said.length === 0) return 'unknown'
  const begins = (word: string): string => word.slice(0, SAME_BEGINNING)
  if (said.some((word) => own.some((mine) => begins(mine) === begins(word)))) return 'own'
  return isLatin(own[0] ?? '') === isLatin(said[0] ?? '') ? 'other' : 'unknown'
}
