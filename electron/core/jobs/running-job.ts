import type { ClaimedJob } from '../store/job-row.ts'
import { AppError, toAppError } from '../support/errors.ts'
import { createCoalescer } from './coalesce.ts'
import { HEARTBEATS_PER_LEASE, PROGRESS_EVERY_MS, RETRIES_PER_HEARTBEAT } from './job-limits.ts'
import { runJob, type AbortReason, type JobOutcome } from './run-job.ts'
import type { JobRunnerOptions } from './runner-types.ts'

/** A job that this process holds: its run, its lease and its progress. */
export type RunningJob = Readonly<{
  job: ClaimedJob
  progress(): number
  /** Ends the run; only the first reason counts. */
  abort(reason: AbortReason): void
  /** Renews the lease now. */
  renewLease(): void
  /** Resolves when the outcome is written. Never rejects. */
  done: Promise<JobOutcome>
}>

/** @param leaseMs as it was claimed with */
export function startJob(options: JobRunnerOptions, job: ClaimedJob, leaseMs: number): RunningJob {
  const { clock, jobStore, logger, metrics, bus } = options
  const { jobId } = job
  const abortion = new AbortController()
  let reason: AbortReason | undefined
  let progress = 0
  const told = createCoalescer(clock, PROGRESS_EVERY_MS, () => bus.emit('jobs.changed', { jobId }))

  const abort = (why: AbortReason): void => {
    if (reason) return
    reason = why
    abortion.abort(new AppError(why === 'stop' ? 'shutting-down' : 'cancelled', `job was ended: ${why}`))
  }

  const everyMs = leaseMs / HEARTBEATS_PER_LEASE
  let cancelBeat = clock.after(everyMs, () => renewLease())
  const renewLease = (): void => {
    cancelBeat()
    let nextMs = everyMs
    try {
      if (!jobStore.heartbeat(job, leaseMs, progress)) return abort('lease-lost')
    } catch (thrown) {
      // The job goes on: the lease is good for two more failures, and the run may end before that.
      metrics.count('job_heartbeat_failures_total')
      logger.error('job.heartbeat-failed', { jobId, code: toAppError(thrown, 'heartbeat').code })
      nextMs = everyMs / RETRIES_PER_HEARTBEAT
    }
    cancelBeat = clock.after(nextMs, () => renewLease())
  }

  const control = {
    signal: abortion.signal,
    reason: () => reason,
    report: (value: number) => {
      if (!(value >= 0)) return
      progress = Math.min(1, value)
      told.notify()
    }
  }
  const done = runJob(options, job, control).finally(() => {
    cancelBeat()
    told.flush()
  })
  return { job, progress: () => progress, abort, renewLease, done }
}
