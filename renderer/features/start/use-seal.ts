import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { showFailure, showUnsaved } from '../../components/show-failure.ts'
import { flushAll } from '../../lib/live-savers.ts'
import { goTo } from '../../lib/hash-location.ts'

/** The sealed lock: what is typed is saved first, then the store closes and the window forgets what it held. */
export function useSeal(): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    const seal = async (): Promise<void> => {
      // What cannot be saved must not be locked away with the screen that shows it.
      if (!(await flushAll())) return showUnsaved()
      await call('session.seal', {})
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.appState[0] })
      goTo('/', { replace: true })
      await client.invalidateQueries({ queryKey: keys.appState })
    }
    seal().catch(showFailure)
  }, [client])
}
