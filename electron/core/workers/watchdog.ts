import type { Clock } from '../support/clock.ts'
import { MISSED_BEATS_ALLOWED } from './worker-limits.ts'

/**
 * Watches one running task: every `heartbeatMs` it looks whether the beats have moved, and after three looks without a
 * change calls `onStalled` once. It counts looks, not time, so a main thread that was itself stopped (suspend, a long
 * garbage collection) does not condemn a worker that went on.
 *
 * @returns the function that ends the watch
 */
export function watchBeats(clock: Clock, heartbeatMs: number, beats: () => number, onStalled: () => void): () => void {
  let seen = beats()
  let missed = 0
  const look = (): void => {
    const now = beats()
    missed = now === seen ? missed + 1 : 0
    seen = now
    if (missed >= MISSED_BEATS_ALLOWED) return onStalled()
    cancel = clock.after(heartbeatMs, look)
  }
  let cancel = clock.after(heartbeatMs, look)
  return () => cancel()
}
