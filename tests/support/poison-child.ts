import * as z from 'zod'
import type { Draft } from '#shared/domain/draft.ts'
import { createJobRunner } from '../../electron/core/jobs/job-runner.ts'
import { createJobStore } from '../../electron/core/store/job-store.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { createEventBus } from '../../electron/core/support/event-bus.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import { childLogger, childMetrics, openChildDb } from './open-child-db.ts'

/** One start of a program whose job n = 13 takes the whole process down, as one huge allocation in a worker does. */
const db = openChildDb()
const store = createJobStore(db, systemClock, systemRandomness)
store.startRecovery()
const runner = createJobRunner({
  db,
  jobStore: store,
  kinds: [
    {
      kind: 'draft',
      lane: 'compute',
      schema: z.strictObject({ v: z.literal(1), n: z.number() }),
      run: async ({ payload }: { payload: { n: number } }) => {
        if (payload.n === 13) process.kill(process.pid, 'SIGKILL')
        return () => {}
      }
    }
  ],
  pool: {
    run: (): Promise<Draft> => Promise.reject(new Error('no threads here')),
    idle: () => Promise.resolve(),
    stats: () => ({ size: 1, alive: 1, busy: 0, waiting: 0, restarts: 0 }),
    busyMs: () => 0,
    close: () => Promise.resolve()
  },
  bus: createEventBus(childLogger),
  clock: systemClock,
  logger: childLogger,
  metrics: childMetrics,
  randomness: systemRandomness,
  settings: () => ({
    'jobs.leaseMs': 30_000,
    'jobs.retryBaseMs': 10,
    'jobs.retryCapMs': 10,
    'jobs.stopTimeoutMs': 100
  })
})
runner.start()
await runner.drain()
await runner.stop()
db.close()
