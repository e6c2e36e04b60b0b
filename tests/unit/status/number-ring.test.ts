import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberRing } from '../../../electron/core/support/number-ring.ts'

describe('a ring of numbers', () => {
  it('holds the newest, oldest first, like the end of a list', () => {
    const pushed = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), { maxLength: 40 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), pushed, fc.nat(12), (capacity, values, count) => {
        const ring = new NumberRing(capacity)
        for (const value of values) ring.push(value)
        const held = values.slice(-capacity)
        expect(ring.size).toBe(held.length)
        const missing = Math.max(0, count - held.length)
        const expected = [
          ...Array.from({ length: missing }, () => null),
          ...held.slice(held.length - (count - missing))
        ]
        expect(ring.newest(count)).toEqual(expected)
      })
    )
  })

  it('takes what is no number as nothing to tell', () => {
    const ring = new NumberRing(3)
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null]) ring.push(value)
    expect(ring.newest(3)).toEqual([null, null, null])
  })

  it.each([0, -1, 1.5, Number.NaN])('is not made for %d numbers', (capacity) => {
    expect(() => new NumberRing(capacity)).toThrow(RangeError)
  })
})
