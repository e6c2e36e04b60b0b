import * as z from 'zod'
import { afterEach } from 'vitest'
import { systemClock, type Clock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import { createLogger, type LogEntry } from '../../electron/core/support/logger.ts'
import { createMetrics, type Metrics } from '../../electron/core/support/metrics.ts'
import { createWorkerPool, type WorkerPool } from '../../electron/core/workers/worker-pool.ts'

const names = [
  'echo',
  'pack',
  'progress',
  'stepForever',
  'loop',
  'hang',
  'exit',
  'uncaught',
  'uncaughtNull',
  'throwNull',
  'throwString',
  'throwNamed',
  'throwTrap',
  'throwCircular',
  'unclonable',
  'outOfMemory'
] as const
export type HostileTask = (typeof names)[number]
export type HostileTasks = Readonly<Record<HostileTask, Readonly<{ input: unknown; output: unknown }>>>
export type HostilePool = WorkerPool<HostileTasks>

export const hostileWorkerUrl = new URL('./hostile-worker.ts', import.meta.url)

type Overrides = Readonly<{
  size?: number
  clock?: Clock
  taskTimeoutMs?: number
  heartbeatMs?: number
  maxHeapMb?: number
  packJson?: string
}>

const open: HostilePool[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

/** A real pool over the hostile tasks, closed when the test ends. Times are short, threads and crashes are real. */
export function createHostilePool(overrides: Overrides = {}): Readonly<{
  pool: HostilePool
  metrics: Metrics
  log: LogEntry[]
}> {
  const clock = overrides.clock ?? systemClock
  const metrics = createMetrics(clock)
  const log: LogEntry[] = []
  const pool = createWorkerPool<HostileTasks>({
    size: overrides.size ?? 1,
    workerUrl: hostileWorkerUrl,
    packJson: overrides.packJson ?? '{"id":"test"}',
    packHash: 'ab12',
    clock,
    metrics,
    logger: createLogger(
      (entry) => log.push(entry),
      () => '',
      'test'
    ),
    randomness: systemRandomness,
    taskTimeoutMs: overrides.taskTimeoutMs ?? 20_000,
    heartbeatMs: overrides.heartbeatMs ?? 5_000,
    maxHeapMb: overrides.maxHeapMb ?? 64,
    inputSchemas: Object.fromEntries(names.map((name) => [name, z.unknown()])) as unknown as Record<
      HostileTask,
      z.ZodType
    >
  })
  open.push(pool)
  return { pool, metrics, log }
}
