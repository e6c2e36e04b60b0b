import { useQuery } from '@tanstack/react-query'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useAppState = () => useQuery({ queryKey: keys.appState, queryFn: () => call('app.state', {}) })

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: () => call('settings.get', {}) })

export const useJobs = () => useQuery({ queryKey: keys.jobs, queryFn: () => call('jobs.list', {}) })

export const useFir = (firId: string) =>
  useQuery({ queryKey: keys.fir(firId), queryFn: () => call('fir.get', { firId }) })

export const useBlockers = (firId: string, enabled: boolean) =>
  useQuery({ queryKey: keys.blockers(firId), queryFn: () => call('fir.checkRegister', { firId }), enabled })

/** The law data does not change while the window is open. */
export const usePhrases = () => useQuery({ queryKey: keys.phrases, queryFn: () => call('law.phrases', {}) })
