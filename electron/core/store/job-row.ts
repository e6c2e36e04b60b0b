import type { AppErrorData } from '#shared/domain/error.ts'
import type { JobKind, JobLane, JobState } from '#shared/domain/job.ts'

/** A row of `jobs` as it is shown: with the reference of the record it works for. */
export type JobRow = Readonly<{
  id: string
  kind: string
  lane: JobLane
  fir_id: string | null
  local_ref: string | null
  state: JobState
  priority: number
  attempts: number
  max_attempts: number
  available_at: number
  cancel_requested: number
  progress: number
  error_code: string | null
  error_message: string | null
  error_details: string | null
  duration_ms: number | null
  created_at: number
  updated_at: number
}>

/** What proves that one still holds a job: the token of one's own claim. The next claim makes it worthless. */
export type JobFence = Readonly<{ jobId: string; fencingToken: number }>

/** A job as its runner holds it. */
export type ClaimedJob = JobFence &
  Readonly<{
    kind: string
    lane: JobLane
    firId: string | null
    correlationId: string
    /** JSON as stored: unreadable until the schema of its kind has said otherwise. */
    payload: string
    /** This one included: counted when it was claimed. */
    attempt: number
    maxAttempts: number
  }>

export type NewJob = Readonly<{
  kind: JobKind
  /** Default `compute`. */
  lane?: JobLane
  /** 1 to 10, higher first: see `jobPriorities`. */
  priority: number
  firId: string | null
  /** Ids and versions, with the version of the payload itself: never text of a complaint. */
  payload: Readonly<Record<string, string | number | boolean>>
  /** The same key twice is the same job. */
  idempotencyKey: string
  maxAttempts: number
}>

/** One line of a job's `error_history`: it survives being put back. */
export type JobErrorEntry = AppErrorData & Readonly<{ at: string; attempt: number }>
