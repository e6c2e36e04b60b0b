import type { FirStatus } from '#shared/domain/fir-status.ts'
import type { Db, SqlParams } from './db-types.ts'
import type { FirRow } from './fir-row.ts'
import { toMatchExpression } from './search-text.ts'

export type ListQuery = Readonly<{
  search?: string
  statuses?: ReadonlyArray<FirStatus>
  /** `updated_seq` of the last row of the page before. */
  before?: number
  limit: number
}>

export type FirPage = Readonly<{ rows: FirRow[]; nextBefore: number | null }>

export type FirList = Readonly<{
  page(query: ListQuery): FirPage
  /** How many records the search and the statuses of a query find in all. */
  total(query: Pick<ListQuery, 'search' | 'statuses'>): number
}>

/** One row, with its live job; `shown_status` is the status a person sees (`drafting` is derived). */
const LISTED = `
WITH listed AS (
  SELECT firs.*, live.id AS active_job, NULL AS active_version,
    CASE WHEN live.id IS NOT NULL AND firs.status IN ('intake', 'draft') THEN 'drafting' ELSE firs.status END AS shown_status
  FROM firs LEFT JOIN (
    SELECT fir_id, MAX(id) AS id FROM jobs
    WHERE kind = 'draft' AND cancel_requested = 0 AND state IN ('pending', 'running', 'waiting_network')
    GROUP BY fir_id
  ) AS live ON live.fir_id = firs.id
)`

const PLAIN_FILTER = `WHERE ($statuses IS NULL OR shown_status IN (SELECT value FROM json_each($statuses)))`
const SEARCH_FILTER = `${PLAIN_FILTER} AND seq IN (SELECT rowid FROM fir_search WHERE fir_search MATCH $match)`
const PAGE = `AND ($before IS NULL OR updated_seq < $before) ORDER BY updated_seq DESC LIMIT $limit`

/** Keyset pages over the newest change first: page 200 of 10,000 records costs what page 1 costs. */
export function createFirList(db: Db): FirList {
  const plain = db.statement<FirRow>('fir.list', `${LISTED} SELECT * FROM listed ${PLAIN_FILTER} ${PAGE}`)
  const plainCount = db.statement<{ n: number }>(
    'fir.count',
    `${LISTED} SELECT COUNT(*) AS n FROM listed ${PLAIN_FILTER}`
  )
  const found = db.statement<FirRow>('fir.search', `${LISTED} SELECT * FROM listed ${SEARCH_FILTER} ${PAGE}`)
  const foundCount = db.statement<{ n: number }>(
    'fir.search-count',
    `${LISTED} SELECT COUNT(*) AS n FROM listed ${SEARCH_FILTER}`
  )

  const read = (query: Pick<ListQuery, 'search' | 'statuses'>): Readonly<{ match: boolean; filter: SqlParams }> => {
    const match = query.search === undefined ? undefined : toMatchExpression(query.search)
    const statuses = query.statuses && query.statuses.length > 0 ? JSON.stringify(query.statuses) : null
    return { match: match !== undefined, filter: match === undefined ? { statuses } : { statuses, match } }
  }

  return {
    page(query) {
      const { match, filter } = read(query)
      const rows = (match ? found : plain).all({ ...filter, before: query.before ?? null, limit: query.limit + 1 })
      const page = rows.slice(0, query.limit)
      const last = page[page.length - 1]
      return { rows: page, nextBefore: rows.length > query.limit && last ? last.updated_seq : null }
    },
    total(query) {
      const { match, filter } = read(query)
      return (match ? foundCount : plainCount).get(filter)?.n ?? 0
    }
  }
}
