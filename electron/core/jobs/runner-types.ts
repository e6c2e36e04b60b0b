import type { Settings } from '#shared/domain/settings.ts'
import type { CancelOutcome, JobStore } from '../store/job-store.ts'
import type { Db } from '../store/db-types.ts'
import type { Clock } from '../support/clock.ts'
import type { EventBus } from '../support/event-bus.ts'
import type { Randomness } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import type { JobKinds } from './job-kinds.ts'

export type JobSettings = Pick<Settings, 'jobs.leaseMs' | 'jobs.retryBaseMs' | 'jobs.retryCapMs' | 'jobs.stopTimeoutMs'>

export type JobRunnerOptions = Readonly<{
  db: Db
  jobStore: JobStore
  kinds: JobKinds
  pool: WorkerPool
  bus: EventBus
  clock: Clock
  logger: Logger
  metrics: Metrics
  randomness: Randomness
  /** Read anew for every job, so that a change needs no restart. */
  settings: () => JobSettings
  /** Milliseconds until the model server may be asked, Infinity when nobody knows; 0: now. Without it: always. */
  networkClosedForMs?: () => number
  /** Called after the commit of everything that changed what a record shows: its draft is there, or given up. */
  recordChanged?: (firId: string) => void
}>

export type JobRunner = Readonly<{
  /** Begins to take jobs. */
  start(): void
  /** Something was queued: look now. Cheap, and may be called inside a transaction: the look comes after it. */
  wake(): void
  /** Resolves when nothing runs and nothing is due. */
  drain(): Promise<void>
  /**
   * Takes no more jobs, gives the running ones `jobs.stopTimeoutMs` to end, then aborts them and puts them back. When it
   * resolves no job is left `running`.
   */
  stop(): Promise<void>
  /** No job starts until `resume`, also after a restart. What runs goes on. */
  pause(): void
  resume(): void
  /** @throws AppError `not-found` */
  cancel(jobId: string): CancelOutcome
  /** @throws AppError `not-found`, `job-finished` */
  retry(jobId: string): boolean
  /** Newest progress of a running job, 0 to 1. */
  progressOf(jobId: string): number | undefined
}>
