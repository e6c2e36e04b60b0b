import type { Clock } from '../../../renderer/lib/browser-clock.ts'

export type HandClock = Clock &
  Readonly<{
    /** Moves time on, running what falls due on the way, in order. */
    advance(ms: number): void
  }>

/** A window's clock that stands until it is moved. */
export function createHandClock(): HandClock {
  let now = 0
  let nextId = 1
  const timers = new Map<number, { at: number; run: () => void }>()
  return {
    nowMs: () => now,
    setTimer(run, delayMs) {
      timers.set(nextId, { at: now + delayMs, run })
      return nextId++
    },
    clearTimer: (id) => void timers.delete(id),
    advance(ms) {
      const end = now + ms
      for (;;) {
        const due = [...timers].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at)[0]
        if (!due) break
        timers.delete(due[0])
        now = Math.max(now, due[1].at)
        due[1].run()
      }
      now = end
    }
  }
}
