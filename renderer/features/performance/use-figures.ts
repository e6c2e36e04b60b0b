import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { SeriesMinutes } from '#shared/domain/series.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'

/** How often the tables are asked for, and only while this screen is open. */
export const TABLES_EVERY_MS = 5000
/** Until the first answer says how often there is a new sample. */
const FIRST_LOOK_MS = 1000
/** A sampler that a technician set to be faster than this is not followed: nobody sees more. */
const FASTEST_LOOK_MS = 1000

export const useMetrics = () =>
  useQuery({
    queryKey: keys.metrics,
    queryFn: () => call('status.metrics', {}),
    refetchInterval: TABLES_EVERY_MS,
    gcTime: 0
  })

/** Asks as often as there is something new. What is shown stays until the answer to another question is there. */
export const useSeries = (minutes: SeriesMinutes, operation: string) =>
  useQuery({
    queryKey: keys.series(minutes, operation),
    queryFn: () => call('status.series', { minutes, operation }),
    refetchInterval: ({ state }) => Math.max(state.data?.everyMs ?? FIRST_LOOK_MS, FASTEST_LOOK_MS),
    placeholderData: keepPreviousData,
    gcTime: 0
  })
