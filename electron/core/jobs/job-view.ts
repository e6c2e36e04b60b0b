import type { AppErrorCode, AppErrorData } from '#shared/domain/error.ts'
import { jobKindSchema, type JobView } from '#shared/domain/job.ts'
import type { JobRow } from '../store/job-row.ts'
import { toIstIso } from '../support/clock.ts'

export type ViewTimes = Readonly<{
  wallNowMs: number
  /** Now, on the clock that `available_at` is kept by; the difference is what the wall clock has jumped. */
  queueNowMs: number
}>

/**
 * A row as the window shows it.
 *
 * @param progress of the run itself when it is this process that runs it: newer than what the row holds
 * @returns undefined for a kind that this version does not know
 */
export function toJobView(row: JobRow, times: ViewTimes, progress?: number): JobView | undefined {
  const kind = jobKindSchema.safeParse(row.kind)
  if (!kind.success) return undefined
  return {
    id: row.id,
    kind: kind.data,
    lane: row.lane,
    state: row.state,
    priority: row.priority,
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    progress: progress ?? row.progress,
    cancelRequested: row.cancel_requested === 1,
    firId: row.fir_id,
    localRef: row.local_ref,
    availableAt: toIstIso(row.available_at - times.queueNowMs + times.wallNowMs),
    createdAt: toIstIso(row.created_at),
    updatedAt: toIstIso(row.updated_at),
    durationMs: row.duration_ms,
    error: errorOf(row)
  }
}

function errorOf(row: JobRow): AppErrorData | null {
  if (row.error_code === null) return null
  const details = row.error_details === null ? null : (JSON.parse(row.error_details) as AppErrorData['details'] | null)
  // Written by this program only, from an AppErrorData.
  return { code: row.error_code as AppErrorCode, message: row.error_message ?? '', ...(details ? { details } : {}) }
}
