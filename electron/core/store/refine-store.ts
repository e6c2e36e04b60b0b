import type { AppErrorCode, AppErrorData } from '#shared/domain/error.ts'
import { syncStateSchema, type SuggestionDecision, type SyncState } from '#shared/domain/sync.ts'
import type { JobState } from '#shared/domain/job.ts'
import { AppError } from '../support/errors.ts'
import type { Db, SqlParams } from './db-types.ts'
import * as sql from './refine-sql.ts'

/** A request as the outbox has it, with its job and what its record is now. */
export type RefineRow = Readonly<{
  id: string
  fir_id: string
  local_ref: string
  base_revision: number
  draft_no: number
  revision: number
  request_key: string
  job_id: string
  decision: SuggestionDecision | null
  state: SyncState
  /** Null: the job is gone, which only an ended one can be. */
  job_state: JobState | null
  available_at: number | null
  attempts: number
  max_attempts: number
  error_code: AppErrorCode | null
  error_message: string | null
  error_details: string | null
  created_at: string
  updated_at: string
}>

export type NewRefine = Readonly<{
  id: string
  firId: string
  baseRevision: number
  draftNo: number
  requestKey: string
  jobId: string
  now: string
}>

export type RefineStore = ReturnType<typeof createRefineStore>

/** The outbox of the model server and the answers that came. Writes belong inside the caller's transaction. */
export function createRefineStore(db: Db) {
  const run = (name: string, text: string, params: SqlParams): number =>
    db.statement(`refine.${name}`, text).run(params).changes
  const get = <Row>(name: string, text: string, params: SqlParams): Row | undefined =>
    db.statement<Row>(`refine.${name}`, text).get(params)
  const all = <Row>(name: string, text: string, params: SqlParams): Row[] =>
    db.statement<Row>(`refine.${name}`, text).all(params)

  return {
    insert: (row: NewRefine): void => void run('insert', sql.INSERT, row),

    /** @throws AppError `not-found` */
    get(id: string): RefineRow {
      const row = get<RefineRow>('get', sql.GET, { id })
      if (!row) throw new AppError('not-found', 'no such request')
      return row
    },
    list: (limit: number): RefineRow[] => all('list', sql.LIST, { limit }),
    ofFir: (firId: string): RefineRow[] => all('of-fir', sql.OF_FIR, { firId }),
    counts(): Record<SyncState, number> {
      const found = new Map(
        all<{ state: SyncState; n: number }>('counts', sql.COUNTS, {}).map((row) => [row.state, row.n])
      )
      return Object.fromEntries(syncStateSchema.options.map((state) => [state, found.get(state) ?? 0])) as Record<
        SyncState,
        number
      >
    },

    /** What is sent, with its table of tokens, as JSON; null before it was made. */
    prepared: (id: string): string | null =>
      get<{ prepared: string | null }>('prepared', sql.PREPARED, { id })?.prepared ?? null,
    /** Keeps what was made first. @returns what is kept */
    prepare(id: string, prepared: string, now: string): string {
      run('prepare', sql.PREPARE, { id, prepared, now })
      return this.prepared(id) ?? prepared
    },
    /** An answer that failed the checks: kept in the encrypted record for whoever has to find out why. */
    keepRefused: (id: string, answer: string, now: string): void =>
      void run('keep-refused', sql.KEEP_REFUSED, { id, answer, now }),

    /** @returns false when this request has its answer already */
    insertSuggestion: (id: string, body: string, now: string): boolean =>
      run('insert-suggestion', sql.INSERT_SUGGESTION, { id, body, now }) === 1,
    suggestion: (id: string): Readonly<{ body: string; received_at: string }> | undefined =>
      get('suggestion', sql.GET_SUGGESTION, { id }),
    decide: (id: string, decision: SuggestionDecision, now: string): void =>
      void run('decide', sql.DECIDE, { id, decision, now }),

    permit: (firId: string, officer: string, reason: string, now: string): void =>
      void run('permit', sql.PERMIT, { firId, officer, reason, now }),
    isPermitted: (firId: string): boolean => get('is-permitted', sql.IS_PERMITTED, { firId }) !== undefined
  }
}

/** The error of a request's newest failed attempt. Written by this program only, from an AppErrorData. */
export function errorOfRefine(row: RefineRow): AppErrorData | null {
  if (row.error_code === null) return null
  const details = row.error_details === null ? null : (JSON.parse(row.error_details) as AppErrorData['details'] | null)
  return { code: row.error_code, message: row.error_message ?? '', ...(details ? { details } : {}) }
}
