import { describe, expect, it } from 'vitest'
import type { DraftInput } from '#shared/domain/draft.ts'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { chooseCode } from '../../../electron/core/generation/law/choose-code.ts'

function codeOf(text: string, dates: Readonly<{ from?: string; to?: string }> = {}, input: Partial<DraftInput> = {}) {
  const fact = (path: string, value: string | undefined) =>
    value === undefined ? [] : [{ path, value, quote: '', start: 0, end: 0 }]
  const facts = [...fact('occurrence.dateFrom', dates.from), ...fact('occurrence.dateTo', dates.to)]
  return chooseCode({ id: 't', text, ...input }, facts, normaliseStatement(text)).code
}

const after = { receivedAt: '2026-09-15T11:00:00+05:30' }

describe('the code an offence is drafted under', () => {
  it.each([
    ['the last day of the old law', '2024-06-30', 'IPC'],
    ['the first day of the new law', '2024-07-01', 'BNS'],
    ['long ago', '2019-03-02', 'IPC'],
    ['lately', '2026-09-01', 'BNS']
  ])('%s (%s) is %s', (_name, from, code) => {
    expect(codeOf('theft', { from }, after)).toBe(code)
  })

  it('obeys a given code whatever the dates', () => {
    expect(codeOf('theft', { from: '2026-09-01' }, { code: 'IPC' })).toBe('IPC')
    expect(codeOf('theft', { from: '2019-09-01' }, { code: 'BNS' })).toBe('BNS')
  })

  it('puts an offence that straddles the day to the officer', () => {
    expect(codeOf('he took money', { from: '2024-05-01', to: '2024-09-01' })).toBe('officer_decides')
    expect(codeOf('He has been beating me since 2022.', { from: '2026-09-01' }, after)).toBe('officer_decides')
    expect(codeOf('For the past four years he has been harassing me.', {}, after)).toBe('officer_decides')
    expect(codeOf('teen saal se mujhe pareshan kar raha hai', {}, after)).toBe('officer_decides')
    expect(codeOf('पांच साल से मारपीट कर रहा है', {}, after)).toBe('officer_decides')
  })

  it('does not take a marriage or a residence of long ago for the offence', () => {
    expect(codeOf('I live here since 2015. He slapped me.', { from: '2026-09-01' }, after)).toBe('BNS')
    expect(codeOf('We were married in 2019. He slapped me.', { from: '2026-09-01' }, after)).toBe('BNS')
  })

  it('takes the law in force when nothing gives a date, and says so', () => {
    const choice = chooseCode({ id: 't', text: 'theft yesterday' }, [], normaliseStatement('theft yesterday'))
    expect(choice.code).toBe('BNS')
    expect(choice.reason.en).toContain('no date')
    expect(choice.reason.hi).toContain('तिथि नहीं')
  })

  it('knows that what was received before the day happened before it, in Indian time', () => {
    expect(codeOf('theft', {}, { receivedAt: '2024-06-30T23:59:00+05:30' })).toBe('IPC')
    expect(codeOf('theft', {}, { receivedAt: '2024-06-30T19:00:00Z' })).toBe('BNS')
  })
})
