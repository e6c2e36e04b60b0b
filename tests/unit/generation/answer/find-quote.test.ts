import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote } from '../../../../electron/core/generation/answer/find-quote.ts'

const statement = 'उसने मुझे\n  डंडे से मारा।\tThen he took\r\nmy purse.'

describe('a quote of a model', () => {
  it('is found with the white space it has in the statement', () => {
    const span = findQuote(statement, 'मुझे डंडे से मारा।')
    expect(span?.quote).toBe('मुझे\n  डंडे से मारा।')
    expect(statement.slice(span?.start, span?.end)).toBe(span?.quote)
    expect(findQuote(statement, ' he took my  purse. ')?.quote).toBe('he took\r\nmy purse.')
  })

  it('is not found when a letter differs, nor when there is none', () => {
    for (const quote of ['he takes my purse', 'HE TOOK', '', '  ', 'purse. And']) {
      expect(findQuote(statement, quote)).toBeUndefined()
    }
  })

  it('always stands where it is said to stand', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'क', 'ि', '😀'), maxLength: 30 })
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
        const part = whole.slice(from, from + length)
        const span = findQuote(whole, part)
        expect(span === undefined).toBe(part.trim() === '')
        if (span === undefined) return
        expect(whole.slice(span.start, span.end)).toBe(span.quote)
        expect(span.quote.replace(/\s+/g, ' ')).toBe(part.trim().replace(/\s+/g, ' '))
      })
    )
  })
})
