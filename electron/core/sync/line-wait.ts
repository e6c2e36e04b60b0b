import type { Settings } from '#shared/domain/settings.ts'
import { askedWaitMs } from '../remote/failure-kinds.ts'
import type { RemoteGate } from '../remote/remote-types.ts'
import type { AppError } from '../support/errors.ts'

/** The line is down, shut or silent: nothing is wrong with the request. */
const lineIsDown: ReadonlySet<string> = new Set([
  'remote-not-configured',
  'remote-offline',
  'remote-work-offline',
  'remote-circuit-open',
  'remote-rate-limited'
])

/** Only a person can set it right, and the request is not to blame. */
const lineIsBlocked: ReadonlySet<string> = new Set([
  'remote-unauthorised',
  'remote-forbidden',
  'remote-captive-portal',
  'remote-tls',
  'remote-not-allowed'
])

/** May be the request's fault or the server's. The circuit knows: it has seen other requests fail. */
const mayBeEither: ReadonlySet<string> = new Set(['remote-timeout', 'remote-server-error'])

/**
 * How long a request waits after a failure that is not its own, in milliseconds; null when the failure is the
 * request's, so that the attempt counts. A dead line never uses a request up, however long it is dead.
 */
export function lineWaitMs(
  error: AppError,
  gate: RemoteGate,
  settings: Pick<Settings, 'sync.offlineRetryMs' | 'sync.blockedRetryMs'>
): number | null {
  const gateMs = gate.state === 'wait' ? gate.waitMs : null
  const waitMs = Math.max(gateMs ?? 0, askedWaitMs(error) ?? 0)
  if (lineIsDown.has(error.code)) return Math.max(waitMs, settings['sync.offlineRetryMs'])
  if (lineIsBlocked.has(error.code)) return Math.max(waitMs, settings['sync.blockedRetryMs'])
  if (mayBeEither.has(error.code) && gate.state === 'wait') return Math.max(waitMs, settings['sync.offlineRetryMs'])
  return null
}

/** For the queue: 0 when a request may go now, else milliseconds, Infinity when nobody knows. */
export const closedForMs = (gate: RemoteGate): number =>
  gate.state === 'go' ? 0 : (gate.waitMs ?? Number.POSITIVE_INFINITY)
