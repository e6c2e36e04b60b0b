import * as z from 'zod'
import { afterEach } from 'vitest'
import type { Draft } from '#shared/domain/draft.ts'
import type { JobKindDefinition, JobKinds } from '../../electron/core/jobs/job-kinds.ts'
import { createJobRunner, type JobRunner, type JobSettings } from '../../electron/core/jobs/job-runner.ts'
import { createJobStore, type JobStore } from '../../electron/core/store/job-store.ts'
import type { Clock } from '../../electron/core/support/clock.ts'
import { createEventBus } from '../../electron/core/support/event-bus.ts'
import { systemRandomness, type Randomness } from '../../electron/core/support/ids.ts'
import type { WorkerPool } from '../../electron/core/workers/worker-pool.ts'
import type { FakeClock } from './fake-clock.ts'
import { migratedDb, type TestDb } from './migrated-db.ts'

/** Default settings of a queue under test: those of the product. */
export const queueSettings: JobSettings = {
  'jobs.leaseMs': 30_000,
  'jobs.retryBaseMs': 2000,
  'jobs.retryCapMs': 1_800_000,
  'jobs.stopTimeoutMs': 10_000
}

export { newJob } from './new-job.ts'

export const payloadSchema = z.strictObject({ v: z.literal(1), n: z.number() })
export type TestPayload = z.infer<typeof payloadSchema>

/** The kind that every test job is of, with the run the test gives it. */
export function testKind(run: JobKindDefinition<TestPayload>['run']): JobKinds {
  return [{ kind: 'draft', lane: 'compute', schema: payloadSchema, run } satisfies JobKindDefinition<TestPayload>]
}

/** For kinds that need no thread: only the number of places is asked for. */
export function threadlessPool(size: number): WorkerPool {
  return {
    run: (): Promise<Draft> => Promise.reject(new Error('no threads here')),
    idle: () => Promise.resolve(),
    stats: () => ({ size, alive: size, busy: 0, waiting: 0, restarts: 0 }),
    busyMs: () => 0,
    close: () => Promise.resolve()
  }
}

export type TestQueue = TestDb &
  Readonly<{
    store: JobStore
    /** Ids of `jobs.changed`, in order. */
    changes: string[]
    recordChanges: string[]
    runner(
      kinds: JobKinds,
      over?: Readonly<{ pool?: WorkerPool; settings?: Partial<JobSettings>; networkClosedForMs?: () => number }>
    ): JobRunner
    stateOf(jobId: string): Readonly<{ state: string; attempts: number; crash_count: number; fencing_token: number }>
  }>

/** The sum of a counter over all its labels. */
export const counterOf = (queue: TestQueue, name: string): number =>
  queue.metrics
    .snapshot()
    .counters.filter((counter) => counter.name === name)
    .reduce((sum, counter) => sum + counter.value, 0)

const runners = new Map<JobRunner, Clock>()

/** A queue on a real file. Runners made of it are stopped, and the file closed, when the test ends. */
export function testQueue(clock: Clock, over: Readonly<{ randomness?: Randomness; testDb?: TestDb }> = {}): TestQueue {
  const { randomness = systemRandomness, testDb = migratedDb({ clock }) } = over
  const { db, logger, metrics } = testDb
  const store = createJobStore(db, clock, randomness)
  const bus = createEventBus(logger)
  const changes: string[] = []
  const recordChanges: string[] = []
  bus.subscribe((name, payload) => {
    if (name === 'jobs.changed' && 'jobId' in payload) changes.push(payload.jobId)
  })
  return {
    ...testDb,
    store,
    changes,
    recordChanges,
    runner(kinds, { pool = threadlessPool(2), settings = {}, networkClosedForMs = () => 0 } = {}) {
      const runner = createJobRunner({
        db,
        jobStore: store,
        kinds,
        pool,
        bus,
        clock,
        logger,
        metrics,
        randomness,
        settings: () => ({ ...queueSettings, ...settings }),
        networkClosedForMs,
        recordChanged: (firId) => recordChanges.push(firId)
      })
      runners.set(runner, clock)
      return runner
    },
    stateOf(jobId) {
      const sql = 'SELECT state, attempts, crash_count, fencing_token FROM jobs WHERE id = $jobId'
      const row = db.statement<ReturnType<TestQueue['stateOf']>>('test.state', sql).get({ jobId })
      if (!row) throw new Error('no such job')
      return row
    }
  }
}

/** Stops them all, letting the time pass that a fake clock would hold up. */
async function stopRunners(): Promise<void> {
  for (const [runner, clock] of runners) {
    let isStopped = false
    void runner.stop().then(() => (isStopped = true))
    while (!isStopped) {
      if ('advance' in clock) (clock as FakeClock).advance(1000)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  runners.clear()
}

afterEach(stopRunners)
