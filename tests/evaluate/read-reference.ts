import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { EvaluationCase, GoldFact } from './evaluation-case.ts'
import { asText, inputOf, languageOf, readLines } from './read-corpus.ts'

/** A line of a reference set: section numbers of the BNS as plain numbers, facts as [path, value]. */
type ReferenceLine = Readonly<{
  id: string
  text: string
  receivedAt?: string
  expected?: ReadonlyArray<GoldFact>
  gold_sections?: ReadonlyArray<number>
  gold_groups?: ReadonlyArray<ReadonlyArray<number>>
  acceptable_sections?: ReadonlyArray<number>
  sections?: ReadonlyArray<number>
  acceptable?: ReadonlyArray<number>
  code?: EvaluationCase['code']
  route?: string
}>

type Topics = ReadonlyArray<ReadonlyArray<number>>

/** What a person types for "this topic" differs in order only. */
const topicsOf = (lines: ReadonlyArray<ReferenceLine>): Topics => [
  ...new Map(lines.flatMap((line) => line.gold_groups ?? []).map((topic) => [topic.join(), topic])).values()
]

/** Numbers of no known offence (0, a definition) are labels that nothing can meet. */
const FIRST_OFFENCE = 49

function goldOf(line: ReferenceLine, topics: Topics): EvaluationCase['sections'] {
  if (line.gold_groups) return { units: line.gold_groups, acceptable: new Set(), topics, act: 'BNS' }
  const numbers = line.gold_sections ?? line.sections
  const units = (numbers ?? []).filter((base) => base >= FIRST_OFFENCE).map((base) => [base])
  if (units.length === 0) return undefined
  return {
    units,
    acceptable: new Set(line.acceptable_sections ?? line.acceptable ?? []),
    act: line.code === 'IPC' ? 'IPC' : 'BNS'
  }
}

const setOf = (name: string, line: ReferenceLine): string =>
  name === 'sections_dev'
    ? line.gold_groups
      ? 'reference: court facts'
      : 'reference: short texts'
    : `reference: ${name}`

function toCase(name: string, line: ReferenceLine, topics: Topics): EvaluationCase {
  const sections = goldOf(line, topics)
  const isSections = name === 'sections_dev'
  return {
    set: setOf(name, line),
    id: line.id,
    language: languageOf(line.text),
    hard: false,
    // The section sets are labelled under the new code whatever their dates say.
    input: { ...inputOf(line), ...(isSections ? { code: 'BNS' as const } : {}) },
    factsComplete: false,
    ...(line.expected ? { facts: asText(line.expected) } : {}),
    ...(sections ? { sections } : {}),
    ...(line.code && !isSections ? { code: line.code } : {}),
    ...(line.route ? { routes: line.route.split('|') } : {})
  }
}

const names = ['sections_dev', 'complaints_dev', 'hindi_dev']

/** The reference sets that lie in a folder; those that are not there are left out. */
export function readReferenceFolder(folder: string): ReadonlyArray<EvaluationCase> {
  return names
    .map((name) => [name, join(folder, `${name}.jsonl`)] as const)
    .filter(([, file]) => existsSync(file))
    .flatMap(([name, file]) => {
      const lines = readLines(file) as ReadonlyArray<ReferenceLine>
      const topics = topicsOf(lines)
      return lines.map((line) => toCase(name, line, topics))
    })
}
