import { useEffect } from 'react'
import { call } from '../../api/client.ts'

/** Often enough for a lock of whole minutes, rare enough to cost nothing while somebody types. */
const TELL_EVERY_MS = 20_000

/** Tells the core that a person is there, so that the idle lock waits. */
export function useActivity(): void {
  useEffect(() => {
    let toldMs = -TELL_EVERY_MS
    const tell = (event: Event): void => {
      if (event.timeStamp - toldMs < TELL_EVERY_MS) return
      toldMs = event.timeStamp
      void call('session.active', {}).catch(() => undefined)
    }
    const names = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const
    for (const name of names) window.addEventListener(name, tell, { capture: true, passive: true })
    return () => {
      for (const name of names) window.removeEventListener(name, tell, { capture: true })
    }
  }, [])
}
