import { QueryClient } from '@tanstack/react-query'

/**
 * The core is in the same machine: there is no network to wait for, retries are the core's own trade, and what is
 * shown changes when an event says so, not by the clock.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false }
    }
  })
}
