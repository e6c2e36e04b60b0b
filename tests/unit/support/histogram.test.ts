import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Histogram } from '../../../electron/core/support/histogram.ts'

function filled(values: ReadonlyArray<number>): Histogram {
  const histogram = new Histogram()
  for (const value of values) histogram.record(value)
  return histogram
}

/** The value of rank ceil(q n) of a sorted list: what the histogram has to come near. */
function trueQuantile(values: ReadonlyArray<number>, q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(q * sorted.length))) - 1] ?? 0
}

const quantiles = [0, 0.01, 0.5, 0.9, 0.95, 0.99, 0.999, 1]

describe('Histogram', () => {
  it('answers every quantile within 5 % of the sorted list, from a microsecond to an hour', () => {
    const duration = fc.oneof(
      fc.double({ min: 0.001, max: 3_600_000, noNaN: true }),
      fc.double({ min: 0.001, max: 50, noNaN: true }),
      fc.double({ min: -3, max: 6, noNaN: true }).map((exponent) => 10 ** exponent)
    )
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 300 }), (values) => {
        const histogram = filled(values)
        for (const q of quantiles) {
          const expected = trueQuantile(values, q)
          expect(Math.abs(histogram.quantileMs(q) - expected)).toBeLessThanOrEqual(expected * 0.05)
        }
      }),
      { numRuns: 1000 }
    )
  })

  it('answers the one value exactly when there is only one', () => {
    expect(filled([3.7]).quantileMs(0.5)).toBe(3.7)
    expect(filled([3.7]).quantileMs(0.99)).toBe(3.7)
  })

  it('answers 0 when nothing was recorded', () => {
    expect(new Histogram().quantileMs(0.99)).toBe(0)
    expect(new Histogram().count).toBe(0)
  })

  it('takes what no clock should say as zero, and is not poisoned by it', () => {
    const histogram = filled([Number.NaN, -5, 0, Number.NEGATIVE_INFINITY, 10])
    expect(histogram.count).toBe(5)
    expect(histogram.sumMs).toBe(10)
    expect(histogram.quantileMs(0.5)).toBeLessThanOrEqual(0.001)
    expect(histogram.quantileMs(1)).toBe(10)
  })

  it('keeps its place for durations beyond an hour and for the endless one', () => {
    const histogram = filled([5_000_000, 9_000_000, Number.POSITIVE_INFINITY])
    expect(histogram.count).toBe(3)
    expect(Number.isFinite(histogram.sumMs)).toBe(true)
    expect(histogram.quantileMs(0.5)).toBeGreaterThan(4_000_000)
  })

  it('never answers below a lower quantile', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1 }), (values) => {
        const histogram = filled(values)
        const answers = quantiles.map((q) => histogram.quantileMs(q))
        expect(answers).toEqual([...answers].sort((a, b) => a - b))
      })
    )
  })
})
