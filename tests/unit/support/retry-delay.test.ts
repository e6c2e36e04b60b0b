import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyError } from '../../../electron/core/jobs/error-class.ts'
import { retryDelayMs } from '../../../electron/core/support/retry-delay.ts'
import { appErrorCodes } from '#shared/domain/error.ts'

const fixed = (fraction: number) => ({ bytes: (length: number) => Buffer.alloc(length), fraction: () => fraction })

describe('retryDelayMs', () => {
  it('is a whole number between 0 and the doubling limit, for any attempt', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 10, max: 600_000 }),
        fc.integer({ min: 10, max: 3_600_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, baseMs, capMs, fraction) => {
          const delayMs = retryDelayMs(attempt, baseMs, capMs, fixed(fraction))
          expect(Number.isSafeInteger(delayMs)).toBe(true)
          expect(delayMs).toBeGreaterThanOrEqual(0)
          expect(delayMs).toBeLessThanOrEqual(Math.min(capMs, baseMs * 2 ** Math.min(attempt - 1, 60)))
        }
      )
    )
  })

  it('uses the whole range, so that its mean is half the limit', () => {
    const delays = Array.from({ length: 1000 }, (_, n) => retryDelayMs(3, 1000, 60_000, fixed(n / 1000)))
    expect(delays[0]).toBe(0)
    expect(delays.at(-1)).toBeGreaterThan(3980)
    expect(delays.reduce((sum, delay) => sum + delay, 0) / delays.length).toBeCloseTo(2000, -2)
  })
})

describe('classifyError', () => {
  it('knows every code there is', () => {
    for (const code of appErrorCodes) expect(['retry', 'final', 'crash', 'stopped']).toContain(classifyError(code))
  })

  it('repeats what the machine did wrong and gives up what the input did', () => {
    expect(
      ['worker-crash', 'worker-timeout', 'db-busy', 'disk-full', 'internal'].map((c) => classifyError(c as never))
    ).toEqual(Array(5).fill('retry'))
    expect(
      ['bad-input', 'statement-empty', 'statement-too-long', 'text-not-well-formed', 'payload-unreadable'].map((c) =>
        classifyError(c as never)
      )
    ).toEqual(Array(5).fill('final'))
  })
})
