import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftInputSchema, routeSchema, type DraftInput, type Route } from '#shared/domain/draft.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { pack } from './support.ts'

/** `routes`: every route that the law allows for the statement; most have one. */
type Case = Readonly<{ id: string; lang: string; routes: ReadonlyArray<Route>; code?: string }> &
  Pick<DraftInput, 'text' | 'station' | 'mode' | 'receivedAt'>

const cases = readFileSync(new URL('../../corpus/routes.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

const draftOf = ({ id, text, station, mode, receivedAt }: Case) =>
  draftFir(draftInputSchema.parse({ id, text, station, mode, receivedAt }), pack, 'a'.repeat(64), () => 0)

describe('the router', () => {
  it.each(cases)('$id ($lang): $routes', (one) => {
    const { route, code, routeReason } = draftOf(one)
    expect(one.routes).toContain(route)
    if (one.code !== undefined) expect(code).toBe(one.code)
    expect(routeReason.en).toMatch(/^[A-Z].*\.$/)
    expect(routeReason.hi).toMatch(/[\u0900-\u097f].*।$/)
  })

  it('is tried on every route there is, in three ways of writing', () => {
    expect(new Set(cases.flatMap(({ routes }) => routes))).toEqual(new Set(routeSchema.options))
    expect(new Set(cases.map(({ lang }) => lang))).toEqual(new Set(['en', 'hi', 'hinglish']))
  })

  it('never guesses a Zero FIR without a station, nor an e-FIR without the mode', () => {
    for (const one of cases) {
      const bare = { id: one.id, lang: one.lang, routes: one.routes, text: one.text }
      expect(['zero_fir', 'e_fir']).not.toContain(draftOf(bare).route)
    }
  })
})
