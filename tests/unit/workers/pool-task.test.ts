import { expect, it } from 'vitest'
import { AppError } from '../../../electron/core/support/errors.ts'
import { createPoolTask } from '../../../electron/core/workers/pool-task.ts'

it('ends once, whatever comes after, and tells no progress then', () => {
  const seen: string[] = []
  const task = createPoolTask({
    taskId: 1,
    task: 'echo',
    input: null,
    correlationId: null,
    timeoutMs: 1000,
    onProgress: (fraction) => seen.push(`progress ${fraction}`),
    resolve: () => seen.push('resolved'),
    reject: (error) => seen.push(`rejected ${error.code}`),
    onSettled: () => seen.push('settled')
  })
  task.progress(0.5)
  task.fail(new AppError('cancelled', 'enough'))
  task.progress(0.9)
  task.succeed(1)
  task.fail(new AppError('worker-crash', 'late'))
  expect(seen).toEqual(['progress 0.5', 'settled', 'rejected cancelled'])
})
