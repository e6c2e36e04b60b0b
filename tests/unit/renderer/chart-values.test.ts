import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marksOf, newestOf, showIn, showMark, topOf, type ChartUnit } from '../../../renderer/lib/chart-values.ts'

const units: ReadonlyArray<ChartUnit> = ['count', 'seconds', 'percent', 'ms', 'bytes', 'perSecond']
const MIB = 1_048_576

describe('the numbers of a chart', () => {
  it.each([
    ['count', 12_345, '12,345'],
    ['seconds', 0, '0 s'],
    ['seconds', 2.34, '2.3 s'],
    ['percent', 87.6, '88 %'],
    ['percent', 0.4, '0.4 %'],
    ['ms', 1.234, '1.23 ms'],
    ['bytes', 0, '0.0 MB'],
    ['bytes', 8192, '8.0 KB'],
    ['bytes', 301.4 * MIB, '301.4 MB'],
    ['bytes', 5000 * MIB, '4.9 GB'],
    ['perSecond', 41.27, '41.3 /s']
  ] as const)('shows %s %d as %s', (unit, value, shown) => expect(showIn(unit, value)).toBe(shown))

  it('ends every scale above its highest value, and never at nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.double({ min: 0, max: 1e15, noNaN: true }), (unit, highest) => {
        const top = topOf(unit, highest)
        expect(top).toBeGreaterThan(0)
        if (unit !== 'percent') expect(top).toBeGreaterThanOrEqual(highest)
        if (unit !== 'percent' && highest > 4 * MIB) expect(top).toBeLessThanOrEqual(highest * 3)
      })
    )
  })

  it('marks a scale of things with whole numbers, and no two marks read the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.double({ min: 0, max: 1e12, noNaN: true }), (unit, highest) => {
        const marks = marksOf(topOf(unit, highest))
        expect(new Set(marks.map((mark) => showMark(unit, mark))).size).toBe(marks.length)
        if (unit === 'count') expect(marks.every((mark) => Number.isInteger(mark))).toBe(true)
      })
    )
  })

  it('finds the newest value that there is', () => {
    expect(newestOf([1, 2, null, null])).toBe(2)
    expect(newestOf([0])).toBe(0)
    expect(newestOf([null])).toBeNull()
    expect(newestOf([])).toBeNull()
  })
})
