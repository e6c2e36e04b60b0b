import { describe, expect, it } from 'vitest'
import { actNames, fullActName, shortActName } from '#shared/form/act-names.ts'
import { pack } from '../law/support.ts'

describe('names of acts', () => {
  it('are there in both languages for every act of the statute pack', () => {
    const devanagari = /[\u0900-\u097f]/
    for (const code of new Set(pack.rows.map(({ act }) => act))) {
      expect(Object.keys(actNames)).toContain(code)
      expect(fullActName(code, 'en')).toMatch(/, \d{4}$/)
      expect(fullActName(code, 'hi')).toMatch(/, \d{4}$/)
      expect(fullActName(code, 'hi')).toMatch(devanagari)
      expect(shortActName(code, 'hi')).toMatch(devanagari)
    }
  })

  it('leave an act as the officer typed it where the table does not hold it', () => {
    expect(fullActName('Excise Act (State)', 'hi')).toBe('Excise Act (State)')
    expect(shortActName('Excise Act (State)', 'en')).toBe('Excise Act (State)')
  })
})
