import type { BreakerReason, BreakerState } from '#shared/domain/remote-status.ts'
import type { BreakerLimits, BreakerSnapshot, CallOutcome } from '../../electron/core/remote/breaker-types.ts'
import { CircuitBreaker } from '../../electron/core/remote/circuit-breaker.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { fractions } from './fractions.ts'

/** The numbers of the product. */
export const usualLimits: BreakerLimits = {
  windowMs: 60_000,
  minCalls: 5,
  failurePercent: 50,
  slowPercent: 80,
  slowCallMs: 60_000,
  openBaseMs: 15_000,
  openCapMs: 300_000,
  probeMs: 60_000
}

export type BreakerRig = Readonly<{
  breaker: CircuitBreaker
  clock: FakeClock
  changes: (readonly [BreakerState, BreakerReason])[]
  /** Calls one after another, each of `tookMs`. */
  calls(outcome: CallOutcome, count: number, tookMs?: number): void
  state(): BreakerState
}>

/** @param fraction what every draw of randomness gives: close to 1 makes each wait its whole length */
export function breakerRig(
  over: Partial<BreakerLimits> = {},
  more: Readonly<{ clock?: FakeClock; restore?: BreakerSnapshot; fraction?: number }> = {}
): BreakerRig {
  const clock = more.clock ?? createFakeClock()
  const changes: (readonly [BreakerState, BreakerReason])[] = []
  const breaker = new CircuitBreaker({
    limits: { ...usualLimits, ...over },
    clock,
    randomness: fractions(more.fraction ?? 1),
    changed: (state, reason) => void changes.push([state, reason]),
    restore: more.restore
  })
  return {
    breaker,
    clock,
    changes,
    calls(outcome, count, tookMs = 0) {
      for (let call = 0; call < count; call++) {
        const permit = breaker.acquire()
        clock.advance(tookMs)
        breaker.release(permit, outcome)
      }
    },
    state: () => breaker.view().state
  }
}
