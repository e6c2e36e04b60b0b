import type { Clock } from '../support/clock.ts'

export type Coalescer = Readonly<{
  /** Something changed. */
  notify(): void
  /** Ends it; what was still to be told is told first. */
  flush(): void
}>

/** Calls `deliver` at once for the first change, then at most every `everyMs`, and always once after the last one. */
export function createCoalescer(clock: Clock, everyMs: number, deliver: () => void): Coalescer {
  let isPending = false
  let cancel: (() => void) | undefined
  const deliverAndWait = (): void => {
    isPending = false
    cancel = clock.after(everyMs, () => {
      cancel = undefined
      if (isPending) deliverAndWait()
    })
    deliver()
  }
  return {
    notify() {
      if (cancel) isPending = true
      else deliverAndWait()
    },
    flush() {
      cancel?.()
      cancel = undefined
      if (isPending) deliver()
      isPending = false
    }
  }
}
