import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Bulkhead } from '../../../electron/core/remote/bulkhead.ts'
import { createCallPolicy, type CallPolicy, type CallPolicyOptions } from '../../../electron/core/remote/call-policy.ts'
import { CircuitBreaker } from '../../../electron/core/remote/circuit-breaker.ts'
import { RetryBudget } from '../../../electron/core/remote/retry-budget.ts'
import { parseRetryAfter } from '../../../electron/core/remote/retry-after.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { retryDelayMs } from '../../../electron/core/support/retry-delay.ts'
import { usualLimits } from '../../support/breaker-rig.ts'
import { deferred } from '../../support/deferred.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { letPass, settle } from '../../support/let-time-pass.ts'

type Rig = Readonly<{ policy: CallPolicy; clock: FakeClock; bulkhead: Bulkhead; exhausted: () => number }>

const never = (): AbortSignal => new AbortController().signal
const serverError = (details = {}): AppError => new AppError('remote-server-error', 'status 500', { details })

function policyRig(
  over: Partial<CallPolicyOptions> & { minCalls?: number; room?: [number, number]; tokens?: number } = {}
): Rig {
  const clock = createFakeClock()
  const bulkhead = new Bulkhead(...(over.room ?? [2, 3]))
  let exhausted = 0
  const policy = createCallPolicy({
    clock,
    randomness: systemRandomness,
    breaker: new CircuitBreaker({
      limits: { ...usualLimits, minCalls: over.minCalls ?? 1000 },
      clock,
      randomness: systemRandomness
    }),
    bulkhead,
    budget: new RetryBudget({ percent: 10, everyMs: 10_000, max: over.tokens ?? 1000 }, clock),
    limits: { retries: 3, baseMs: 1000, capMs: 60_000 },
    budgetExhausted: () => void exhausted++,
    ...over
  })
  return { policy, clock, bulkhead, exhausted: () => exhausted }
}

