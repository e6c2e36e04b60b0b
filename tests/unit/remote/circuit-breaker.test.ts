import { describe, expect, it } from 'vitest'
import { BreakerWindow } from '../../../electron/core/remote/breaker-window.ts'
import { CircuitBreaker } from '../../../electron/core/remote/circuit-breaker.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { breakerRig, usualLimits } from '../../support/breaker-rig.ts'
import { errorCode } from '../../support/error-code.ts'
import { fractions } from '../../support/fractions.ts'

describe('a closed circuit', () => {
  it('BR-1: stays closed below the least number of calls, when all fail', () => {
    const rig = breakerRig()
    rig.calls('failure', 4)
    expect([rig.state(), rig.changes]).toEqual(['closed', []])
  })

  it('BR-2: opens once at exactly the failure rate', () => {
    const rig = breakerRig({ minCalls: 6 })
    rig.calls('success', 3)
    rig.calls('failure', 3)
    expect(rig.changes).toEqual([['open', 'failure-rate']])
  })

  it('BR-3: stays closed just below the rate', () => {
    const rig = breakerRig()
    rig.calls('success', 51)
    rig.calls('failure', 50)
    expect(rig.breaker.view()).toMatchObject({ state: 'closed', calls: 101 })
    rig.calls('failure', 1)
    expect(rig.state()).toBe('open')
  })

  it('BR-4: forgets failures that have aged out', () => {
    const rig = breakerRig()
    rig.calls('failure', 4)
    rig.clock.advance(60_000)
    expect(rig.breaker.view()).toMatchObject({ calls: 0, failureRate: 0 })
    rig.calls('success', 4)
    rig.calls('failure', 3)
    expect(rig.breaker.view()).toMatchObject({ state: 'closed', calls: 7 })
  })

  it('BR-5: lets the oldest result leave the ring when it wraps, one slot at a time', () => {
    const window = new BreakerWindow(60_000)
    for (let second = 0; second < 150; second++) {
      window.record(second * 1000, second % 2 === 0, second % 3 === 0)
      const from = Math.max(0, second - 59)
      const kept = Array.from({ length: second - from + 1 }, (_, index) => from + index)
      expect(window.sums(second * 1000)).toEqual({
        calls: kept.length,
        failures: kept.filter((one) => one % 2 === 0).length,
        slow: kept.filter((one) => one % 3 === 0).length
      })
    }
    expect(window.sums(10_000_000)).toEqual({ calls: 0, failures: 0, slow: 0 })
  })

  it('BR-6: opens on slow calls although all of them succeed', () => {
    const rig = breakerRig({ windowMs: 600_000 })
    rig.calls('success', 1)
    rig.calls('success', 4, 60_001)
    expect(rig.changes).toEqual([['open', 'slow-rate']])
  })

  it('BR-13: counts an ignored outcome neither as failure nor as success', () => {
    const rig = breakerRig()
    rig.calls('ignored', 100)
    rig.calls('failure', 4)
    expect(rig.breaker.view()).toMatchObject({ state: 'closed', calls: 4, failureRate: 1 })
    rig.calls('failure', 1)
    expect(rig.state()).toBe('open')
  })

  it('BR-18: is not disturbed by a listener that throws', () => {
    const breaker = new CircuitBreaker({
      limits: usualLimits,
      clock: systemClock,
      randomness: systemRandomness,
      changed: () => {
        throw new Error('listener')
      }
    })
    for (let call = 0; call < 5; call++) breaker.release(breaker.acquire(), 'failure')
    expect(breaker.view().state).toBe('open')
  })

  it('BR-19: opens once under a thousand concurrent calls, and loses count of none', () => {
    const rig = breakerRig()
    const permits = Array.from({ length: 1000 }, () => rig.breaker.acquire())
    for (const permit of permits) rig.breaker.release(permit, 'failure')
    // A second return of the same permit counts nowhere.
    for (const permit of permits) rig.breaker.release(permit, 'success')
    expect(rig.changes).toEqual([['open', 'failure-rate']])
    const { success, failure, ignored, late } = rig.breaker.view().totals
    expect([success, failure, late, success + failure + ignored + late]).toEqual([0, 5, 995, 1000])
  })
})

