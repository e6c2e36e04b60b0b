/**
 * Undo steps are bursts of typing, not letters: the state before a burst is kept once, and what follows within
 * `quietMs` of the last change belongs to it.
 */
export type Burst = Readonly<{
  /** True when this change opens a new step. */
  opens: () => boolean
  /** After an undo or redo the next change always opens a step. */
  close: () => void
}>

export function createBurst(nowMs: () => number, quietMs: number): Burst {
  let lastMs = Number.NEGATIVE_INFINITY
  return {
    opens: () => {
      const now = nowMs()
      const opened = now - lastMs > quietMs
      lastMs = now
      return opened
    },
    close: () => {
      lastMs = Number.NEGATIVE_INFINITY
    }
  }
}
