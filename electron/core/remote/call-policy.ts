import pRetry from 'p-retry'
import { sleep, type Clock } from '../support/clock.ts'
import { toAppError, type AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'
import { retryDelayMs } from '../support/retry-delay.ts'
import { runAttempt, timedOut, type Attempt } from './attempt.ts'
import type { Bulkhead } from './bulkhead.ts'
import type { CircuitBreaker } from './circuit-breaker.ts'
import { askedWaitMs, isPassing, outcomeOf } from './failure-kinds.ts'
import type { RetryBudget } from './retry-budget.ts'

export type RetryLimits = Readonly<{ retries: number; baseMs: number; capMs: number }>

export type CallPolicyOptions = Readonly<{
  clock: Clock
  randomness: Randomness
  breaker: CircuitBreaker
  bulkhead: Bulkhead
  budget: RetryBudget
  limits: RetryLimits
  /** After every attempt that reached the network; no error means it went well. */
  attempted?: (durationMs: number, error: AppError | null) => void
  budgetExhausted?: () => void
}>

/**
 * The one wrapper around every generation, outermost first: total deadline, retry with full jitter, breaker, bulkhead,
 * attempt. There is no second retry layer above it but the durable one of the queue.
 */
export type CallPolicy = Readonly<{
  /**
   * @param totalMs for everything, waits between tries included
   * @throws AppError of the last attempt; `remote-circuit-open` or `remote-work-offline` without an attempt; the
   * signal's reason when it fires
   */
  run<T>(signal: AbortSignal, totalMs: number, work: (attempt: Attempt) => Promise<T>): Promise<T>
}>

export function createCallPolicy(options: CallPolicyOptions): CallPolicy {
  const { clock, limits, budget } = options

  const beforeRetry = async (error: AppError, attemptNumber: number, whole: AbortSignal, dueMs: number) => {
    const delayMs = delayOf(options, error, attemptNumber)
    // Not worth waiting for: the deadline comes first. The caller is told what the server asked for.
    if (clock.monotonicMs() + delayMs >= dueMs) throw error
    if (!budget.take()) {
      options.budgetExhausted?.()
      throw error
    }
    await sleep(clock, delayMs, whole)
  }

  return {
    async run(signal, totalMs, work) {
      signal.throwIfAborted()
      budget.deposit()
      const dueMs = clock.monotonicMs() + totalMs
      const whole = new AbortController()
      const stop = (): void => whole.abort(signal.reason)
      const cancelTimer = clock.after(totalMs, () => whole.abort(timedOut('total', totalMs)))
      signal.addEventListener('abort', stop)
      try {
        return await pRetry(() => tryOnce(options, whole.signal, work), {
          retries: limits.retries,
          minTimeout: 0,
          signal: whole.signal,
          shouldRetry: ({ error }) => isPassing(error as AppError),
          onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
            const failure = error as AppError
            if (retriesLeft > 0 && isPassing(failure)) await beforeRetry(failure, attemptNumber, whole.signal, dueMs)
          }
        })
      } finally {
        cancelTimer()
        signal.removeEventListener('abort', stop)
      }
    }
  }
}

/** Full jitter of our own: p-retry's `randomize` multiplies by one to two. What the server asks for wins over it. */
function delayOf({ limits, randomness }: CallPolicyOptions, error: AppError, attemptNumber: number): number {
  const ownMs = retryDelayMs(attemptNumber, limits.baseMs, limits.capMs, randomness)
  const askedMs = askedWaitMs(error)
  return askedMs === null ? ownMs : askedMs + retryDelayMs(1, limits.baseMs, limits.capMs, randomness)
}

async function tryOnce<T>(
  options: CallPolicyOptions,
  signal: AbortSignal,
  work: (attempt: Attempt) => Promise<T>
): Promise<T> {
  const { breaker, bulkhead, clock, attempted } = options
  const permit = breaker.acquire()
  try {
    const room = bulkhead.enter(signal)
    if (room) await room
  } catch (error) {
    breaker.release(permit, 'ignored')
    throw error
  }
  // Waiting for room is no fault of the server.
  permit.startedMs = clock.monotonicMs()
  try {
    const value = await runAttempt(clock, signal, work)
    breaker.release(permit, 'success')
    attempted?.(clock.monotonicMs() - permit.startedMs, null)
    return value
  } catch (thrown) {
    const error = toAppError(thrown, 'call of the model server')
    breaker.release(permit, outcomeOf(error))
    attempted?.(clock.monotonicMs() - permit.startedMs, error)
    throw error
  } finally {
    bulkhead.leave()
  }
}
