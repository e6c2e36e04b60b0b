import type { Connectivity, RemoteStatus } from '#shared/domain/remote-status.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import type { AppError } from '../support/errors.ts'
import { askedWaitMs } from './failure-kinds.ts'
import type { WaitReason } from './remote-types.ts'

/** A refused key is refused again: one request in five minutes is enough to see that it is not (SY-90). */
export const REFUSED_KEY_PAUSE_MS = 300_000

type Pause = Readonly<{ reason: Extract<WaitReason, 'unauthorised' | 'retry-after'>; untilMs: number }>

/** What the requests have shown of the line and of the server, and the quiet that the server asked for. */
export class ConnectivityLog {
  readonly #clock: Clock
  #state: Connectivity = 'unknown'
  #pause: Pause | null = null
  #lastSuccessAt: string | null = null
  #lastError: RemoteStatus['lastError'] = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** An attempt ended; null means well. */
  observe(error: AppError | null): void {
    const at = toIstIso(this.#clock.nowMs())
    if (error === null) {
      this.#state = 'online'
      this.#pause = null
      this.#lastSuccessAt = at
      return
    }
    if (error.code === 'cancelled' || error.code === 'shutting-down') return
    this.#lastError = { code: error.code, at }
    this.#state = this.#after(error)
    const nowMs = this.#clock.monotonicMs()
    const askedMs = askedWaitMs(error)
    if (this.#state === 'unauthorised') this.#pause = { reason: 'unauthorised', untilMs: nowMs + REFUSED_KEY_PAUSE_MS }
    else if (askedMs !== null) this.#pause = { reason: 'retry-after', untilMs: nowMs + askedMs }
  }

  /** A person changed something: what was refused may be taken now. */
  forgive(): void {
    this.#pause = null
    if (this.#state === 'unauthorised') this.#state = 'unknown'
  }

  /** Null when nothing but the breaker stands in the way. */
  pause(): Readonly<{ reason: Pause['reason']; waitMs: number }> | null {
    if (this.#pause === null) return null
    const waitMs = this.#pause.untilMs - this.#clock.monotonicMs()
    return waitMs > 0 ? { reason: this.#pause.reason, waitMs } : null
  }

  view(): Readonly<{ state: Connectivity } & Pick<RemoteStatus, 'lastSuccessAt' | 'lastError'>> {
    return { state: this.#state, lastSuccessAt: this.#lastSuccessAt, lastError: this.#lastError }
  }

  #after(error: AppError): Connectivity {
    switch (error.code) {
      case 'remote-offline':
        return 'offline'
      case 'remote-timeout':
        return error.details?.['phase'] === 'connect' ? 'offline' : this.#state
      case 'remote-captive-portal':
        return 'captive-portal'
      case 'remote-unauthorised':
      case 'remote-forbidden':
        return 'unauthorised'
      case 'remote-rate-limited':
      case 'remote-server-error':
      case 'remote-refused':
      case 'remote-conflict':
      case 'remote-too-large':
      case 'remote-bad-reply':
        return 'online'
      default:
        return this.#state
    }
  }
}
