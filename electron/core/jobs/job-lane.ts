import type { JobLane } from '#shared/domain/job.ts'
import type { CancelTimer } from '../support/clock.ts'
import { toAppError } from '../support/errors.ts'
import { DATABASE_RETRY_MS, LONGEST_TIMER_MS } from './job-limits.ts'
import { startJob, type RunningJob } from './running-job.ts'
import type { JobOutcome } from './run-job.ts'
import type { JobRunnerOptions } from './runner-types.ts'

export type LaneOptions = Readonly<{
  name: JobLane
  concurrency: () => number
  /**
   * Milliseconds for which nothing of this lane can be done whatever is claimed, Infinity until somebody wakes the lane;
   * 0: go. So that a dead line costs no claim of any of the jobs that wait for it.
   */
  closedForMs: () => number
  runner: JobRunnerOptions
  /** The lane may have something to do. */
  wake: () => void
  onChanged: (jobId: string, firId: string | null) => void
  onEnded: (running: RunningJob, outcome: JobOutcome, durationMs: number) => void
}>

/** One lane: takes due jobs while it has room, and sets one timer for the next that will be due. No polling. */
export class JobLaneRunner {
  readonly running = new Map<string, RunningJob>()
  readonly #options: LaneOptions
  #cancelTimer: CancelTimer | undefined

  constructor(options: LaneOptions) {
    this.#options = options
  }

  get hasRoom(): boolean {
    return this.running.size < this.#options.concurrency()
  }

  /** Takes what is due. @returns whether something due is left behind */
  pump(): boolean {
    this.clearTimer()
    try {
      this.#takeBackExpired()
      const { jobStore } = this.#options.runner
      const { name, closedForMs } = this.#options
      if (name === 'network') jobStore.endWaits(name)
      while (this.hasRoom && closedForMs() === 0 && this.#claimOne());
      // Without room the end of a job wakes the lane; its leases are watched all the same.
      const dueInMs = this.hasRoom ? Math.max(jobStore.nextDueInMs(name), closedForMs()) : Number.POSITIVE_INFINITY
      const nextMs = Math.min(dueInMs, jobStore.nextLeaseEndInMs(name))
      if (nextMs !== Number.POSITIVE_INFINITY) this.#setTimer(Math.max(1, nextMs))
      return !this.hasRoom
    } catch (thrown) {
      const { code } = toAppError(thrown, 'claim')
      this.#options.runner.logger.error('job.claim-failed', { lane: this.#options.name, code })
      this.#setTimer(DATABASE_RETRY_MS)
      return false
    }
  }

  clearTimer(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
  }

  #setTimer(delayMs: number): void {
    this.#cancelTimer = this.#options.runner.clock.after(Math.min(LONGEST_TIMER_MS, delayMs), this.#options.wake)
  }

  /** Our own jobs first: this thread may have slept through their heartbeats, and yet they run. */
  #takeBackExpired(): void {
    const { jobStore } = this.#options.runner
    if (jobStore.nextLeaseEndInMs(this.#options.name) > 0) return
    for (const running of this.running.values()) running.renewLease()
    for (const { id, firId } of jobStore.expireLeases(this.#options.name)) this.#options.onChanged(id, firId)
  }

  #claimOne(): boolean {
    const { runner, name, onChanged, onEnded, wake } = this.#options
    const leaseMs = runner.settings()['jobs.leaseMs']
    const job = runner.jobStore.claim(name, leaseMs)
    if (!job) return false
    const startedMs = runner.clock.monotonicMs()
    const running = startJob(runner, job, leaseMs)
    this.running.set(job.jobId, running)
    onChanged(job.jobId, null)
    void running.done.then((outcome) => {
      // A job taken back and claimed again by this lane has a new entry, which is not ours to remove.
      if (this.running.get(job.jobId) === running) this.running.delete(job.jobId)
      onEnded(running, outcome, runner.clock.monotonicMs() - startedMs)
      wake()
    })
    return true
  }
}
