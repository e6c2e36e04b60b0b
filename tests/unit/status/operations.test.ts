import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOperations } from '../../../electron/core/status/operations.ts'
import { TRACKED_OPERATIONS } from '../../../electron/core/status/sample-limits.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const NAME = 'db_query_duration_seconds'
const size = { windowSamples: 3, keptSamples: 5 }

function rig() {
  const metrics = createMetrics(createFakeClock())
  return { metrics, operations: createOperations(metrics, size) }
}

describe('operations minute by minute', () => {
  it('know only what the window holds: what was slow is forgotten when it leaves it', () => {
    const { metrics, operations } = rig()
    const p99s: (number | null)[] = []
    for (const durations of [[100, 100], [1], [1], [], [], [], [7]]) {
      for (const ms of durations) metrics.observeMs(NAME, ms)
      operations.sample()
      p99s.push(operations.views()[0]?.p99Ms ?? null)
    }
    expect(p99s.map((p99) => p99 && Math.round(p99))).toEqual([102, 102, 102, 1, 1, null, 7])
    expect(operations.chosen(NAME, 5)?.p99Ms.map((p99) => p99 && Math.round(p99))).toEqual([102, 1, 1, null, 7])
  })

  it('answer within 5 % of the sorted list of the window, whatever was recorded in which interval', () => {
    const durations = fc.array(fc.array(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { maxLength: 30 }), {
      minLength: 1,
      maxLength: 12
    })
    fc.assert(
      fc.property(durations, (intervals) => {
        const { metrics, operations } = rig()
        for (const interval of intervals) {
          for (const ms of interval) metrics.observeMs(NAME, ms)
          operations.sample()
        }
        const inWindow = intervals
          .slice(-size.windowSamples)
          .flat()
          .sort((a, b) => a - b)
        const view = operations.views()[0]
        expect(view?.count ?? 0).toBe(inWindow.length)
        if (inWindow.length === 0) return
        for (const [q, answer] of [
          [0.5, view?.p50Ms],
          [0.95, view?.p95Ms],
          [0.99, view?.p99Ms]
        ] as const) {
          const expected = inWindow[Math.max(1, Math.ceil(q * inWindow.length)) - 1] ?? 0
          expect(Math.abs((answer ?? 0) - expected)).toBeLessThanOrEqual(expected * 0.05)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('have all of a name together, beside each of its labels', () => {
    const { metrics, operations } = rig()
    metrics.observeMs(NAME, 1, { statement: 'a' })
    metrics.observeMs(NAME, 3, { statement: 'b' })
    operations.sample()
    expect(operations.views().map(({ id, count }) => [id, count])).toEqual([
      [NAME, 2],
      [`${NAME}|statement=a`, 1],
      [`${NAME}|statement=b`, 1]
    ])
    expect(operations.ofName(NAME).map(({ labels }) => labels)).toEqual([{ statement: 'a' }, { statement: 'b' }])
  })

  it('leave out what was recorded before they began', () => {
    const metrics = createMetrics(createFakeClock())
    metrics.observeMs(NAME, 5000)
    const operations = createOperations(metrics, size)
    metrics.observeMs(NAME, 1)
    operations.sample()
    expect(operations.views()[0]).toMatchObject({ count: 1 })
    expect(operations.views()[0]?.p99Ms).toBeLessThan(2)
  })

  it('know nothing of an operation that nobody has', () => {
    expect(rig().operations.chosen('no such thing', 5)).toBeNull()
  })

  it('have nothing at the points before an operation was first seen', () => {
    const { metrics, operations } = rig()
    operations.sample()
    operations.sample()
    metrics.observeMs(NAME, 4)
    operations.sample()
    expect(operations.chosen(NAME, 3)?.p50Ms.map((value) => value !== null)).toEqual([false, false, true])
  })

  it('follow a bounded number, however many series there are', () => {
    const { metrics, operations } = rig()
    for (let n = 0; n < 390; n++) metrics.observeMs(NAME, 1, { statement: `s${n}` })
    operations.sample()
    expect(operations.views().length).toBe(TRACKED_OPERATIONS + 1)
  })
})
