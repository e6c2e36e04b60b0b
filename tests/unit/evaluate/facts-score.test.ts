import { describe, expect, it } from 'vitest'
import type { Fact } from '#shared/domain/draft.ts'
import { scoreFacts } from '../../evaluate/facts-score.ts'
import { judge } from '../../evaluate/route-score.ts'

const TEXT = 'Ravi Kumar took Rs 500'
const fact = (path: string, value: string, quote = 'Ravi Kumar', start = 0): Fact => ({
  path,
  value,
  quote,
  start,
  end: start + quote.length
})

describe('the score of facts', () => {
  it('forgives punctuation and case, and nothing else', () => {
    const facts = [fact('accused[0].name', 'RAVI KUMAR.')]
    expect(scoreFacts(TEXT, facts, [['accused', 'Ravi Kumar']], true)).toMatchObject({ missed: [], wrong: [] })
    expect(scoreFacts(TEXT, facts, [['accused', 'Ravi']], true)).toMatchObject({
      missed: ['accused Ravi'],
      wrong: ['accused[0].name RAVI KUMAR.']
    })
  })

  it('reads ~ as contains and # as an amount', () => {
    const facts = [fact('property[0].description', 'gold chain'), fact('property[0].valueInr', '500', 'Rs 500', 16)]
    const gold = [
      ['property', '~chain'],
      ['property', '#500'],
      ['property', '#5000']
    ] as const
    expect(scoreFacts(TEXT, facts, gold, true).missed).toEqual(['property #5000'])
  })

  it('counts a guarded value beyond gold only where gold is complete', () => {
    const facts = [fact('informant.name', 'Ravi Kumar')]
    expect(scoreFacts(TEXT, facts, [], true)).toMatchObject({ put: 1, wrong: ['informant.name Ravi Kumar'] })
    expect(scoreFacts(TEXT, facts, [], false)).toMatchObject({ put: 0, wrong: [] })
  })

  it('sees a value whose words do not stand where they are said to', () => {
    expect(scoreFacts(TEXT, [fact('witness[0].name', 'Mohan', 'Mohan')], [], false).ungrounded).toEqual([
      'witness[0].name'
    ])
  })
})

describe('the verdict on a route', () => {
  it('is never wrong when the officer is asked', () => {
    expect(judge('officer_decides', ['fir'])).toBe('handed-over')
    expect(judge('fir', ['fir', 'zero_fir'])).toBe('right')
    expect(judge('ncr', ['fir'])).toBe('wrong')
  })
})
