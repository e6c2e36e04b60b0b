import { systemClock, type Clock } from '../../electron/core/support/clock.ts'

export type SkippingClock = Clock &
  Readonly<{
    /** So much later at once, on both clocks. Timers go on as they are: whoever waits for one is not served early. */
    skip(ms: number): void
  }>

/** The real clock of the machine, which can leave out minutes that a test would have to wait for. */
export function createSkippingClock(): SkippingClock {
  let skippedMs = 0
  return {
    nowMs: () => systemClock.nowMs() + skippedMs,
    monotonicMs: () => systemClock.monotonicMs() + skippedMs,
    after: systemClock.after,
    skip(ms) {
      skippedMs += ms
    }
  }
}
