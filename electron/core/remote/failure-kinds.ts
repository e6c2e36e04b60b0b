import type { AppError } from '../support/errors.ts'
import type { CallOutcome } from './breaker-types.ts'

/** Failures that may be over in a second. All others would fail the same way again. */
const passing: ReadonlySet<string> = new Set([
  'remote-offline',
  'remote-timeout',
  'remote-rate-limited',
  'remote-server-error'
])

/** Failures that tell of the server's health or of the way to it. A refused key or a refused word does neither. */
const unhealthy: ReadonlySet<string> = new Set([...passing, 'remote-tls', 'remote-captive-portal'])

export function isPassing(error: AppError): boolean {
  return passing.has(error.code) && error.details?.['reason'] !== 'queue-full'
}

export function outcomeOf(error: AppError): CallOutcome {
  return unhealthy.has(error.code) && error.details?.['reason'] !== 'queue-full' ? 'failure' : 'ignored'
}

/** The wait that the server itself asked for; null when it said nothing. */
export function askedWaitMs(error: AppError): number | null {
  const waitMs = error.details?.['retryAfterMs']
  return typeof waitMs === 'number' ? waitMs : null
}
