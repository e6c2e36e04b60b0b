import { describe, expect, it } from 'vitest'
import type { SectionSuggestion } from '#shared/domain/draft.ts'
import { microF1, scoreSections } from '../../evaluate/sections-score.ts'

const section = (id: string, suggested = true): SectionSuggestion => {
  const [act = '', number = ''] = id.split(' ')
  return {
    act,
    section: number,
    heading: '',
    score: 0.5,
    suggested,
    evidence: [],
    elements: [],
    cognizable: 'cognizable',
    bailable: 'bailable',
    court: '',
    punishment: ''
  }
}
const gold = (bases: number[], acceptable: number[] = []) =>
  ({ units: bases.map((base) => [base]), acceptable: new Set(acceptable), act: 'BNS' }) as const

describe('the score of sections', () => {
  it('counts a base number once, whatever its sub-sections', () => {
    const score = scoreSections([section('BNS 303(2)'), section('BNS 303(1)')], gold([303]))
    expect(score).toMatchObject({ top1: true, hits: 1, falseAlarms: 0, misses: 0 })
  })

  it('counts what is missing and what is too much', () => {
    const score = scoreSections([section('BNS 331(4)'), section('BNS 351(2)')], gold([331, 305]))
    expect(score).toMatchObject({ hits: 1, misses: 1, missed: [305], falseAlarms: 1, wrong: [351] })
  })

  it('takes an acceptable number neither for nor against', () => {
    expect(scoreSections([section('BNS 324')], gold([303], [324]))).toMatchObject({
      hits: 0,
      falseAlarms: 0,
      misses: 1
    })
  })

  it('looks among what is shown for top-k, and among what is proposed for F1', () => {
    const shown = [section('BNS 115(2)'), section('BNS 117(2)', false), section('BNS 109', false)]
    expect(scoreSections(shown, gold([109]))).toMatchObject({ top1: false, top3: true, hits: 0, misses: 1 })
  })

  it('does not look at another act', () => {
    expect(scoreSections([section('IPC 303')], gold([303]))).toMatchObject({ top5: false, misses: 1, falseAlarms: 0 })
  })

  it('meets a topic by any of its numbers, and counts another topic once', () => {
    const topics = [
      [303, 304, 305],
      [115, 117, 118],
      [318, 319]
    ]
    const byTopic = { units: [topics[0] ?? []], acceptable: new Set<number>(), topics, act: 'BNS' } as const
    const proposed = ['BNS 305', 'BNS 115(2)', 'BNS 118(1)', 'BNS 351(2)'].map((id) => section(id))
    expect(scoreSections(proposed, byTopic)).toMatchObject({ hits: 1, misses: 0, falseAlarms: 1, wrong: [115] })
  })

  it('makes F1 of sums: all right is 1, nothing right is 0', () => {
    expect(microF1({ hits: 3, falseAlarms: 0, misses: 0 })).toBe(1)
    expect(microF1({ hits: 0, falseAlarms: 0, misses: 0 })).toBe(0)
    expect(microF1({ hits: 2, falseAlarms: 1, misses: 1 })).toBeCloseTo(2 / 3)
  })
})
