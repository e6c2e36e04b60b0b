import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { on } from './client.ts'
import { keys } from './keys.ts'

/** The one place that hears the core: an event says what is out of date, the queries fetch it again. */
export function useBridgeEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const refetch = (queryKey: readonly unknown[]): void => void client.invalidateQueries({ queryKey })
    const stops = [
      on('app.changed', () => {
        refetch(keys.appState)
        refetch(keys.settings)
      }),
      on('settings.changed', () => {
        refetch(keys.settings)
        refetch(keys.appState)
        refetch(keys.remote)
        refetch(keys.sync)
      }),
      on('fir.changed', ({ firId }) => {
        refetch(keys.fir(firId))
        refetch(['firs', 'list'])
      }),
      on('jobs.changed', () => {
        refetch(keys.jobs)
        refetch(keys.sync)
      }),
      on('remote.changed', () => {
        refetch(keys.remote)
        refetch(keys.sync)
      }),
      on('sync.changed', () => refetch(keys.sync)),
      on('status.changed', () => refetch(keys.alerts))
    ]
    return () => stops.forEach((stop) => stop())
  }, [client])
}
