import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentText } from '../../../renderer/lib/segments.ts'

describe('marking a statement', () => {
  it('cuts at the edges of overlapping marks', () => {
    const marks = [
      { id: 'a', start: 2, end: 6 },
      { id: 'b', start: 4, end: 8 }
    ]
    expect(segmentText('0123456789', marks).map(({ text, markIds }) => [text, markIds.join('')])).toEqual([
      ['01', ''],
      ['23', 'a'],
      ['45', 'ab'],
      ['67', 'b'],
      ['89', '']
    ])
  })

  it('leaves out marks that do not lie in the text', () => {
    const outside = [
      { id: 'a', start: 3, end: 99 },
      { id: 'b', start: -1, end: 2 },
      { id: 'c', start: 2, end: 2 }
    ]
    expect(segmentText('abc', outside)).toEqual([{ start: 0, end: 3, text: 'abc', markIds: [] }])
  })

  it('has nothing to show of an empty statement', () => {
    expect(segmentText('', [])).toEqual([])
  })

  it('gives back the text unit for unit, and every mark over exactly its own words', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(span, { maxLength: 12 }), (text, spans) => {
        const marks = spans.map((at, index) => ({ id: String(index), ...at }))
        const segments = segmentText(text, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        for (const mark of marks.filter(({ start, end }) => start < end && end <= text.length)) {
          const covered = segments.filter((segment) => segment.markIds.includes(mark.id))
          expect(covered.map((segment) => segment.text).join('')).toBe(text.slice(mark.start, mark.end))
        }
      })
    )
  })
})
