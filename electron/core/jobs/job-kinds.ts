import type * as z from 'zod'
import type { JobKind, JobLane } from '#shared/domain/job.ts'
import type { ClaimedJob } from '../store/job-row.ts'
import type { AppError } from '../support/errors.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'

/**
 * The write that a finished job makes. The runner calls it inside the transaction that marks the job completed, and what
 * it gives back, if anything, after the commit.
 */
export type Apply = () => void | (() => void)

export type JobContext<P> = Readonly<{
  /** What the schema of the kind made of the stored payload. */
  payload: P
  job: ClaimedJob
  /** Fires when the job is cancelled, its lease is lost or the application stops. Reject soon after it does. */
  signal: AbortSignal
  /** 0 to 1. May be called as often as one likes. */
  report: (progress: number) => void
  pool: WorkerPool
  /** Of the click that queued the job. */
  correlationId: string
}>

/** One kind of job: where it runs, what its payload looks like, what it does. */
export type JobKindDefinition<P> = Readonly<{
  kind: JobKind
  lane: JobLane
  /** Holds the version of the payload as a literal, so that a payload of another version is a dead letter, not a guess. */
  schema: z.ZodType<P>
  /** Computes, without writing. Whatever it throws costs an attempt, and its `Apply` is never called. */
  run(context: JobContext<P>): Promise<Apply>
  /**
   * The failure is not the job's but that of what it needs: it waits this long and the attempt does not count. Null:
   * the failure is the job's own. Left out: every failure is.
   */
  waitMs?(error: AppError): number | null
}>

/**
 * The kinds of an application, each with a payload of its own. Only the kind's own schema makes a payload for its `run`,
 * which is why the runner may pass one on without knowing its type.
 */
export type JobKinds = ReadonlyArray<
  Pick<JobKindDefinition<never>, 'kind' | 'lane' | 'run' | 'waitMs'> & Readonly<{ schema: z.ZodType }>
>
