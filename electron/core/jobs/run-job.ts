import { assertNever } from '#shared/domain/error.ts'
import type { ClaimedJob } from '../store/job-row.ts'
import { sleep } from '../support/clock.ts'
import { withCorrelation } from '../support/correlation.ts'
import { AppError, toAppError } from '../support/errors.ts'
import { classifyError } from './error-class.ts'
import { ABORT_GRACE_MS, DATABASE_RETRY_MS } from './job-limits.ts'
import type { Apply } from './job-kinds.ts'
import { retryDelayMs } from '../support/retry-delay.ts'
import type { JobRunnerOptions } from './runner-types.ts'

/** Why we end a run ourselves. */
export type AbortReason = 'cancel' | 'stop' | 'lease-lost'

/** How one attempt ended. */
export type JobOutcome = 'completed' | 'pending' | 'waiting_network' | 'dead' | 'cancelled' | 'released' | 'lease-lost'

export type RunControl = Readonly<{
  signal: AbortSignal
  /** Set before the signal fires. */
  reason(): AbortReason | undefined
  report(progress: number): void
}>

/**
 * One attempt of one job, from its payload to its written outcome. Never rejects. A database that refuses the outcome
 * is asked again until it takes it, or until the lease is lost or the program stops.
 */
export async function runJob(options: JobRunnerOptions, job: ClaimedJob, control: RunControl): Promise<JobOutcome> {
  const { db, jobStore, clock } = options
  const startedMs = clock.monotonicMs()
  try {
    const apply = await computeJob(options, job, control)
    // The token first: whoever lost the job writes nothing. Job and record are changed together or not at all.
    const afterCommit = db.transaction(() => {
      jobStore.complete(job, clock.monotonicMs() - startedMs)
      return apply()
    })
    afterCommit?.()
    return 'completed'
  } catch (thrown) {
    return settleFailure(options, job, control, toAppError(thrown, `job ${job.kind}`))
  }
}

/** Runs the kind's function; once the signal has fired it is waited for a little and then left to itself. */
async function computeJob(options: JobRunnerOptions, job: ClaimedJob, control: RunControl): Promise<Apply> {
  const definition = options.kinds.find(({ kind }) => kind === job.kind)
  if (!definition) throw new AppError('payload-unreadable', 'no such kind of job')
  const payload = definition.schema.safeParse(parseJson(job.payload))
  if (!payload.success) throw new AppError('payload-unreadable', 'payload does not fit its kind')
  const { signal, report } = control
  const { correlationId } = job
  const context = { payload: payload.data as never, job, signal, report, pool: options.pool, correlationId }
  const run = withCorrelation(correlationId, async () => definition.run(context))
  return Promise.race([run, rejectAfterAbort(options, control, run)])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function rejectAfterAbort({ clock }: JobRunnerOptions, control: RunControl, run: Promise<Apply>): Promise<never> {
  const { signal } = control
  await new Promise<void>((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
    void run.then(done, done)
    if (signal.aborted) done()
  })
  if (signal.aborted) await sleep(clock, ABORT_GRACE_MS)
  else await run
  throw new AppError('cancelled', 'job did not end after its signal fired')
}

async function settleFailure(
  options: JobRunnerOptions,
  job: ClaimedJob,
  control: RunControl,
  error: AppError
): Promise<JobOutcome> {
  for (;;) {
    try {
      return writeFailure(options, job, control.reason(), error)
    } catch (refused) {
      const { code } = toAppError(refused, 'job outcome')
      options.logger.error('job.outcome-not-written', { jobId: job.jobId, code })
      if (control.reason() === 'stop' || control.reason() === 'lease-lost') return 'lease-lost'
      await sleep(options.clock, DATABASE_RETRY_MS, control.signal.aborted ? undefined : control.signal)
    }
  }
}

function writeFailure(
  options: JobRunnerOptions,
  job: ClaimedJob,
  reason: AbortReason | undefined,
  error: AppError
): JobOutcome {
  const { jobStore, randomness } = options
  if (reason === 'lease-lost' || error.code === 'lease-lost') return 'lease-lost'
  // Whatever else went wrong, a job that was asked to end has ended.
  if (jobStore.confirmCancel(job)) return 'cancelled'
  if (reason === 'stop' || error.code === 'shutting-down') return jobStore.release(job) ? 'released' : 'lease-lost'
  const waitMs = options.kinds.find(({ kind }) => kind === job.kind)?.waitMs?.(error) ?? null
  if (waitMs !== null) {
    const state = jobStore.postpone(job, error.toData(), Math.round(waitMs))
    return state === 'waiting_network' || state === 'cancelled' ? state : 'lease-lost'
  }
  const settings = options.settings()
  const delayMs = retryDelayMs(job.attempt, settings['jobs.retryBaseMs'], settings['jobs.retryCapMs'], randomness)
  const fail = (retryMs: number | null, isCrash: boolean): JobOutcome => {
    const state = jobStore.fail(job, { error: error.toData(), retryDelayMs: retryMs, isCrash })
    return state === 'pending' || state === 'dead' || state === 'cancelled' ? state : 'lease-lost'
  }
  const errorClass = classifyError(error.code)
  switch (errorClass) {
    case 'final':
      return fail(null, false)
    case 'crash':
      return fail(delayMs, true)
    case 'retry':
    case 'stopped':
      return fail(delayMs, false)
    default:
      return assertNever(errorClass, 'class of error')
  }
}
