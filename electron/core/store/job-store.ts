import type { AppErrorData } from '#shared/domain/error.ts'
import { jobStateSchema, type JobLane, type JobState } from '#shared/domain/job.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { currentCorrelationId } from '../support/correlation.ts'
import { AppError } from '../support/errors.ts'
import { makeUlid, type Randomness } from '../support/ids.ts'
import type { Db, SqlParams } from './db-types.ts'
import type { ClaimedJob, JobErrorEntry, JobFence, JobRow, NewJob } from './job-row.ts'
import * as sql from './job-sql.ts'
import { createQueueClock } from './queue-clock.ts'

/**
 * Every so many claims of a lane the job that is due the longest is taken, whatever its priority. So the lowest
 * priority gets an eighth of the work while higher ones keep coming, and the highest never waits for more than one
 * job of these. Counted, not timed: a wrong clock changes nothing.
 */
const CLAIMS_PER_OLDEST = 8

/** Finished jobs kept: months of a busy station, and the panel shows far fewer. */
const KEPT_FINISHED_JOBS = 1000

/** Rows listed of each state: what a person can look through; the counts tell the rest. */
const LISTED_PER_STATE = 50

export type EndedAttempt = Readonly<{ id: string; state: JobState; firId: string | null }>

/** What becomes of a failed attempt. `retryDelayMs` null: nothing but a person can make it worth another. */
export type AttemptFailure = Readonly<{ error: AppErrorData; retryDelayMs: number | null; isCrash: boolean }>

export type CancelOutcome = 'cancelled' | 'requested' | 'ended'

export type QueueDepth = Readonly<{ lane: JobLane; state: JobState; count: number; oldestMs: number }>

export type JobStore = ReturnType<typeof createJobStore>

/**
 * The jobs table, the only queue there is. Every change of a job that somebody holds is made under the token of its
 * claim; a stale token changes nothing.
 */
