import type { Handlers } from '#shared/ipc/contract.ts'
import type { JobStore } from '../store/job-store.ts'
import { AppError } from '../support/errors.ts'
import { toJobView } from './job-view.ts'
import type { JobRunner } from './runner-types.ts'

type JobHandlers = Pick<Handlers, 'jobs.list' | 'jobs.cancel' | 'jobs.retry' | 'jobs.pause' | 'jobs.resume'>

/** The `jobs.*` part of the contract. */
export function createJobHandlers({
  jobStore,
  runner
}: Readonly<{ jobStore: JobStore; runner: JobRunner }>): JobHandlers {
  return {
    'jobs.list': () => {
      const times = jobStore.times()
      return {
        paused: jobStore.isPaused(),
        jobs: jobStore.list().flatMap((row) => toJobView(row, times, runner.progressOf(row.id)) ?? []),
        counts: jobStore.counts()
      }
    },
    'jobs.cancel': ({ jobId }) => {
      if (runner.cancel(jobId) === 'ended') throw new AppError('job-finished', 'job has ended')
      return {}
    },
    'jobs.retry': ({ jobId }) => {
      runner.retry(jobId)
      return {}
    },
    'jobs.pause': () => {
      runner.pause()
      return {}
    },
    'jobs.resume': () => {
      runner.resume()
      return {}
    }
  }
}
