import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCoalescer } from '../../../electron/core/jobs/coalesce.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

it('delivers the first change at once, never two within the interval, and always once after the last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 50 }), (pauses) => {
      const clock = createFakeClock()
      const deliveredAt: number[] = []
      let newest = 0
      let seen = 0
      const coalescer = createCoalescer(clock, 260, () => {
        deliveredAt.push(clock.monotonicMs())
        seen = newest
      })
      for (const pauseMs of pauses) {
        newest += 1
        coalescer.notify()
        clock.advance(pauseMs)
      }
      clock.advance(260)
      expect(deliveredAt[0]).toBe(1000)
      for (const [index, at] of deliveredAt.entries()) {
        if (index > 0) expect(at - (deliveredAt[index - 1] ?? 0)).toBeGreaterThanOrEqual(260)
      }
      expect(seen).toBe(newest)
    })
  )
})

it('delivers what is still to be told when it is ended, and nothing afterwards', () => {
  const clock = createFakeClock()
  let delivered = 0
  const coalescer = createCoalescer(clock, 260, () => (delivered += 1))
  coalescer.notify()
  coalescer.notify()
  coalescer.flush()
  expect(delivered).toBe(2)
  clock.advance(10_000)
  expect(delivered).toBe(2)
})
