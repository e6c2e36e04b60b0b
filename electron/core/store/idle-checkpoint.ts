import type { CancelTimer, Clock } from '../support/clock.ts'

/**
 * Quiet after the last write, long enough that nobody is typing. Until then what was committed lies in the WAL: safe,
 * but lost to whoever copies or rescues the main file alone.
 */
const QUIET_MS = 30_000

export type IdleCheckpoint = Readonly<{
  /** Something was written. */
  touch(): void
  cancel(): void
}>

/** Calls `checkpoint` once, `QUIET_MS` after the last of any number of writes. One timer, however many there are. */
export function createIdleCheckpoint(clock: Clock, checkpoint: () => void): IdleCheckpoint {
  let lastWriteMs = 0
  let cancelTimer: CancelTimer | null = null

  const arm = (delayMs: number): void => {
    cancelTimer = clock.after(delayMs, () => {
      cancelTimer = null
      const restMs = lastWriteMs + QUIET_MS - clock.monotonicMs()
      if (restMs > 0) arm(restMs)
      else checkpoint()
    })
  }

  return {
    touch() {
      lastWriteMs = clock.monotonicMs()
      if (cancelTimer === null) arm(QUIET_MS)
    },
    cancel() {
      cancelTimer?.()
      cancelTimer = null
    }
  }
}
