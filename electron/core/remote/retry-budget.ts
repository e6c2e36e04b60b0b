import type { Clock } from '../support/clock.ts'

export type BudgetLimits = Readonly<{ percent: number; everyMs: number; max: number }>

/**
 * A bucket of retries: every call pays in `percent` of one, time pays in one every `everyMs`, and a retry takes one out.
 * Empty means that the first failure is final: a server in trouble gets no more from us than its own share.
 * After Finagle's RetryBudget and the client-side ratio of the Google SRE book.
 */
export class RetryBudget {
  readonly #limits: BudgetLimits
  readonly #clock: Clock
  #tokens: number
  #refilledMs: number

  constructor(limits: BudgetLimits, clock: Clock) {
    this.#limits = limits
    this.#clock = clock
    this.#tokens = limits.max
    this.#refilledMs = clock.monotonicMs()
  }

  /** A call began. */
  deposit(): void {
    this.#tokens = Math.min(this.#limits.max, this.#tokens + this.#limits.percent / 100)
  }

  /** @returns false when there is no whole retry left */
  take(): boolean {
    this.#refill()
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  view(): Readonly<{ tokens: number; max: number }> {
    this.#refill()
    return { tokens: this.#tokens, max: this.#limits.max }
  }

  #refill(): void {
    const nowMs = this.#clock.monotonicMs()
    this.#tokens = Math.min(this.#limits.max, this.#tokens + (nowMs - this.#refilledMs) / this.#limits.everyMs)
    this.#refilledMs = nowMs
  }
}
