import type { Randomness } from './ids.ts'

/** Beyond it the doubling has long met every cap, and the power would leave the range of exact numbers. */
const LARGEST_EXPONENT = 40

/**
 * The wait after a failed attempt, with full jitter: uniform between 0 and `min(cap, base * 2^(attempt - 1))`.
 * Marc Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog 2015.
 *
 * @param attempt 1 for the first
 * @returns whole milliseconds
 */
export function retryDelayMs(attempt: number, baseMs: number, capMs: number, randomness: Randomness): number {
  const exponent = Math.min(LARGEST_EXPONENT, Math.max(0, attempt - 1))
  return Math.floor(Math.min(capMs, baseMs * 2 ** exponent) * randomness.fraction())
}
