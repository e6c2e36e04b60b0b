import { useCallback, useEffect } from 'react'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { AppPhase } from '#shared/domain/app-state.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { showFailure } from '../../components/show-failure.ts'
import { flushAll } from '../../lib/live-savers.ts'
import { setCover } from '../../lib/cover.ts'

/**
 * The session lock: the screen is covered at once, what is typed is saved behind the cover, and the core shows nothing
 * more until the passphrase is given. What could not be saved is kept in the window and saved after unlocking.
 */
export function useSessionLock(): () => void {
  return useCallback(() => {
    const lock = async (): Promise<void> => {
      setCover('session')
      try {
        await flushAll()
        await call('session.lock', {})
      } catch (error) {
        setCover('none')
        throw error
      }
    }
    lock().catch(showFailure)
  }, [])
}

/** The cover goes with the phase that asked for it; a window that is locked keeps nothing of a case in memory. */
export function useForgetWhenLocked(phase: AppPhase | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (phase === 'ready') setCover('none')
    if (phase !== 'session-locked') return
    setCover('session')
    notifications.clean()
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.appState[0] })
  }, [client, phase])
}
