import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Station } from '#shared/domain/draft.ts'
import { extractFacts } from '../../../electron/core/generation/extract/extract-facts.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { readLaw } from './support.ts'

/** A statement of `tests/corpus/sections-*.jsonl` with its gold, written before it was first drafted. */
export type CorpusCase = Readonly<{
  id: string
  text: string
  receivedAt?: string
  station?: Station
  mode?: 'oral' | 'written' | 'electronic'
  code: string
  /** One route, or several that are right, parted by `|`. */
  route: string
  sections: ReadonlyArray<string>
  absent: ReadonlyArray<string>
}>

const folder = join(import.meta.dirname, '..', '..', 'corpus')

/** Every case of a corpus file with what the engine makes of it. */
export function readCorpus(name: string) {
  const lines = readFileSync(join(folder, `sections-${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const one = JSON.parse(line) as CorpusCase
    const facts = extractFacts(normaliseStatement(one.text), one.receivedAt)
    const input = {
      ...(one.receivedAt === undefined ? {} : { receivedAt: one.receivedAt }),
      ...(one.station === undefined ? {} : { station: one.station }),
      ...(one.mode === undefined ? {} : { mode: one.mode })
    }
    return { one, got: readLaw(one.text, { facts, input }) }
  })
}

export const shareOf = (list: ReadonlyArray<boolean>): number => list.filter(Boolean).length / list.length
