import { afterThisTurn } from '../support/clock.ts'
import { toAppError } from '../support/errors.ts'
import { NETWORK_CONCURRENCY } from './job-limits.ts'
import { JobLaneRunner, type LaneOptions } from './job-lane.ts'
import type { JobRunner, JobRunnerOptions } from './runner-types.ts'
import { settleWithin } from './settle-within.ts'

export type { JobRunner, JobRunnerOptions, JobSettings } from './runner-types.ts'

/** Takes jobs from the store and runs them, lane by lane. The only caller of `claim`. */
export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { jobStore, pool, bus, clock, logger, metrics } = options
  let state: 'stopped' | 'started' | 'stopping' = 'stopped'
  let isLookDue = false
  let startAgain = false
  let stopping: Promise<void> = Promise.resolve()
  const drainers: (() => void)[] = []

  const changed = (jobId: string, firId: string | null): void => {
    bus.emit('jobs.changed', { jobId })
    if (firId !== null) options.recordChanged?.(firId)
  }

  const onEnded: LaneOptions['onEnded'] = ({ job }, outcome, durationMs) => {
    const { jobId, kind, attempt, correlationId } = job
    metrics.count('background_tasks_processed_total', { task_type: kind, status: outcome })
    metrics.observeMs('job_duration_seconds', durationMs, { kind, status: outcome })
    const level = outcome === 'dead' ? 'error' : outcome === 'pending' ? 'warn' : 'info'
    logger[level](`job.${outcome}`, { jobId, kind, attempt, correlationId, durationMs })
    changed(jobId, job.firId)
  }

  const wake = (): void => {
    if (isLookDue) return
    isLookDue = true
    // Not a microtask: ten thousand jobs that fail at once must leave the window its turns in between.
    afterThisTurn(look)
  }

  const laneOf = (lane: Pick<LaneOptions, 'name' | 'concurrency' | 'closedForMs'>): JobLaneRunner =>
    new JobLaneRunner({ ...lane, runner: options, wake, onChanged: changed, onEnded })
  const lanes = [
    laneOf({ name: 'compute', concurrency: () => pool.stats().size, closedForMs: () => 0 }),
    laneOf({
      name: 'network',
      concurrency: () => NETWORK_CONCURRENCY,
      closedForMs: options.networkClosedForMs ?? (() => 0)
    })
  ]
  const running = () => lanes.flatMap((lane) => [...lane.running.values()])

  function look(): void {
    isLookDue = false
    const isWorkLeft = state === 'started' && !isPaused() && lanes.map((lane) => lane.pump()).includes(true)
    if (!isWorkLeft && running().length === 0) for (const resolve of drainers.splice(0)) resolve()
  }

  function isPaused(): boolean {
    try {
      return jobStore.isPaused()
    } catch (thrown) {
      logger.error('job.pause-unreadable', { code: toAppError(thrown, 'pause').code })
      return false
    }
  }

  const start = (): void => {
    if (state === 'stopping') startAgain = true
    if (state !== 'stopped') return
    state = 'started'
    wake()
  }

  async function stopRunning(): Promise<void> {
    for (const lane of lanes) lane.clearTimer()
    await settleWithin(
      clock,
      options.settings()['jobs.stopTimeoutMs'],
      running().map(({ done }) => done)
    )
    for (const job of running()) job.abort('stop')
    await Promise.all(running().map(({ done }) => done))
    state = 'stopped'
    wake()
    if (startAgain) start()
  }

  metrics.sampled('background_tasks_queued', () => (state === 'started' ? jobStore.counts().pending : 0))

  return {
    start,
    wake,
    drain() {
      return new Promise((resolve) => {
        drainers.push(resolve)
        wake()
      })
    },
    stop() {
      startAgain = false
      if (state !== 'started') return stopping
      state = 'stopping'
      stopping = stopRunning()
      return stopping
    },
    pause() {
      jobStore.setPaused(true)
      for (const lane of lanes) lane.clearTimer()
    },
    resume() {
      jobStore.setPaused(false)
      wake()
    },
    cancel(jobId) {
      const outcome = jobStore.cancel(jobId)
      running()
        .find(({ job }) => job.jobId === jobId)
        ?.abort('cancel')
      if (outcome !== 'ended') changed(jobId, jobStore.firOf(jobId))
      return outcome
    },
    retry(jobId) {
      const isPutBack = jobStore.retry(jobId)
      if (isPutBack) changed(jobId, jobStore.firOf(jobId))
      wake()
      return isPutBack
    },
    progressOf: (jobId) =>
      running()
        .find(({ job }) => job.jobId === jobId)
        ?.progress()
  }
}
