import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { checkStatement, countCodePoints, firstUnstorableIndex } from '#shared/domain/statement.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })
/** Texts with lone surrogates and NULs among ordinary characters. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd83d, 0xde00, 0x915)))
  .map((units) => String.fromCharCode(...units))

describe('the check of a statement', () => {
  it('takes one character and fifty thousand, and neither none nor one more', () => {
    const longest = 'क'.repeat(MAX_STATEMENT_CODE_POINTS)
    expect(MAX_STATEMENT_CODE_POINTS).toBe(50_000)
    expect(checkStatement('a')).toBeUndefined()
    expect(checkStatement(longest)).toBeUndefined()
    expect(checkStatement('')?.code).toBe('statement-empty')
    expect(checkStatement(`${longest}क`)?.code).toBe('statement-too-long')
  })

  it('counts a character outside the first plane once', () => {
    const longest = '😀'.repeat(MAX_STATEMENT_CODE_POINTS)
    expect(longest.length).toBe(100_000)
    expect(checkStatement(longest)).toBeUndefined()
    expect(checkStatement(`${longest}a`)).toEqual({
      code: 'statement-too-long',
      details: { limit: 50_000, utf16Units: 100_001 }
    })
  })

  it('answers at once for a text of a hundred million units', () => {
    expect(checkStatement('x'.repeat(100_000_000))?.code).toBe('statement-too-long')
  })

  it.each([' ', '\n\r\t', '\u00a0\u3000', '\u200b\u200d\ufeff', ' \u2028 '])('finds nothing in %j', (text) => {
    expect(checkStatement(text)?.code).toBe('statement-empty')
  })

  it.each([
    ['a NUL', 'चोरी\u0000हुई', 4],
    ['a lone high surrogate', 'ab\ud83d', 2],
    ['a high surrogate before a letter', '\ud83dab', 0],
    ['a lone low surrogate', 'abc\ude00', 3],
    ['two high surrogates before a low one', '\ud83d\ud83d\ude00', 0]
  ])('says where %s stands', (_what, text, index) => {
    expect(checkStatement(text)).toEqual({ code: 'text-not-well-formed', details: { index } })
  })

  it('refuses no text that survives UTF-8 and holds no NUL, and accepts no other', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        const survives = Buffer.from(text, 'utf8').toString('utf8') === text && !text.includes('\u0000')
        expect(firstUnstorableIndex(text) === -1).toBe(survives)
      }),
      { numRuns: 3000 }
    )
  })

  it('counts code points as iteration does', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        expect(countCodePoints(text)).toBe([...text].length)
      }),
      { numRuns: 3000 }
    )
  })
})
