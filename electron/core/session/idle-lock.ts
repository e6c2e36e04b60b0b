import type { CancelTimer, Clock } from '../support/clock.ts'

export type IdleLock = Readonly<{
  /** A person is there: the wait begins anew. Also starts the watch. */
  touch(): void
  /** No watch until the next `touch`. */
  rest(): void
}>

const MS_PER_MINUTE = 60_000

/**
 * Locks the screen after minutes without a key or a click. One timer at a time: a touch only notes the moment, so that
 * typing costs nothing, and the timer that rings too early waits for the rest.
 *
 * @param minutes read whenever the timer is set, because a setting may change; 0 means never
 */
export function createIdleLock(clock: Clock, minutes: () => number, lock: () => void): IdleLock {
  let cancel: CancelTimer | undefined
  let touchedMs = 0
  const limitMs = (): number => minutes() * MS_PER_MINUTE
  const leftMs = (): number => touchedMs + limitMs() - clock.monotonicMs()

  const watch = (): void => {
    // A setting may come back from "never": look again in a minute.
    cancel = clock.after(limitMs() === 0 ? MS_PER_MINUTE : Math.max(0, leftMs()), () => {
      cancel = undefined
      if (limitMs() > 0 && leftMs() <= 0) lock()
      else watch()
    })
  }

  return {
    touch() {
      touchedMs = clock.monotonicMs()
      if (!cancel) watch()
    },
    rest() {
      cancel?.()
      cancel = undefined
    }
  }
}
