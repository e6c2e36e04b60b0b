import type * as z from 'zod'
import { currentCorrelationId } from '../support/correlation.ts'
import { AppError } from '../support/errors.ts'
import { createPoolTask, type PoolTask } from './pool-task.ts'
import type { PoolStats, RunOptions, WorkerPool, WorkerPoolOptions } from './pool-types.ts'
import { createRespawnBackoff } from './respawn-backoff.ts'
import { taskInputSchemas } from './task-inputs.ts'
import { FAILED_STARTS_ALLOWED } from './worker-limits.ts'
import type { ProductTasks, TaskTypes } from './worker-protocol.ts'
import { WorkerSlot } from './worker-slot.ts'

export type { PoolStats, RunOptions, WorkerPool, WorkerPoolOptions } from './pool-types.ts'

/** Makes a fixed pool of worker threads over one pack; a new pack means a new pool. */
export function createWorkerPool<T extends TaskTypes = ProductTasks>(options: WorkerPoolOptions<T>): WorkerPool<T> {
  const { clock, logger, metrics, size } = options
  const schemas: Readonly<Record<string, z.ZodType>> = options.inputSchemas ?? taskInputSchemas
  const backoff = createRespawnBackoff(options.randomness)
  const waiting: PoolTask[] = []
  const idleListeners: (() => void)[] = []
  let lastTaskId = 0
  let restarts = 0
  let failedStarts = 0
  let closed: Promise<void> | undefined

  const slots = Array.from(
    { length: size },
    (_, index) =>
      new WorkerSlot({
        clock,
        heartbeatMs: options.heartbeatMs,
        spawn: {
          name: `worker-${index + 1}`,
          workerUrl: options.workerUrl,
          packJson: options.packJson,
          packHash: options.packHash,
          maxHeapMb: options.maxHeapMb,
          execArgv: options.execArgv ?? []
        },
        onIdle: () => {
          failedStarts = 0
          dispatch()
        },
        onAnswer: reportAnswer,
        onDeath: (slot, error, wasReady) => replace(slot, index, error, wasReady)
      })
  )

  function reportAnswer(task: PoolTask, error: AppError | null, durationMs: number): void {
    const labels = { task_type: task.task, status: error ? 'failed' : 'completed' }
    metrics.observeMs('background_task_duration_seconds', durationMs, labels)
    const fields = { call: task.task, durationMs, ...(task.correlationId ? { correlationId: task.correlationId } : {}) }
    if (error) logger.warn('worker.task-failed', { ...fields, code: error.code })
    else {
      backoff.reset()
      logger.debug('worker.task-done', fields)
    }
  }

  function replace(slot: WorkerSlot, index: number, error: AppError, wasReady: boolean): void {
    failedStarts = wasReady ? 0 : failedStarts + 1
    restarts += 1
    metrics.count('worker_restarts_total', { code: error.code })
    logger.error('worker.died', { worker: index + 1, code: error.code })
    if (failedStarts >= FAILED_STARTS_ALLOWED && !slots.some((other) => other.isAlive)) {
      const refusal = new AppError('worker-crash', 'no worker can be started', { cause: error })
      for (const task of waiting.splice(0)) task.fail(refusal)
    }
    dispatch()
    clock.after(backoff.nextDelayMs(), () => {
      if (!closed) slot.start()
    })
  }

  function dispatch(): void {
    for (const slot of slots) {
      if (slot.state !== 'idle') continue
      const task = waiting.shift()
      if (!task) break
      slot.run(task)
    }
    const stats = readStats()
    metrics.gauge('workers_alive', stats.alive)
    metrics.gauge('workers_busy', stats.busy)
    if (stats.busy + stats.waiting === 0) for (const listener of idleListeners.splice(0)) listener()
  }

  function readStats(): PoolStats {
    const alive = slots.filter((slot) => slot.isAlive).length
    const busy = slots.filter((slot) => slot.state === 'busy' || slot.state === 'freeing').length
    return { size, alive, busy, waiting: waiting.length, restarts }
  }

  function stop(taskId: number, reason: AppError): void {
    const index = waiting.findIndex((task) => task.taskId === taskId)
    if (index >= 0) waiting.splice(index, 1)[0]?.fail(reason)
    else for (const slot of slots) slot.stopTask(taskId, reason)
    dispatch()
  }

  function enqueue(task: string, input: unknown, run: RunOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const taskId = (lastTaskId += 1)
      const onAbort = (): void => stop(taskId, new AppError('cancelled', 'task was cancelled'))
      if (run.signal?.aborted) return reject(new AppError('cancelled', 'task was cancelled before it began'))
      run.signal?.addEventListener('abort', onAbort, { once: true })
      waiting.push(
        createPoolTask({
          taskId,
          task,
          input,
          correlationId: run.correlationId ?? currentCorrelationId() ?? null,
          timeoutMs: run.timeoutMs ?? options.taskTimeoutMs,
          onProgress: run.onProgress,
          resolve,
          reject,
          onSettled: () => run.signal?.removeEventListener('abort', onAbort)
        })
      )
      dispatch()
    })
  }

  for (const slot of slots) slot.start()

  return {
    async run(task, input, run = {}) {
      if (closed) throw new AppError('shutting-down', 'worker pool is closed')
      // Own names only: `constructor` is a property of every object and no task.
      const schema = Object.hasOwn(schemas, task) ? schemas[task] : undefined
      if (!schema?.safeParse(input).success) throw new AppError('bad-input', `input of task ${task} is not valid`)
      return enqueue(task, input, run)
    },
    idle() {
      return new Promise((resolve) => {
        idleListeners.push(resolve)
        dispatch()
      })
    },
    stats: readStats,
    busyMs: () => slots.reduce((sum, slot) => sum + slot.busyMs, 0),
    close() {
      const reason = new AppError('shutting-down', 'worker pool is closing')
      closed ??= (async () => {
        for (const task of waiting.splice(0)) task.fail(reason)
        await Promise.all(slots.map((slot) => slot.close(reason)))
        dispatch()
      })()
      return closed
    }
  }
}
