import type { CancelTimer, Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'

/** What an attempt was waiting for when its time ran out. */
export type Phase = 'connect' | 'first-byte' | 'chunk' | 'total'

export function timedOut(phase: Phase, limitMs: number): AppError {
  return new AppError('remote-timeout', `no ${phase} in time`, { details: { phase, limitMs } })
}

/** One try of one call: its own signal, and one timer that is told again and again what is waited for. */
export class Attempt {
  readonly #clock: Clock
  readonly #controller = new AbortController()
  #cancelTimer: CancelTimer | null = null
  #phase: Phase = 'first-byte'
  #limitMs = 0
  #dueMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /**
   * From now on, `limitMs` without another word from here end the attempt. The timer is only set anew when it fires
   * too early: a stream of chunks costs two stores a chunk and no timer.
   */
  expect(phase: Phase, limitMs: number): void {
    this.#phase = phase
    this.#limitMs = limitMs
    const dueMs = this.#clock.monotonicMs() + limitMs
    const sooner = this.#cancelTimer === null || dueMs < this.#dueMs
    this.#dueMs = dueMs
    if (sooner) this.#arm(limitMs)
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason)
  }

  /** Takes the timer away; the attempt is over. */
  end(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = null
  }

  #arm(delayMs: number): void {
    this.#cancelTimer?.()
    this.#cancelTimer = this.#clock.after(delayMs, () => {
      this.#cancelTimer = null
      const leftMs = this.#dueMs - this.#clock.monotonicMs()
      // Node's timers may fire a part of a millisecond early.
      if (leftMs >= 1) return this.#arm(leftMs)
      this.abort(timedOut(this.#phase, this.#limitMs))
    })
  }
}

/**
 * Runs one attempt under the signal of its call. Whoever ignores the signal is left behind at once and its late result
 * is dropped; on success the signal never fires and no listener stays.
 */
export function runAttempt<T>(clock: Clock, signal: AbortSignal, work: (attempt: Attempt) => Promise<T>): Promise<T> {
  if (signal.aborted) return Promise.reject(signal.reason as Error)
  const attempt = new Attempt(clock)
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => attempt.abort(signal.reason)
    const settle = (): void => {
      attempt.end()
      signal.removeEventListener('abort', stop)
      attempt.signal.removeEventListener('abort', release)
    }
    const release = (): void => {
      settle()
      reject(attempt.signal.reason as Error)
    }
    signal.addEventListener('abort', stop)
    attempt.signal.addEventListener('abort', release)
    void work(attempt).then(
      (value) => {
        settle()
        resolve(value)
      },
      (error: unknown) => {
        settle()
        reject(error as Error)
      }
    )
  })
}
