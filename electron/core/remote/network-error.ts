import { AppError } from '../support/errors.ts'
import { timedOut } from './attempt.ts'

const tlsCodes =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|EPROTO)/

type Step = Readonly<{ name?: unknown; code?: unknown; cause?: unknown; errors?: unknown }>

/** The chain of causes of an error, an AggregateError's first member included. Bounded: a chain may be a circle. */
function* causes(thrown: unknown): Generator<Step> {
  let step: unknown = thrown
  for (let depth = 0; depth < 8 && step !== null && typeof step === 'object'; depth++) {
    yield step as Step
    const { cause, errors } = step as Step
    step = cause ?? (Array.isArray(errors) ? errors[0] : undefined)
  }
}

/**
 * What a failed fetch means. The text of the foreign error stays out: it may quote the address or the words sent.
 *
 * @param begun the answer had begun: what was cut off may have been done, or not
 */
export function toNetworkError(thrown: unknown, begun: boolean, connectMs: number): unknown {
  for (const step of causes(thrown)) {
    if (step instanceof AppError) return step
    const code = typeof step.code === 'string' ? step.code : ''
    if (code === 'UND_ERR_CONNECT_TIMEOUT') return timedOut('connect', connectMs)
    if (tlsCodes.test(code)) return new AppError('remote-tls', 'the server cannot prove who it is', reasonOf(code))
    // Something answers there that does not speak HTTP.
    if (step.name === 'HTTPParserError') return new AppError('remote-captive-portal', 'the answer is not HTTP')
    if (!/^(?:E[A-Z]{3,}|UND_ERR_[A-Z_]+)$/.test(code)) continue
    if (!begun) return new AppError('remote-offline', 'the server cannot be reached', reasonOf(code))
    return new AppError('remote-timeout', 'the answer broke off', { details: { phase: 'broken-off', reason: code } })
  }
  // A mistake of our own: retrying does not mend it.
  return thrown
}

const reasonOf = (reason: string): { details: { reason: string } } => ({ details: { reason: reason.slice(0, 80) } })
