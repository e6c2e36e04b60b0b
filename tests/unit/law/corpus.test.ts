import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractFacts } from '../../../electron/core/generation/extract/extract-facts.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { readLaw } from './support.ts'

type Station = Readonly<{ name: string; district: string; state: string }>

type Case = Readonly<{
  id: string
  text: string
  receivedAt?: string
  station?: Station
  mode?: 'oral' | 'written' | 'electronic'
  code: string
  route: string
  sections: ReadonlyArray<string>
  absent: ReadonlyArray<string>
}>

const folder = join(import.meta.dirname, '..', '..', 'corpus')

function read(language: string) {
  const lines = readFileSync(join(folder, `sections-${language}.jsonl`), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => {
    const one = JSON.parse(line) as Case
    const facts = extractFacts(normaliseStatement(one.text), one.receivedAt)
    const input = {
      ...(one.receivedAt === undefined ? {} : { receivedAt: one.receivedAt }),
      ...(one.station === undefined ? {} : { station: one.station }),
      ...(one.mode === undefined ? {} : { mode: one.mode })
    }
    return { one, got: readLaw(one.text, { facts, input }) }
  })
}

/** Floors, a little under what is reached, so that a change of cues that loses sections is seen at once. */
const floors = { recall: 0.93, falseAlarms: 0.03, code: 0.97, route: 0.95 }

describe.each(['en', 'hinglish', 'hi'])('our own statements (%s)', (language) => {
  const cases = read(language)

  it('propose the gold sections and none of those that must not be there', () => {
    const wanted = cases.flatMap(({ one, got }) => one.sections.map((id) => got.suggested.includes(id)))
    const banned = cases.flatMap(({ one, got }) => one.absent.map((id) => got.suggested.includes(id)))
    const share = (list: ReadonlyArray<boolean>): number => list.filter(Boolean).length / list.length
    expect(share(wanted)).toBeGreaterThanOrEqual(floors.recall)
    expect(share(banned)).toBeLessThanOrEqual(floors.falseAlarms)
  })

  it('get the right code and the right route', () => {
    const codes = cases.filter(({ one, got }) => got.code === one.code)
    const routes = cases.filter(({ one, got }) => one.route.split('|').includes(got.route.route))
    expect(codes.length / cases.length).toBeGreaterThanOrEqual(floors.code)
    expect(routes.length / cases.length).toBeGreaterThanOrEqual(floors.route)
  })
})
