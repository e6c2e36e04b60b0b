/** Cancels a timer; calling it again does nothing. */
export type CancelTimer = () => void

/** Time as a parameter, so that minutes can pass in a test without waiting for them. */
export type Clock = Readonly<{
  /** Wall clock, milliseconds since the epoch: for display and for dates only, it may jump. */
  nowMs(): number
  /** Milliseconds that only ever grow: for every wait, lease and duration. */
  monotonicMs(): number
  /** Runs `run` after `delayMs`. Never keeps the process alive. */
  after(delayMs: number, run: () => void): CancelTimer
}>

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  }
}

const IST_OFFSET_MS = 330 * 60_000

/**
 * A moment as ISO 8601 in Indian Standard Time, whatever zone the operating system is set to. India has one zone and
 * no daylight saving, so the offset is a constant and no zone table is needed.
 */
export function toIstIso(epochMs: number): string {
  return new Date(epochMs + IST_OFFSET_MS).toISOString().replace('Z', '+05:30')
}

/** `sleep` that ends early, without error, when the signal fires. */
export function sleep(clock: Clock, delayMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = (): void => {
      cancel()
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const cancel = clock.after(delayMs, done)
    signal?.addEventListener('abort', done, { once: true })
  })
}

/** Runs `run` after the event loop has served whatever else is due: a matter of order, not of time, so no `Clock`. */
export function afterThisTurn(run: () => void): void {
  setImmediate(run)
}
