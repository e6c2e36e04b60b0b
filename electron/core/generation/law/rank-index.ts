import type { CompiledRow } from './compile-pack.ts'
import type { Word } from './words.ts'

/** BM25 over the pack's own words (headings, elements, cues), by stems. */
export type RankIndex = Readonly<{
  /** Stem to rows it stands in, with counts. */
  postings: ReadonlyMap<string, ReadonlyArray<Readonly<{ row: number; count: number }>>>
  lengths: ReadonlyArray<number>
  averageLength: number
}>

type Motifs = Readonly<Record<string, ReadonlyArray<string>>>

const K1 = 1.2
const B = 0.6
/** First units of a word that are compared: endings of English and Hindi fall away. */
const LATIN_STEM = 6
const DEVANAGARI_STEM = 4

const stopWords: ReadonlySet<string> = new Set(
  (
    'the a an of or and to in by for with any such as is was were be been on at from that this which who whoever his her ' +
    'their person persons act other etc not if where when my me he she it they i we you mera meri mere ka ki ke ko ne se ' +
    'me mein hai hain tha thi the ho kar aur koi kisi का की के को ने से में है हैं था थी थे और कर किसी पर एक या व हो कोई'
  ).split(' ')
)

/** Stem of a word, or an empty string for words that say nothing. */
export function stemOf(key: string): string {
  if (key.length < 2 || stopWords.has(key)) return ''
  return key.charCodeAt(0) >= 0x900 ? key.slice(0, DEVANAGARI_STEM) : key.slice(0, LATIN_STEM)
}

/** Cues with the motifs they name written out; word classes stay out: "any movable thing" says nothing of a row. */
function writtenOut(cues: ReadonlyArray<string>, motifs: Motifs): ReadonlyArray<string> {
  return cues.flatMap((cue) => [
    cue,
    ...[...cue.matchAll(/%([a-z0-9-]+)/g)].flatMap((found) => motifs[found[1] ?? ''] ?? [])
  ])
}

/** ASCII only: the runtime's Unicode tables stay out of the draft. */
const lowerAscii = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32))

function stemsOfRow(compiled: CompiledRow, motifs: Motifs): ReadonlyArray<string> {
  const { row, body } = compiled
  const elements = body.elements.flatMap((element) => [element.en, element.hi, ...writtenOut(element.cues, motifs)])
  const text = [row.heading.en, row.heading.hi, row.heading.en, row.heading.hi, ...elements, ...body.related].join(' ')
  const words = text.replace(/!\S+/g, ' ').match(/[A-Za-z]+|[\u0900-\u0963\u0971-\u097f]+/g) ?? []
  return words
    .map((word) => stemOf(lowerAscii(word).replaceAll('़', '').replaceAll('ँ', 'ं')))
    .filter((stem) => stem !== '')
}

/** Builds the index of all rows. */
export function buildIndex(rows: ReadonlyArray<CompiledRow>, motifs: Motifs): RankIndex {
  const postings = new Map<string, { row: number; count: number }[]>()
  const lengths: number[] = []
  rows.forEach((row, index) => {
    const counts = new Map<string, number>()
    const stems = stemsOfRow(row, motifs)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    lengths.push(stems.length)
    for (const [stem, count] of counts) {
      const list = postings.get(stem)
      if (list) list.push({ row: index, count })
      else postings.set(stem, [{ row: index, count }])
    }
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return { postings, lengths, averageLength: total / Math.max(1, lengths.length) }
}

/** Score of every row for the words of a statement, 0 to 1 (1 = the best of this statement). */
export function rankRows(index: RankIndex, words: ReadonlyArray<Word>): Float64Array {
  const scores = new Float64Array(index.lengths.length)
  const stems = new Set(words.map((word) => stemOf(word.key)))
  for (const stem of stems) {
    const list = index.postings.get(stem)
    if (stem === '' || !list) continue
    const rarity = Math.log(1 + (index.lengths.length - list.length + 0.5) / (list.length + 0.5))
    for (const { row, count } of list) {
      const norm = 1 - B + (B * (index.lengths[row] ?? 0)) / index.averageLength
      scores[row] = (scores[row] ?? 0) + (rarity * count * (K1 + 1)) / (count + K1 * norm)
    }
  }
  const best = scores.reduce((most, score) => Math.max(most, score), 0)
  return best > 0 ? scores.map((score) => score / best) : scores
}
