import { AppError } from '../support/errors.ts'

type Waiting = { start: () => void }

/**
 * At most `limit` at once, at most `queueLimit` waiting, first come first served. Shared by all calls to one server, so
 * that a backlog cannot become a crowd.
 */
export class Bulkhead {
  readonly #limit: number
  readonly #queueLimit: number
  readonly #queue = new Set<Waiting>()
  #running = 0

  constructor(limit: number, queueLimit: number) {
    this.#limit = limit
    this.#queueLimit = queueLimit
  }

  get running(): number {
    return this.#running
  }

  get waiting(): number {
    return this.#queue.size
  }

  /**
   * Resolves when there is room. Each entry is left exactly once, with `leave`.
   * @throws AppError `remote-rate-limited` (details.reason `queue-full`); the signal's reason when it fires first
   */
  enter(signal: AbortSignal): Promise<void> | undefined {
    if (this.#running < this.#limit) {
      this.#running++
      return undefined
    }
    if (this.#queue.size >= this.#queueLimit) {
      throw new AppError('remote-rate-limited', 'too many calls wait here already', {
        details: { reason: 'queue-full' }
      })
    }
    return this.#wait(signal)
  }

  leave(): void {
    for (const next of this.#queue) {
      this.#queue.delete(next)
      // The place goes from hand to hand: nobody can slip in between.
      return next.start()
    }
    this.#running--
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#queue.delete(waiting)
        reject(signal.reason as Error)
      }
      const waiting: Waiting = {
        start: () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
      }
      if (signal.aborted) return reject(signal.reason as Error)
      this.#queue.add(waiting)
      signal.addEventListener('abort', giveUp, { once: true })
    })
  }
}
