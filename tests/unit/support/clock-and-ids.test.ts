import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firIdSchema } from '#shared/domain/fir.ts'
import { sleep, systemClock, toIstIso } from '../../../electron/core/support/clock.ts'
import { makeUlid, systemRandomness, type Randomness } from '../../../electron/core/support/ids.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

describe('the clock', () => {
  it('writes Indian Standard Time whatever the zone of the machine', () => {
    expect(toIstIso(Date.UTC(2026, 0, 15, 4, 30))).toBe('2026-01-15T10:00:00.000+05:30')
    expect(toIstIso(Date.UTC(2026, 11, 31, 18, 30))).toBe('2027-01-01T00:00:00.000+05:30')
  })

  it('writes the same moment back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (ms) => {
        expect(Date.parse(toIstIso(ms))).toBe(ms)
      })
    )
  })

  it('never lets monotonic time run backwards', () => {
    const seen = Array.from({ length: 1000 }, () => systemClock.monotonicMs())
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('ends a sleep when its time has come, or at once when the signal fires', async () => {
    const clock = createFakeClock()
    let done = false
    const slept = sleep(clock, 100).then(() => (done = true))
    clock.advance(99)
    await Promise.resolve()
    expect(done).toBe(false)
    clock.advance(1)
    expect(await slept).toBe(true)

    const controller = new AbortController()
    const aborted = sleep(clock, 1_000_000, controller.signal)
    controller.abort()
    await aborted
    await sleep(clock, 1_000_000, controller.signal)
  })

  it('does not run a timer that was cancelled', () => {
    const clock = createFakeClock()
    let runs = 0
    const cancel = clock.after(10, () => runs++)
    cancel()
    cancel()
    clock.advance(100)
    expect(runs).toBe(0)
  })
})

describe('ULIDs', () => {
  const fixed = (byte: number): Randomness => ({ bytes: (length) => Buffer.alloc(length, byte), fraction: () => 0 })

  it('follow the specification: time first, then randomness, in Crockford base 32', () => {
    // The example of the specification: 1469918176385 is 01ARYZ6S41.
    expect(makeUlid(1_469_918_176_385, fixed(0))).toBe('01ARYZ6S410000000000000000')
    expect(makeUlid(281_474_976_710_655, fixed(255))).toBe('7ZZZZZZZZZZZZZZZZZZZZZZZZZ')
  })

  it('are valid ids of records and sort by time', () => {
    const time = fc.integer({ min: 0, max: 281_474_976_710_655 })
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [a, b] = [makeUlid(one, systemRandomness), makeUlid(other, systemRandomness)]
        expect(firIdSchema.safeParse(a).success).toBe(true)
        if (one !== other) expect(a < b).toBe(one < other)
      })
    )
  })

  it('do not repeat within a millisecond', () => {
    const made = Array.from({ length: 10_000 }, () => makeUlid(1, systemRandomness))
    expect(new Set(made).size).toBe(10_000)
  })

  it('take every bit of their randomness', () => {
    const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
    const from = (bytes: Uint8Array): string => makeUlid(1, { ...fixed(0), bytes: () => Buffer.from(bytes) })
    fc.assert(
      fc.property(random, random, (one, other) => {
        expect(from(one) === from(other)).toBe(Buffer.from(one).equals(Buffer.from(other)))
      })
    )
  })

  it('have a fraction that is uniform in [0, 1)', () => {
    const values = Array.from({ length: 10_000 }, () => systemRandomness.fraction())
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  })
})
