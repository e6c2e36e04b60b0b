import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseStatement } from '../../../electron/core/generation/normalise-statement.ts'
import { spanOf } from '../../../electron/core/generation/normalised-text.ts'
import { tokenise } from '../../../electron/core/generation/text/tokenise.ts'

const piece = fc.constantFrom(
  'क़',
  'ज़',
  'ड़ा',
  'हूँ',
  'मो०',
  '१२.०३.२०२६',
  'a',
  'Z',
  ' ',
  '\u00a0',
  '\t',
  '\r\n',
  '\n',
  '\u200d',
  '\u200c',
  '\ufeff',
  '“',
  '’',
  '–',
  '₹',
  '😀',
  'த',
  '।',
  '.',
  "'s",
  'É',
  '５',
  'क्‍ष',
  '़',
  '5'
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 })
)

describe('normaliseStatement', () => {
  it('keeps text, folded and map of one length, with offsets that never fall and stay inside the original', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const source = normaliseStatement(original)
        expect(source.folded.length).toBe(source.text.length)
        expect(source.map.length).toBe(source.text.length + 1)
        for (let index = 0; index < source.text.length; index++) {
          expect(source.map[index + 1]).toBeGreaterThanOrEqual(source.map[index] ?? 0)
        }
        expect(source.map[source.text.length]).toBe(original.length)
      })
    )
  })

  it('gives for every token a quote that is exactly that slice of the original', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const source = normaliseStatement(original)
        for (const { start, end } of tokenise(source)) {
          const span = spanOf(source, start, end)
          expect(span.quote).toBe(original.slice(span.start, span.end))
          expect(span.end).toBeGreaterThan(span.start)
        }
      })
    )
  })

  it('is stable: normalising what it made changes nothing', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = normaliseStatement(original).text
        expect(normaliseStatement(once).text).toBe(once)
      })
    )
  })

  it('keeps every Devanagari mark in the quote of a word', () => {
    const original = 'मैं हूँ पढ़ाई-लिखाई में, क़रीब ज़मीन'
    const source = normaliseStatement(original)
    const quotes = tokenise(source).map(({ start, end }) => spanOf(source, start, end).quote)
    expect(quotes.join(' ')).toContain('हूँ')
    expect(quotes).toContain('क़रीब')
    expect(quotes.join('').replace(/[ ,-]/g, '')).toBe(original.replace(/[ ,-]/g, ''))
  })

  it.each([
    ['१४.०९.२०२६', '14.09.2026'],
    ['a \t\u00a0 b', 'a b'],
    ['one\r\ntwo\u2028three', 'one\ntwo\nthree'],
    ['“don’t” – it’s', '"don\'t" - it\'s'],
    ['क\u0958', 'कक़'],
    ['रा\u200dम', 'राम']
  ])('writes %j as %j', (given, expected) => {
    expect(normaliseStatement(given).text).toBe(expected)
  })

  it('makes small letters of ASCII only', () => {
    expect(normaliseStatement('ABC ÉÀ İ').folded).toBe('abc ÉÀ İ')
  })
})
