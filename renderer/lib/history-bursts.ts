/**
 * Undo steps are bursts of typing, not letters: the state before a burst is kept once, and what is typed into the same
 * place within `quietMs` of the last change belongs to it.
 */
export type Burst = Readonly<{
  /** True when this change opens a new step. `place` is what is typed into; an act (a button) has none and stands alone. */
  opens: (place: string | undefined) => boolean
  /** After an undo or redo the next change always opens a step. */
  close: () => void
}>

export function createBurst(nowMs: () => number, quietMs: number): Burst {
  let lastMs = Number.NEGATIVE_INFINITY
  let lastPlace: string | undefined
  return {
    opens: (place) => {
      const now = nowMs()
      const goesOn = place !== undefined && place === lastPlace && now - lastMs <= quietMs
      lastMs = now
      lastPlace = place
      return !goesOn
    },
    close: () => {
      lastPlace = undefined
    }
  }
}