describe('retries', () => {
  it('RT-21: tries once more than there are retries, and gives the last error', async () => {
    const { policy, clock } = policyRig()
    let tries = 0
    const run = policy.run(never(), 600_000, async () => {
      throw serverError({ status: ++tries })
    })
    const ended = expect(run).rejects.toMatchObject({ code: 'remote-server-error', details: { status: 4 } })
    await letPass(clock, 10_000)
    await ended
    expect(tries).toBe(4)
  })

  it('RT-22: ends at once with the reason when it is aborted between two tries', async () => {
    const { policy, clock } = policyRig()
    const controller = new AbortController()
    const reason = new AppError('cancelled', 'by a person')
    let tries = 0
    const run = policy.run(controller.signal, 600_000, async () => {
      tries++
      throw serverError({ retryAfterMs: 60_000 })
    })
    await letPass(clock, 30_000)
    controller.abort(reason)
    await expect(run).rejects.toBe(reason)
    await letPass(clock, 120_000)
    expect(tries).toBe(1)
  })

  it('RT-23: makes no attempt under a signal that has fired already', async () => {
    const { policy } = policyRig()
    let tries = 0
    const run = policy.run(AbortSignal.abort(new AppError('cancelled', 'before')), 1000, async () => ++tries)
    expect(await errorCodeOf(run)).toBe('cancelled')
    expect(tries).toBe(0)
  })

  it.each([['a string'], [null], [undefined], [{ toString: null }]])(
    'RT-24: survives that something other than an Error is thrown: %s',
    async (thrown) => {
      const { policy } = policyRig()
      expect(await errorCodeOf(policy.run(never(), 1000, () => Promise.reject(thrown)))).toBe('internal')
    }
  )

  it('RT-25: does not repeat a mistake in the program', async () => {
    const { policy } = policyRig()
    let tries = 0
    const run = policy.run(never(), 1000, async () => {
      tries++
      throw new TypeError('x is not a function')
    })
    expect(await errorCodeOf(run)).toBe('internal')
    expect(tries).toBe(1)
  })

  it('RT-26: stops with the error of whoever listens, when that throws', async () => {
    const listener = new Error('listener')
    const rig = policyRig({
      tokens: 0,
      budgetExhausted: () => {
        throw listener
      }
    })
    await expect(rig.policy.run(never(), 600_000, () => Promise.reject(serverError()))).rejects.toBe(listener)
  })

  it('RT-27: waits between nothing and the doubling limit, half of it on average, for any number of tries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (attempt) => {
        const delayMs = retryDelayMs(attempt, 1000, 60_000, systemRandomness)
        expect(delayMs >= 0 && delayMs <= Math.min(60_000, 1000 * 2 ** Math.min(60, attempt - 1))).toBe(true)
      })
    )
    const draws = Array.from({ length: 4000 }, () => retryDelayMs(3, 1000, 60_000, systemRandomness))
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length
    expect(mean).toBeGreaterThan(1850)
    expect(mean).toBeLessThan(2150)
  })

  it('RT-28: tries no sooner than the server asked, and adds its jitter after that', async () => {
    const { policy, clock } = policyRig()
    const atMs: number[] = []
    const run = policy.run(never(), 600_000, async () => {
      atMs.push(clock.monotonicMs())
      if (atMs.length === 1) throw serverError({ retryAfterMs: 120_000 })
      return 'well'
    })
    await letPass(clock, 125_000, 250)
    expect(await run).toBe('well')
    expect((atMs[1] ?? 0) - (atMs[0] ?? 0)).toBeGreaterThanOrEqual(120_000)
    expect((atMs[1] ?? 0) - (atMs[0] ?? 0)).toBeLessThanOrEqual(121_250)
  })

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Thu, 15 Jan 2026 04:32:00 GMT', 120_000],
    ['Thu, 15 Jan 2026 04:00:00 GMT', 0],
    ['315360000', 3_600_000],
    ['Thu, 15 Jan 2036 04:32:00 GMT', 3_600_000],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2026-01-15T04:32:00Z', null],
    ['', null],
    [null, null]
  ])('RT-28: reads Retry-After %s', (header, expected) => {
    expect(parseRetryAfter(header, Date.UTC(2026, 0, 15, 4, 30), 3_600_000)).toBe(expected)
  })

  it('RT-29: takes the first failure as final when the budget is empty, and says so', async () => {
    const rig = policyRig({ tokens: 1 })
    const failing = async (): Promise<number> => {
      let tries = 0
      const run = errorCodeOf(
        rig.policy.run(never(), 600_000, async () => {
          tries++
          throw serverError()
        })
      )
      await letPass(rig.clock, 5000)
      expect(await run).toBe('remote-server-error')
      return tries
    }
    expect([await failing(), await failing(), rig.exhausted()]).toEqual([2, 1, 2])
    rig.clock.advance(10_000)
    expect(await failing()).toBe(2)
  })

  it('consumes neither a retry nor an attempt on an open circuit', async () => {
    const { policy, clock } = policyRig({ minCalls: 2 })
    let tries = 0
    const run = policy.run(never(), 600_000, async () => {
      tries++
      throw serverError()
    })
    const ended = errorCodeOf(run)
    await letPass(clock, 10_000)
    expect([await ended, tries]).toEqual(['remote-circuit-open', 2])
  })
})

