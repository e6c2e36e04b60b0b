import { useCallback } from 'react'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { showFailure, showUnsaved } from '../../components/show-failure.ts'
import { flushAll } from '../../lib/live-savers.ts'
import { goTo } from '../../lib/hash-location.ts'
import { setCover } from '../../lib/cover.ts'

/**
 * The sealed lock. The screen is covered at once; behind the cover what is typed is saved, the window forgets what it
 * held, and the core stops its work and closes the store, which may take some seconds.
 */
export function useSeal(): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    const seal = async (): Promise<void> => {
      setCover('sealed')
      notifications.clean()
      try {
        // What cannot be saved must not be locked away: the screen comes back, with the words it had.
        if (!(await flushAll())) return showUnsaved()
        goTo('/', { replace: true })
        client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.appState[0] })
        await call('session.seal', {})
        await client.invalidateQueries({ queryKey: keys.appState })
      } finally {
        setCover('none')
      }
    }
    seal().catch(showFailure)
  }, [client])
}
