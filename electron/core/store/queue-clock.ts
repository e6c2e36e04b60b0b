import type { Clock } from '../support/clock.ts'

/**
 * The clock of the queue: the wall clock as it stood when the store was opened, moved on by the monotonic clock. A wall
 * clock set back by a day while the program runs moves no deadline; one set back between two runs is put right at
 * start, where no job may wait longer than the delay it was given.
 */
export function createQueueClock(clock: Clock): () => number {
  const openedWallMs = clock.nowMs()
  const openedMonotonicMs = clock.monotonicMs()
  return () => Math.round(openedWallMs + clock.monotonicMs() - openedMonotonicMs)
}
