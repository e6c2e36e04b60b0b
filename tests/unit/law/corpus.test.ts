import { describe, expect, it } from 'vitest'
import { readCorpus, shareOf } from './corpus-support.ts'

/** Floors, a little under what is reached, so that a change of cues that loses sections is seen at once. */
const floors = { recall: 0.96, falseAlarms: 0.02, code: 0.98, route: 0.97 }

describe.each(['en', 'hinglish', 'hi'])('our own statements (%s)', (language) => {
  const cases = readCorpus(language)

  it('propose the gold sections and none of those that must not be there', () => {
    const wanted = cases.flatMap(({ one, got }) => one.sections.map((id) => got.suggested.includes(id)))
    const banned = cases.flatMap(({ one, got }) => one.absent.map((id) => got.suggested.includes(id)))
    expect(shareOf(wanted)).toBeGreaterThanOrEqual(floors.recall)
    expect(shareOf(banned)).toBeLessThanOrEqual(floors.falseAlarms)
  })

  it('get the right code and the right route', () => {
    expect(shareOf(cases.map(({ one, got }) => got.code === one.code))).toBeGreaterThanOrEqual(floors.code)
    const routes = cases.map(({ one, got }) => one.route.split('|').includes(got.route.route))
    expect(shareOf(routes)).toBeGreaterThanOrEqual(floors.route)
  })

  it('are never taken as non-cognizable by mistake', () => {
    const wrong = cases.filter(({ one, got }) => got.route.route === 'ncr' && !one.route.split('|').includes('ncr'))
    expect(wrong.map(({ one }) => one.id)).toEqual([])
  })
})
