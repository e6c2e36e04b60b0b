import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftFir } from '../../../../electron/core/generation/draft-fir.ts'
import { pseudonymise } from '../../../../electron/core/generation/pseudonyms/pseudonymise.ts'
import { restore } from '../../../../electron/core/generation/pseudonyms/restore.ts'
import { loadPack } from '../../../../electron/core/law/load-pack.ts'

const corpus = new URL('../../../corpus/', import.meta.url)
const { pack, hash } = loadPack(new URL('../../../../resources/law', import.meta.url).pathname)

type Case = Readonly<{
  id: string
  text: string
  receivedAt?: string
  facts?: ReadonlyArray<readonly [string, string]>
}>

const cases = readdirSync(corpus)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Case)

/** Gold values that identify somebody, as written by whoever wrote the statement, not by the engine. */
const identifying = /\.(?:name|relativeName|alias|mobile|phone|email|uid|number|address)$|^vehicle/

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9ऀ-ॿ]/g, '')

describe('every statement of the corpus', () => {
  it('leaves without a name, phone, plate, id or address of its gold, and comes back letter for letter', () => {
    let values = 0
    for (const { id, text, receivedAt, facts = [] } of cases) {
      const draft = draftFir({ id, text, ...(receivedAt ? { receivedAt } : {}) }, pack, hash, () => 0)
      const result = pseudonymise({ statement: text, narrative: draft.narrative.en, facts: draft.facts, known: [] })
      expect(result.ok, id).toBe(true)
      if (!result.ok) continue
      expect(restore(result.statement, result.table), id).toEqual({ ok: true, text })
      const sent = plain(`${result.statement}\n${result.narrative}`.replace(/\[[A-Z]+-[0-9.]+\]/g, '|'))
      for (const [path, gold] of facts) {
        const value = plain(String(gold).replace(/^[~#]/, ''))
        if (!identifying.test(path) || value.length < 4) continue
        values += 1
        expect(sent.includes(value), `${id} ${path} ${gold}`).toBe(false)
      }
    }
    expect(cases.length).toBeGreaterThan(500)
    expect(values).toBeGreaterThan(450)
  })
})
