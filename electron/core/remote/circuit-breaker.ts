import type { BreakerReason, BreakerState } from '#shared/domain/remote-status.ts'
import { AppError } from '../support/errors.ts'
import type { BreakerOptions, BreakerSnapshot, BreakerView, CallOutcome, Permit } from './breaker-types.ts'
import { BreakerWindow } from './breaker-window.ts'

/** 2^40 times any base has long met every cap; beyond it the power would leave the range of exact numbers. */
const LARGEST_EXPONENT = 40

/**
 * A circuit breaker over a time window with failure and slow rates, one probe at a time, and waits that double with
 * jitter (half to the whole of each wait). It has no timers: what is due is settled when somebody asks, so there is
 * nothing to dispose of and nothing that keeps a process alive. Semantics follow resilience4j and Polly; neither they
 * nor the JavaScript ones take a clock *and* know slow calls.
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions
  readonly #window: BreakerWindow
  readonly #totals = { success: 0, failure: 0, ignored: 0, rejected: 0, late: 0 }
  #state: BreakerState = 'closed'
  #sinceMs: number
  /** Goes up with every change of state: a permit of an older era has nothing to say any more. */
  #era = 0
  /** Openings in a row without a success between them. */
  #openings = 0
  #openUntilMs = 0
  #probe: Permit | null = null

  constructor(options: BreakerOptions) {
    this.#options = options
    this.#window = new BreakerWindow(options.limits.windowMs)
    this.#sinceMs = options.clock.monotonicMs()
    if (options.restore) this.#restore(options.restore)
  }

  /**
   * Asks for leave to make a call. Takes a few hundred nanoseconds, never waits, never touches the network.
   * @throws AppError `remote-circuit-open` (details.retryAfterMs), `remote-work-offline`
   */
  acquire(): Permit {
    const nowMs = this.#options.clock.monotonicMs()
    if (this.#state !== 'closed') this.#passGate(nowMs)
    const permit: Permit = { startedMs: nowMs, era: this.#era, ended: false }
    if (this.#state === 'half-open') this.#probe = permit
    return permit
  }

  release(permit: Permit, outcome: CallOutcome): void {
    if (permit.ended) return
    permit.ended = true
    const nowMs = this.#options.clock.monotonicMs()
    if (this.#state !== 'closed') this.#settleProbe(nowMs)
    if (permit.era !== this.#era) {
      this.#totals.late++
      return
    }
    this.#totals[outcome]++
    if (this.#state === 'half-open') return this.#probeEnded(nowMs, outcome)
    if (outcome === 'ignored') return
    const { slowCallMs } = this.#options.limits
    this.#window.record(nowMs, outcome === 'failure', nowMs - permit.startedMs > slowCallMs)
    this.#judge(nowMs)
  }

  /** 0 when a call may go now; null when only a person can end the wait. */
  waitMs(): number | null {
    const nowMs = this.#options.clock.monotonicMs()
    this.#settleProbe(nowMs)
    if (this.#state === 'isolated') return null
    if (this.#state === 'open') return Math.max(0, this.#openUntilMs - nowMs)
    return this.#probe === null ? 0 : Math.max(0, this.#probe.startedMs + this.#options.limits.probeMs - nowMs)
  }

  /** A person chose to work offline, or to end it. */
  isolate(on: boolean): void {
    if (on === (this.#state === 'isolated')) return
    this.#window.clear()
    this.#openings = 0
    this.#moveTo(on ? 'isolated' : 'closed', on ? 'work-offline' : 'work-online', this.#options.clock.monotonicMs())
  }

  /** Ends the wait of an open circuit: the next call is the probe. */
  endWait(): void {
    const nowMs = this.#options.clock.monotonicMs()
    this.#settleProbe(nowMs)
    if (this.#state === 'open') this.#moveTo('half-open', 'try-now', nowMs)
  }

  view(): BreakerView {
    const nowMs = this.#options.clock.monotonicMs()
    this.#settleProbe(nowMs)
    const { calls, failures, slow } = this.#window.sums(nowMs)
    return {
      state: this.#state,
      sinceMs: nowMs - this.#sinceMs,
      retryInMs: this.#state === 'open' ? Math.max(0, this.#openUntilMs - nowMs) : null,
      failureRate: calls === 0 ? 0 : failures / calls,
      slowRate: calls === 0 ? 0 : slow / calls,
      calls,
      totals: { ...this.#totals }
    }
  }

  /** A probe under way is lost with the process, so half-open is kept as open with no wait left. */
  snapshot(): BreakerSnapshot {
    const { clock } = this.#options
    const remainingMs = this.#state === 'open' ? Math.max(0, this.#openUntilMs - clock.monotonicMs()) : 0
    return {
      v: 1,
      state: this.#state === 'half-open' ? 'open' : this.#state,
      openings: this.#openings,
      remainingMs,
      untilMs: clock.nowMs() + remainingMs
    }
  }

  #passGate(nowMs: number): void {
    this.#settleProbe(nowMs)
    if (this.#state === 'open' && nowMs >= this.#openUntilMs) this.#moveTo('half-open', 'wait-over', nowMs)
    if (this.#state === 'closed' || (this.#state === 'half-open' && this.#probe === null)) return
    this.#totals.rejected++
    if (this.#state === 'isolated') throw new AppError('remote-work-offline', 'a person chose to work offline')
    throw new AppError('remote-circuit-open', 'the circuit is open', {
      details: { retryAfterMs: Math.ceil(this.waitMs() ?? 0) }
    })
  }

  /** A probe that holds the state for too long has failed, whatever it may still bring. */
  #settleProbe(nowMs: number): void {
    if (this.#probe === null || nowMs - this.#probe.startedMs < this.#options.limits.probeMs) return
    this.#open('probe-too-long', nowMs)
  }

  #probeEnded(nowMs: number, outcome: CallOutcome): void {
    this.#probe = null
    if (outcome === 'failure') return this.#open('probe-failed', nowMs)
    if (outcome === 'ignored') return
    this.#window.clear()
    this.#openings = 0
    this.#moveTo('closed', 'probe-succeeded', nowMs)
  }

  #judge(nowMs: number): void {
    const { minCalls, failurePercent, slowPercent } = this.#options.limits
    const { calls, failures, slow } = this.#window.sums(nowMs)
    if (calls < minCalls) return
    if (failures * 100 >= failurePercent * calls) return this.#open('failure-rate', nowMs)
    if (slow * 100 >= slowPercent * calls) this.#open('slow-rate', nowMs)
  }

  #open(reason: BreakerReason, nowMs: number): void {
    const { openBaseMs, openCapMs } = this.#options.limits
    const wholeMs = Math.min(openCapMs, openBaseMs * 2 ** Math.min(LARGEST_EXPONENT, this.#openings))
    this.#openUntilMs = nowMs + wholeMs * (0.5 + this.#options.randomness.fraction() / 2)
    this.#openings = Math.min(1000, this.#openings + 1)
    this.#moveTo('open', reason, nowMs)
  }

  #moveTo(state: BreakerState, reason: BreakerReason, nowMs: number): void {
    this.#state = state
    this.#sinceMs = nowMs
    this.#era++
    this.#probe = null
    try {
      this.#options.changed?.(state, reason)
    } catch {
      // Whoever listens is told of a change; the call that made it goes on.
    }
  }

  #restore(kept: BreakerSnapshot): void {
    const { clock, limits } = this.#options
    const nowMs = clock.monotonicMs()
    this.#openings = kept.openings
    if (kept.state === 'closed') return
    const byWallMs = Math.max(0, kept.untilMs - clock.nowMs())
    this.#openUntilMs = nowMs + Math.min(kept.remainingMs, byWallMs, limits.openCapMs)
    this.#moveTo(kept.state, 'restored', nowMs)
  }
}
