import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { FirStatus } from '#shared/domain/fir-status.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'

/** One page fills a screen three times over and stays one short statement in the core. */
const PAGE_SIZE = 60

export const listFilters = {
  all: undefined,
  open: ['intake', 'drafting', 'draft', 'efir_pending_signature', 'efir_signed', 'efir_lapsed', 'enquiry'],
  registered: ['registered', 'transferred'],
  other: ['ncr', 'refused']
} as const satisfies Readonly<Record<string, ReadonlyArray<FirStatus> | undefined>>

export type ListFilter = keyof typeof listFilters

/** Records by newest, page by page as the officer scrolls. */
export function useFirList(search: string, filter: ListFilter) {
  return useInfiniteQuery({
    queryKey: keys.list(search, filter),
    queryFn: ({ pageParam }) => {
      const statuses = listFilters[filter]
      return call('fir.list', {
        limit: PAGE_SIZE,
        ...(search ? { search } : {}),
        ...(statuses ? { statuses: [...statuses] } : {}),
        ...(pageParam ? { cursor: pageParam } : {})
      })
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData
  })
}
