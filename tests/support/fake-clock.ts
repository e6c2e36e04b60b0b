import type { Clock } from '../../electron/core/support/clock.ts'

export type FakeClock = Clock &
  Readonly<{
    /** Lets `ms` pass: fires due timers in order, wall and monotonic time move together. */
    advance(ms: number): void
    /** Moves the wall clock alone, as a dead CMOS battery does. */
    jumpWall(ms: number): void
  }>

type Timer = { atMs: number; run: () => void; order: number }

/** A clock that moves only when told. Starts at 2026-01-15 10:00 IST. */
export function createFakeClock(startMs = Date.UTC(2026, 0, 15, 4, 30)): FakeClock {
  let wallMs = startMs
  let monotonic = 1000
  let order = 0
  const timers = new Set<Timer>()

  const nextDue = (untilMs: number): Timer | undefined =>
    [...timers].filter((timer) => timer.atMs <= untilMs).sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0]

  return {
    // Whole milliseconds, as the system's; a timer may have been set for a fraction of one.
    nowMs: () => Math.floor(wallMs),
    monotonicMs: () => monotonic,
    after(delayMs, run) {
      const timer = { atMs: monotonic + Math.max(0, delayMs), run, order: order++ }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      const untilMs = monotonic + ms
      for (let timer = nextDue(untilMs); timer; timer = nextDue(untilMs)) {
        timers.delete(timer)
        wallMs += Math.max(0, timer.atMs - monotonic)
        monotonic = Math.max(monotonic, timer.atMs)
        timer.run()
      }
      wallMs += untilMs - monotonic
      monotonic = untilMs
    },
    jumpWall(ms) {
      wallMs += ms
    }
  }
}
