import type { AppError } from '../support/errors.ts'

/** A task from `run` to its one settlement. */
export type PoolTask = Readonly<{
  taskId: number
  task: string
  input: unknown
  correlationId: string | null
  timeoutMs: number
  settled(): boolean
  succeed(value: unknown): void
  fail(error: AppError): void
  progress(fraction: number): void
}>

export type PoolTaskOptions = Readonly<{
  taskId: number
  task: string
  input: unknown
  correlationId: string | null
  timeoutMs: number
  onProgress: ((fraction: number) => void) | undefined
  resolve(value: unknown): void
  reject(error: AppError): void
  /** Runs once, whatever the end: listeners of the caller's signal are taken off here. */
  onSettled(): void
}>

/** Makes a second end of the same task (a reply after a cancel) do nothing. */
export function createPoolTask(options: PoolTaskOptions): PoolTask {
  const { taskId, task, input, correlationId, timeoutMs } = options
  let settled = false
  const settle = (end: () => void): void => {
    if (settled) return
    settled = true
    options.onSettled()
    end()
  }
  return {
    taskId,
    task,
    input,
    correlationId,
    timeoutMs,
    settled: () => settled,
    succeed: (value) => settle(() => options.resolve(value)),
    fail: (error) => settle(() => options.reject(error)),
    progress(fraction) {
      if (!settled) options.onProgress?.(fraction)
    }
  }
}
