import type * as z from 'zod'
import type { Clock } from '../support/clock.ts'
import type { Randomness } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import type { ProductTasks, TaskTypes } from './worker-protocol.ts'

export type WorkerPoolOptions<T extends TaskTypes = ProductTasks> = Readonly<{
  /** Number of threads: fixed, all made at once. */
  size: number
  /** The entry file: `worker-entry.ts` in Node, the bundled `worker.js` in Electron. */
  workerUrl: URL
  packJson: string
  packHash: string
  clock: Clock
  logger: Logger
  metrics: Metrics
  randomness: Randomness
  /** Longest time of one task, unless `run` says otherwise. */
  taskTimeoutMs: number
  /** A running task that makes no step in three of these is ended. */
  heartbeatMs: number
  maxHeapMb: number
  execArgv?: ReadonlyArray<string>
  /** What may go into a worker. Default: the product's tasks. */
  inputSchemas?: Readonly<{ [K in keyof T]: z.ZodType }>
}>

export type RunOptions = Readonly<{
  signal?: AbortSignal
  timeoutMs?: number
  onProgress?: (fraction: number) => void
  correlationId?: string
}>

export type PoolStats = Readonly<{ size: number; alive: number; busy: number; waiting: number; restarts: number }>

export type WorkerPool<T extends TaskTypes = ProductTasks> = Readonly<{
  /**
   * Runs one task on the next free worker, first come, first served.
   *
   * @throws AppError `bad-input` (never reaches a worker), `cancelled` (at once, the worker is freed behind it),
   * `worker-crash`, `worker-timeout`, `worker-out-of-memory`, `shutting-down`, or the code the task itself threw
   */
  run<K extends keyof T & string>(task: K, input: T[K]['input'], options?: RunOptions): Promise<T[K]['output']>
  /** Resolves when no task runs or waits. */
  idle(): Promise<void>
  stats(): PoolStats
  /** Milliseconds that all threads together have spent in tasks since they were made, running tasks included. */
  busyMs(): number
  /** Refuses what waits, stops what runs, ends every thread. Call it again and it gives the same promise. */
  close(): Promise<void>
}>
