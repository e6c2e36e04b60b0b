import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DraftInput, LawCode } from '#shared/domain/draft.ts'
import type { EvaluationCase, GoldFact } from './evaluation-case.ts'
import { baseOf } from './sections-score.ts'

/** A line of `tests/corpus`: what it holds is what it was labelled with. */
type CorpusLine = Readonly<{
  id: string
  text: string
  receivedAt?: string
  station?: DraftInput['station']
  mode?: DraftInput['mode']
  facts?: ReadonlyArray<GoldFact>
  acceptableFacts?: ReadonlyArray<GoldFact>
  /** Each one section, or several of which any is right, parted by `|`. */
  sections?: ReadonlyArray<string>
  acceptable?: ReadonlyArray<string>
  code?: LawCode | 'officer_decides'
  /** One route, or several that are right, parted by `|`. */
  route?: string
  hard?: boolean
}>

export const readLines = (file: string): ReadonlyArray<unknown> =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown)

const devanagari = /[\u0900-\u097f]/

/** Words of Hindi that no English sentence holds. */
const romanHindi = /\b(?:hai|hain|mera|meri|mere|maine|mujhe|kal|aur|nahi|raha|rahi|tha|thi|gaya|gayi)\b/gi
const ROMAN_WORDS = 3

export function languageOf(text: string): EvaluationCase['language'] {
  if (devanagari.test(text)) return 'hi'
  return (text.match(romanHindi)?.length ?? 0) >= ROMAN_WORDS ? 'hinglish' : 'en'
}

/** A count may be written as a number; values of a form are text. */
export const asText = (facts: ReadonlyArray<readonly [string, unknown]>): ReadonlyArray<GoldFact> =>
  facts.map(([path, value]) => [path, String(value)])

/** The input of a draft: the members that were given, and no others. */
export function inputOf(line: Pick<CorpusLine, 'id' | 'text' | 'receivedAt' | 'station' | 'mode'>): DraftInput {
  const { id, text, receivedAt, station, mode } = line
  return { id, text, ...(receivedAt ? { receivedAt } : {}), ...(station ? { station } : {}), ...(mode ? { mode } : {}) }
}

/** Sections of the pack's own acts are numbers of the code that the case falls under. */
function goldOf({ sections, acceptable = [], code }: CorpusLine): EvaluationCase['sections'] {
  const act = code === 'IPC' ? 'IPC' : 'BNS'
  const numbers = (ids: ReadonlyArray<string>): number[] =>
    ids.filter((id) => id.startsWith(`${act} `)).map((id) => baseOf(id.slice(act.length + 1)))
  const bySection = (sections ?? []).map((either) => numbers(either.split('|'))).filter((unit) => unit.length > 0)
  const units = [...new Map(bySection.map((unit) => [unit.join(), unit])).values()]
  return units.length === 0 ? undefined : { units, acceptable: new Set(numbers(acceptable)), act }
}

/** Several offences, the old code, or anything but a plain FIR; negation and the like only its author can mark. */
const isHard = ({ hard, sections = [], code = 'BNS', route = 'fir' }: CorpusLine): boolean =>
  hard ?? (sections.length > 1 || code !== 'BNS' || route !== 'fir')

function toCase(set: string, line: CorpusLine): EvaluationCase {
  const sections = goldOf(line)
  return {
    set,
    id: line.id,
    language: languageOf(line.text),
    hard: isHard(line),
    input: inputOf(line),
    factsComplete: true,
    ...(line.facts ? { facts: asText(line.facts) } : {}),
    ...(line.acceptableFacts ? { acceptableFacts: asText(line.acceptableFacts) } : {}),
    ...(sections ? { sections } : {}),
    ...(line.code ? { code: line.code } : {}),
    ...(line.route ? { routes: line.route.split('|') } : {})
  }
}

/** Every statement of a folder of our own corpus; a set is a file. */
export function readCorpusFolder(folder: string): ReadonlyArray<EvaluationCase> {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readLines(join(folder, name)).map((line) => toCase(name.replace('.jsonl', ''), line as CorpusLine))
    )
}
