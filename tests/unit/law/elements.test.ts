import { describe, expect, it } from 'vitest'
import { readLaw } from './support.ts'

const stateOf = (text: string, section: string): Readonly<Record<string, string>> => {
  const found = readLaw(text).sections.find((one) => one.section === section)
  return Object.fromEntries((found?.elements ?? []).map(({ name, state }) => [name, state]))
}

describe('a suggested section, element by element', () => {
  it('says of every required element whether the statement shows it', () => {
    const { sections } = readLaw('A man showed a knife and snatched my purse with Rs 8,000 near the station.')
    const robbery = sections.find((one) => one.section === '309(4)')
    expect(robbery?.suggested).toBe(true)
    expect(robbery?.elements.filter(({ required }) => required).map(({ state }) => state)).not.toContain('missing')
    for (const { evidence, elements } of sections) {
      for (const { element } of evidence) {
        expect(elements.find(({ name }) => name === element)?.state).toMatch(/^(?:shown|tried)$/)
      }
    }
  })

  it('names what is missing of a section that is only considered', () => {
    const hurt = stateOf('Ramesh beat me and I got hurt.', '118(1)')
    expect(Object.values(hurt)).toContain('missing')
    expect(Object.values(hurt)).toContain('shown')
  })

  it('does not take a denied act for a shown one', () => {
    const states = stateOf('He snatched my purse. He did not show any knife and did not threaten me.', '309(4)')
    expect(Object.values(states)).toContain('missing')
  })

  it('tells an attempt from the act itself', () => {
    const { sections } = readLaw('He tried to snatch my gold chain but I held it and he ran away.')
    expect(sections.flatMap(({ elements }) => elements).some(({ state }) => state === 'tried')).toBe(true)
  })
})
