import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useAppState = () => useQuery({ queryKey: keys.appState, queryFn: () => call('app.state', {}) })

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: () => call('settings.get', {}) })

export const useJobs = () => useQuery({ queryKey: keys.jobs, queryFn: () => call('jobs.list', {}) })

export const useRemoteStatus = () => useQuery({ queryKey: keys.remote, queryFn: () => call('remote.status', {}) })

export const useSync = () => useQuery({ queryKey: [...keys.sync, 'list'], queryFn: () => call('sync.list', {}) })

export const useFir = (firId: string) =>
  useQuery({ queryKey: keys.fir(firId), queryFn: () => call('fir.get', { firId }) })

/** Asks the core anew whenever a screen opens, whatever is held: for a screen that starts an editor from the answer. */
export const useFreshFir = (firId: string) =>
  useQuery({
    queryKey: keys.fir(firId),
    queryFn: () => call('fir.get', { firId }),
    refetchOnMount: 'always'
  })

export const useBlockers = (firId: string, enabled: boolean) =>
  useQuery({ queryKey: keys.blockers(firId), queryFn: () => call('fir.checkRegister', { firId }), enabled })

/** The law data does not change while the window is open. */
export const usePhrases = () => useQuery({ queryKey: keys.phrases, queryFn: () => call('law.phrases', {}) })

/**
 * Alerts are of one opening of the store: after another one those of before are not shown again.
 * @param everyMs how often their values are asked for; without it only when the list has changed
 */
export const useAlerts = (everyMs: number | false = false) =>
  useQuery({
    queryKey: keys.alerts,
    queryFn: () => call('status.alerts', {}),
    refetchOnMount: 'always',
    refetchInterval: everyMs
  })
