import type { AppErrorCode } from '#shared/domain/error.ts'
import { AppError } from '../support/errors.ts'
import { parseRetryAfter } from './retry-after.ts'

/** What a status other than success means, and who has to do something about it. */
function codeOf(status: number, isPage: boolean): AppErrorCode {
  if (status < 400 || status === 407 || status === 511) return 'remote-captive-portal'
  if (status === 401) return 'remote-unauthorised'
  // A filtering proxy forbids with a page to read; a server forbids in its own language.
  if (status === 403) return isPage ? 'remote-captive-portal' : 'remote-forbidden'
  if (status === 408) return 'remote-timeout'
  if (status === 409) return 'remote-conflict'
  if (status === 413) return 'remote-too-large'
  if (status === 425 || status === 429) return 'remote-rate-limited'
  return status >= 500 ? 'remote-server-error' : 'remote-refused'
}

export type StatusReply = Readonly<{ status: number; contentType: string; retryAfter: string | null }>

/** @param nowMs wall clock, for a `Retry-After` that names a date */
export function statusError(reply: StatusReply, nowMs: number, retryAfterCapMs: number): AppError {
  const code = codeOf(reply.status, reply.contentType === 'text/html')
  const waits = code === 'remote-rate-limited' || code === 'remote-server-error'
  const retryAfterMs = waits ? parseRetryAfter(reply.retryAfter, nowMs, retryAfterCapMs) : null
  return new AppError(code, `the server answered with status ${reply.status}`, {
    details: { status: reply.status, ...(retryAfterMs === null ? {} : { retryAfterMs }) }
  })
}
