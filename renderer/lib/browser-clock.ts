/** Time and timers as a parameter, so that what waits can be tested without waiting. */
export type Clock = Readonly<{
  /** Milliseconds that never go backwards; no date. */
  nowMs(): number
  setTimer(run: () => void, delayMs: number): number
  clearTimer(id: number): void
}>

/** The window's own clock. */
export const browserClock: Clock = {
  nowMs: () => performance.now(),
  setTimer: (run, delayMs) => window.setTimeout(run, delayMs),
  clearTimer: (id) => window.clearTimeout(id)
}