describe('an open circuit', () => {
  const opened = (...args: Parameters<typeof breakerRig>): ReturnType<typeof breakerRig> => {
    const rig = breakerRig(...args)
    rig.calls('failure', 5)
    return rig
  }

  it('BR-7: refuses within a millisecond and says how long', () => {
    const rig = opened()
    rig.clock.advance(5000)
    const fromMs = performance.now()
    let refused: unknown
    for (let call = 0; call < 1000; call++) {
      try {
        rig.breaker.acquire()
      } catch (error) {
        refused = error
      }
    }
    expect((performance.now() - fromMs) / 1000).toBeLessThan(1)
    expect(refused).toBeInstanceOf(AppError)
    expect(refused).toMatchObject({ code: 'remote-circuit-open', details: { retryAfterMs: 10_000 } })
    expect(rig.breaker.view().totals.rejected).toBe(1000)
  })

  it('BR-8: lets exactly one probe through when the wait is over', () => {
    const rig = opened()
    rig.clock.advance(15_000)
    rig.breaker.acquire()
    for (let call = 0; call < 10; call++) expect(errorCode(() => rig.breaker.acquire())).toBe('remote-circuit-open')
    expect(rig.state()).toBe('half-open')
  })

  it('BR-9: closes and begins anew when the probe succeeds', () => {
    const rig = opened()
    rig.clock.advance(15_000)
    rig.calls('success', 1)
    expect(rig.breaker.view()).toMatchObject({ state: 'closed', calls: 0, failureRate: 0 })
    rig.calls('failure', 5)
    expect(rig.breaker.view().retryInMs).toBe(15_000)
  })

  it('BR-10: waits twice as long after a failed probe, up to the cap', () => {
    const rig = opened()
    const waits: (number | null)[] = []
    for (let probe = 0; probe < 7; probe++) {
      waits.push(rig.breaker.view().retryInMs)
      rig.clock.advance(rig.breaker.view().retryInMs ?? 0)
      rig.calls('failure', 1)
    }
    expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
  })

  it('BR-10: shortens each wait by up to a half, so that stations do not come back together', () => {
    expect(opened({}, { fraction: 0 }).breaker.view().retryInMs).toBe(7500)
  })

  it('BR-11: opens again when a probe never settles, and does not hear it later', () => {
    const rig = opened()
    rig.clock.advance(15_000)
    const probe = rig.breaker.acquire()
    rig.clock.advance(59_999)
    expect(rig.state()).toBe('half-open')
    rig.clock.advance(1)
    expect(rig.breaker.view()).toMatchObject({ state: 'open', retryInMs: 30_000 })
    rig.breaker.release(probe, 'success')
    expect(rig.breaker.view()).toMatchObject({ state: 'open', totals: { late: 1 } })
  })

  it('BR-12: gives the place back when the probe is cancelled, and stays half-open', () => {
    const rig = opened()
    rig.clock.advance(15_000)
    rig.calls('ignored', 3)
    expect(rig.state()).toBe('half-open')
    rig.calls('success', 1)
    expect(rig.state()).toBe('closed')
  })

  it('BR-16: keeps its wait when the wall clock jumps back an hour', () => {
    const rig = opened()
    rig.clock.jumpWall(-3_600_000)
    expect(rig.breaker.waitMs()).toBe(15_000)
    rig.clock.advance(15_000)
    rig.calls('success', 1)
    expect(rig.state()).toBe('closed')
  })

  it('BR-17: clamps a wait that would overflow', () => {
    const restore = { v: 1, state: 'open', openings: 1000, remainingMs: 0, untilMs: 0 } as const
    const rig = breakerRig({}, { restore })
    rig.calls('failure', 1)
    expect(rig.breaker.view().retryInMs).toBe(300_000)
    expect(rig.breaker.snapshot().openings).toBe(1000)
  })

  it('lets a person end the wait: the next call is the probe', () => {
    const rig = opened()
    rig.breaker.endWait()
    expect(rig.breaker.waitMs()).toBe(0)
    rig.calls('failure', 1)
    expect(rig.breaker.view()).toMatchObject({ state: 'open', retryInMs: 30_000 })
  })
})

describe('a circuit that a person opened', () => {
  it('BR-14: never lets a probe through until a person closes it', () => {
    const rig = breakerRig()
    rig.breaker.isolate(true)
    rig.clock.advance(86_400_000)
    rig.breaker.endWait()
    expect(errorCode(() => rig.breaker.acquire())).toBe('remote-work-offline')
    expect(rig.breaker.waitMs()).toBeNull()
    rig.breaker.isolate(false)
    rig.calls('success', 1)
    expect(rig.changes).toEqual([
      ['isolated', 'work-offline'],
      ['closed', 'work-online']
    ])
  })
})

describe('a circuit across a restart', () => {
  const restarted = (passedMs: number, wallMs = passedMs): ReturnType<typeof breakerRig> => {
    const rig = breakerRig()
    rig.calls('failure', 5)
    rig.clock.advance(5000)
    const kept = rig.breaker.snapshot()
    // A new process: its monotonic clock begins anew.
    const next = breakerRig({}, { restore: kept })
    next.clock.jumpWall(rig.clock.nowMs() - next.clock.nowMs() + wallMs)
    return breakerRig({}, { restore: kept, clock: next.clock })
  }

  it('BR-15: is still open for what was left of the wait', () => {
    const rig = restarted(4000)
    expect(rig.breaker.view()).toMatchObject({ state: 'open', retryInMs: 6000 })
    expect(rig.changes).toEqual([['open', 'restored']])
  })

  it('BR-15: lets a probe through at the next call when the wait is over', () => {
    const rig = restarted(10_000)
    expect(rig.breaker.waitMs()).toBe(0)
    rig.calls('failure', 1)
    expect(rig.breaker.view()).toMatchObject({ state: 'open', retryInMs: 30_000 })
  })

  it('BR-15: never waits longer than was left, wherever the wall clock went meanwhile', () => {
    expect(restarted(0, -86_400_000).breaker.waitMs()).toBe(10_000)
  })

  it('BR-15: stays with a person who works offline', () => {
    const rig = breakerRig()
    rig.breaker.isolate(true)
    expect(breakerRig({}, { restore: rig.breaker.snapshot() }).state()).toBe('isolated')
  })

  it('BR-15: keeps a probe under way as an open circuit without a wait', () => {
    const rig = breakerRig()
    rig.calls('failure', 5)
    rig.clock.advance(15_000)
    rig.breaker.acquire()
    expect(rig.breaker.snapshot()).toMatchObject({ state: 'open', openings: 1, remainingMs: 0 })
  })

  it('BR-20: sets no timer in its whole life', () => {
    const rig = breakerRig()
    const clock = { ...rig.clock, after: (): never => expect.unreachable('a timer was set') }
    const breaker = new CircuitBreaker({ limits: usualLimits, clock, randomness: fractions(1) })
    for (let call = 0; call < 5; call++) breaker.release(breaker.acquire(), 'failure')
    rig.clock.advance(15_000)
    breaker.acquire()
    rig.clock.advance(60_000)
    expect(breaker.view().state).toBe('open')
  })
})
