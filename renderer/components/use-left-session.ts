import { useEffect } from 'react'
import type { LeftSessions } from '../lib/left-sessions.ts'
import { isCovered } from '../lib/cover.ts'
import { showLeftUnsaved } from './show-failure.ts'

/** Saves a session when its screen is left, and says so when that could not be done: the session then lives on. */
export function useLeftSession<S>(sessions: LeftSessions<S>, session: S): void {
  useEffect(() => {
    const leave = sessions.open(session)
    return () => {
      // The lock says itself what it could not save, and brings the screen back.
      const covered = isCovered()
      void leave().then((stored) => stored || covered || isCovered() || showLeftUnsaved())
    }
  }, [sessions, session])
}