export function createJobStore(db: Db, clock: Clock, randomness: Randomness) {
  const queueNowMs = createQueueClock(clock)
  const claims: Record<JobLane, number> = { compute: 0, network: 0 }
  const now = (): Readonly<{ queueNow: number; wallNow: number }> => ({
    queueNow: queueNowMs(),
    wallNow: clock.nowMs()
  })
  const run = (name: string, text: string, params: SqlParams = {}): number =>
    db.statement(`job.${name}`, text).run(params).changes
  const all = <Row>(name: string, text: string, params: SqlParams = {}): Row[] =>
    db.statement<Row>(`job.${name}`, text).all(params)
  const get = <Row>(name: string, text: string, params: SqlParams = {}): Row | undefined =>
    db.statement<Row>(`job.${name}`, text).get(params)

  const stateOf = (jobId: string): JobState => {
    const row = get<{ state: JobState }>('state', sql.GET_STATE, { jobId })
    if (!row) throw new AppError('not-found', 'no such job')
    return row.state
  }
  const putBack = (jobId: string): boolean => run('put-back', sql.PUT_BACK, { jobId, ...now() }) === 1

  const inMs = (at: number | null | undefined): number =>
    typeof at === 'number' ? Math.max(0, at - queueNowMs()) : Number.POSITIVE_INFINITY

  const failureParams = ({ error, retryDelayMs, isCrash }: AttemptFailure): SqlParams => ({
    ...now(),
    at: toIstIso(clock.nowMs()),
    mayRetry: retryDelayMs === null ? 0 : 1,
    delayMs: Math.round(retryDelayMs ?? 0),
    crashes: isCrash ? 1 : 0,
    code: error.code,
    message: error.message,
    details: error.details ? JSON.stringify(error.details) : 'null'
  })

  return {
    /** The record a job works for; null when it has none or there is no such job. */
    firOf: (jobId: string): string | null =>
      get<{ firId: string | null }>('fir', sql.GET_FIR, { jobId })?.firId ?? null,

    /** Now, on the wall clock and on the clock of `available_at`. */
    times: (): Readonly<{ wallNowMs: number; queueNowMs: number }> => ({
      wallNowMs: clock.nowMs(),
      queueNowMs: queueNowMs()
    }),

    /**
     * Puts a job into the queue, inside the caller's transaction: job and domain row are there together or not at all.
     * The same key gives the job there is already; one that was cancelled or given up is put back, since asking again
     * is what a person does who wants it after all.
     */
    enqueue(job: NewJob): Readonly<{ jobId: string; created: boolean }> {
      return db.transaction(() => {
        const id = makeUlid(clock.nowMs(), randomness)
        const { kind, lane = 'compute', priority, firId, idempotencyKey, maxAttempts } = job
        const columns = { id, kind, lane, priority, firId, idempotencyKey, maxAttempts, ...now() }
        const payload = JSON.stringify(job.payload)
        const correlationId = currentCorrelationId() ?? id
        if (run('enqueue', sql.ENQUEUE, { ...columns, payload, correlationId }) === 1)
          return { jobId: id, created: true }
        const existing = get<{ id: string }>('find-by-key', sql.FIND_BY_KEY, { idempotencyKey })
        if (!existing) throw new AppError('internal', 'enqueue: the job of this key is not there')
        // With the payload as it is asked for now: the old one may be of a version that nobody reads any more.
        if (putBack(existing.id)) run('renew-payload', sql.RENEW_PAYLOAD, { jobId: existing.id, payload, priority })
        return { jobId: existing.id, created: false }
      })
    },

    /** Takes the next due job of a lane, highest priority first, or nothing. The attempt is counted here. */
    claim(lane: JobLane, leaseMs: number): ClaimedJob | undefined {
      const params = { lane, leaseMs, ...now() }
      const isOldestTurn = claims[lane] % CLAIMS_PER_OLDEST === CLAIMS_PER_OLDEST - 1
      const job = isOldestTurn
        ? get<ClaimedJob>('claim-oldest', sql.CLAIM_BY_AGE, params)
        : get<ClaimedJob>('claim', sql.CLAIM_BY_PRIORITY, params)
      if (job) claims[lane] += 1
      return job
    },

    /** Renews the lease. @returns false when it is not ours any more */
    heartbeat({ jobId, fencingToken }: JobFence, leaseMs: number, progress: number): boolean {
      return run('heartbeat', sql.HEARTBEAT, { jobId, fencingToken, leaseMs, progress, queueNow: queueNowMs() }) === 1
    },

    /**
     * Marks the job completed; the caller makes its writes after it, in the same transaction.
     * @throws AppError `lease-lost` when the token is stale, `cancelled` when that was asked for
     */
    complete({ jobId, fencingToken }: JobFence, durationMs: number, resultRef: string | null = null): void {
      const fence = { jobId, fencingToken }
      if (run('complete', sql.COMPLETE, { ...fence, durationMs, resultRef, wallNow: clock.nowMs() }) === 1) return
      const held = get('fence', sql.FENCE_STATE, fence)
      throw held
        ? new AppError('cancelled', 'job was cancelled before it ended')
        : new AppError('lease-lost', 'job is not held under this token')
    },

    /** Ends the attempt with an error. @returns the state it led to; undefined when the token is stale */
    fail({ jobId, fencingToken }: JobFence, failure: AttemptFailure): JobState | undefined {
      const params = { jobId, fencingToken, ...failureParams(failure) }
      return get<EndedAttempt>('fail', sql.FAIL, params)?.state
    },

    /** Gives the job back because we stop: the attempt does not count. */
    release({ jobId, fencingToken }: JobFence): boolean {
      return run('release', sql.RELEASE, { jobId, fencingToken, ...now() }) === 1
    },

    /**
     * Gives the job back because the line is down: the attempt does not count, and the job is due again after `delayMs`.
     * @returns the state it led to; undefined when the token is stale
     */
    postpone({ jobId, fencingToken }: JobFence, error: AppErrorData, delayMs: number): JobState | undefined {
      const params = {
        ...now(),
        jobId,
        fencingToken,
        delayMs: Math.round(delayMs),
        code: error.code,
        message: error.message,
        details: error.details ? JSON.stringify(error.details) : 'null'
      }
      return get<{ state: JobState }>('postpone', sql.POSTPONE, params)?.state
    },

    /** Jobs of a lane whose wait for the line is over are ordinary waiting jobs again. To be called before claiming. */
    endWaits: (lane: JobLane): number => run('end-waits', sql.END_WAITS, { lane, ...now() }),

    /** The line is back: nothing of the lane waits for it any more. @returns how many did */
    makeLaneDue: (lane: JobLane): number => run('make-lane-due', sql.MAKE_LANE_DUE, { lane, ...now() }),

    /** A person will not wait. @returns false when the job is neither waiting nor there */
    makeDue: (jobId: string): boolean => run('make-due', sql.MAKE_DUE, { jobId, ...now() }) === 1,

    /** The run of a job that was asked to end has ended. */
    confirmCancel({ jobId, fencingToken }: JobFence): boolean {
      return run('confirm-cancel', sql.CONFIRM_CANCEL, { jobId, fencingToken, wallNow: clock.nowMs() }) === 1
    },

    /**
     * Waiting: cancelled now. Running: asked to end, and whatever it brings is not applied. Ended: unchanged.
     * @throws AppError `not-found`
     */
    cancel(jobId: string): CancelOutcome {
      const row = get<{ state: JobState }>('cancel', sql.CANCEL, { jobId, wallNow: clock.nowMs() })
      if (row) return row.state === 'running' ? 'requested' : 'cancelled'
      stateOf(jobId)
      return 'ended'
    },

    /**
     * Puts a dead or cancelled job back, once, with its history kept. @returns false when it is in the queue already
     * @throws AppError `not-found`, `job-finished`
     */
    retry(jobId: string): boolean {
      if (putBack(jobId)) return true
      if (stateOf(jobId) === 'completed') throw new AppError('job-finished', 'job was completed')
      return false
    },

    /**
     * To be called once after opening, before any worker is made. A job found running was running when the process
     * died: that is a crash of its, and the second makes it a dead letter.
     * @returns the jobs found running and what became of them
     */
    startRecovery(): EndedAttempt[] {
      const error: AppErrorData = { code: 'worker-crash', message: 'the program ended while the job ran' }
      return db.transaction(() => {
        const params = failureParams({ error, retryDelayMs: 0, isCrash: true })
        const recovered = all<EndedAttempt>('recover', sql.RECOVER_RUNNING, params)
        run('clamp', sql.CLAMP_DELAYS, { queueNow: queueNowMs() })
        run('prune', sql.PRUNE_FINISHED, { keep: KEPT_FINISHED_JOBS })
        return recovered
      })
    },

    /** Takes back jobs of a lane whose holder has not renewed its lease; each counts as a crash. */
    expireLeases(lane: JobLane): EndedAttempt[] {
      const error: AppErrorData = { code: 'lease-lost', message: 'the lease of the job ran out' }
      return all('expire', sql.EXPIRE_LEASES, { lane, ...failureParams({ error, retryDelayMs: 0, isCrash: true }) })
    },

    /** Milliseconds until a job of the lane becomes due, 0 when one is; Infinity when none waits. */
    nextDueInMs(lane: JobLane): number {
      return inMs(get<{ at: number | null }>('next-due', sql.NEXT_DUE, { lane })?.at)
    },

    /** Milliseconds until the first lease of the lane runs out, 0 when one has; Infinity when nothing runs. */
    nextLeaseEndInMs(lane: JobLane): number {
      return inMs(get<{ at: number | null }>('next-lease-end', sql.NEXT_LEASE_END, { lane })?.at)
    },

    /** What runs, what waits, what needs a person, what is done: fifty of each, newest first. */
    list(): JobRow[] {
      const states: ReadonlyArray<JobState> = jobStateSchema.options
      return states.flatMap((state) => all<JobRow>('list', sql.LIST, { state, limit: LISTED_PER_STATE }))
    },

    counts(): Record<JobState, number> {
      const found = new Map(all<{ state: JobState; n: number }>('counts', sql.COUNTS).map((row) => [row.state, row.n]))
      const entries = jobStateSchema.options.map((state) => [state, found.get(state) ?? 0])
      return Object.fromEntries(entries) as Record<JobState, number>
    },

    /** Jobs of each lane and state that is not finished, with the age of the one that has been due the longest. */
    depths: (): QueueDepth[] =>
      all<Readonly<{ lane: JobLane; state: JobState; n: number; oldest: number }>>('depths', sql.DEPTHS).map(
        ({ lane, state, n, oldest }) => ({ lane, state, count: n, oldestMs: Math.max(0, queueNowMs() - oldest) })
      ),

    /** Every failed attempt of a job, oldest first. */
    errorHistory(jobId: string): JobErrorEntry[] {
      const row = get<{ history: string }>('history', sql.GET_HISTORY, { jobId })
      return row ? (JSON.parse(row.history) as JobErrorEntry[]) : []
    },

    isPaused: (): boolean => get<{ paused: number }>('is-paused', sql.IS_PAUSED)?.paused === 1,
    setPaused: (paused: boolean): void => void run('set-paused', sql.SET_PAUSED, { paused: paused ? 1 : 0 })
  }
}