describe('time limits', () => {
  it('RT-30: ends a late attempt with the whole, not with its own limit', async () => {
    const { policy, clock } = policyRig()
    let tries = 0
    const startedMs = clock.monotonicMs()
    const run = policy.run(never(), 10_000, async (attempt) => {
      if (tries++ === 0) throw serverError({ retryAfterMs: 8500 })
      attempt.expect('first-byte', 30_000)
      return new Promise<never>(() => undefined)
    })
    const ended = expect(run).rejects.toMatchObject({ code: 'remote-timeout', details: { phase: 'total' } })
    await letPass(clock, 10_000, 100)
    await ended
    expect(clock.monotonicMs() - startedMs).toBeLessThanOrEqual(10_100)
  })

  it('RT-31: lets the caller go in time although the work ignores its signal, and drops what comes late', async () => {
    const { policy, clock, bulkhead } = policyRig({ limits: { retries: 0, baseMs: 1000, capMs: 1000 } })
    const late = deferred<string>()
    const run = policy.run(never(), 60_000, (attempt) => {
      attempt.expect('first-byte', 500)
      return late.promise
    })
    const ended = expect(run).rejects.toMatchObject({ code: 'remote-timeout', details: { phase: 'first-byte' } })
    await letPass(clock, 600)
    await ended
    late.resolve('too late')
    await settle()
    expect(bulkhead.running).toBe(0)
  })

  it('RT-32: fires no signal and leaves no listener behind in ten thousand good calls', async () => {
    const { policy } = policyRig()
    const controller = new AbortController()
    const { signal } = controller
    let listeners = 0
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args))
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args))
    const fired: boolean[] = []
    for (let call = 0; call < 10_000; call++) {
      await policy.run(signal, 60_000, async (attempt) => {
        attempt.expect('chunk', 1000)
        if (call % 1000 === 0) fired.push(attempt.signal.aborted)
      })
    }
    expect([listeners, fired.some(Boolean)]).toEqual([0, false])
  })
})

describe('room for calls', () => {
  it('RT-33: runs two, lets three wait in their order, refuses the sixth; who gives up frees the next', async () => {
    const { policy } = policyRig()
    const doors = Array.from({ length: 5 }, () => deferred<number>())
    const begun: number[] = []
    const controllers = doors.map(() => new AbortController())
    const runs = doors.map((door, index) =>
      policy.run(controllers[index]!.signal, 60_000, () => {
        begun.push(index)
        return door.promise
      })
    )
    expect(await errorCodeOf(policy.run(never(), 60_000, async () => 0))).toBe('remote-rate-limited')
    expect(begun).toEqual([0, 1])
    controllers[2]!.abort(new AppError('cancelled', 'gave up'))
    expect(await errorCodeOf(runs[2]!)).toBe('cancelled')
    doors[0]!.resolve(0)
    await settle()
    expect(begun).toEqual([0, 1, 3])
    for (const door of doors) door.resolve(0)
    await Promise.all([runs[0], runs[1], runs[3], runs[4]])
    expect(begun).toEqual([0, 1, 3, 4])
  })

  it('RT-34: gives the place back when an attempt runs out of time', async () => {
    const { policy, clock, bulkhead } = policyRig({ room: [1, 1], limits: { retries: 0, baseMs: 1, capMs: 1 } })
    const stuck = errorCodeOf(policy.run(never(), 1000, () => new Promise<never>(() => undefined)))
    const next = policy.run(never(), 60_000, async () => 'next')
    expect(bulkhead.waiting).toBe(1)
    await letPass(clock, 1000)
    expect([await stuck, await next, bulkhead.running]).toEqual(['remote-timeout', 'next', 0])
  })
})

describe('a server that is down for an hour', () => {
  it('sees at most sixty requests, and the first that goes well within one wait after it is back', async () => {
    const rig = policyRig({ minCalls: 5, tokens: 3 })
    const { clock } = rig
    const HOUR_MS = 3_600_000
    const startedMs = clock.monotonicMs()
    let requests = 0
    let wellMs = 0
    const ask = (): Promise<string | undefined> =>
      errorCodeOf(
        rig.policy.run(never(), 180_000, async () => {
          requests++
          if (clock.monotonicMs() - startedMs < HOUR_MS) throw new AppError('remote-offline', 'refused')
          wellMs ||= clock.monotonicMs()
        })
      )
    // Somebody who asks every five seconds, whatever the answer was.
    while (wellMs === 0 && clock.monotonicMs() - startedMs < 2 * HOUR_MS) {
      const asked = ask()
      await letPass(clock, 5000, 1000)
      void asked
    }
    expect(requests - 1).toBeLessThanOrEqual(60)
    expect(wellMs - startedMs - HOUR_MS).toBeLessThanOrEqual(305_000)
    expect(wellMs).toBeGreaterThan(0)
  })
})
