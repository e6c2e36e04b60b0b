import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { JobKinds } from '../../../electron/core/jobs/job-kinds.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { createHostilePool, type HostilePool, type HostileTask } from '../../support/hostile-pool.ts'
import { until } from '../../support/pool-state.ts'
import { newJob, testQueue, threadlessPool, type TestQueue } from '../../support/test-queue.ts'

const payloadSchema = z.strictObject({
  v: z.literal(1),
  task: z.custom<HostileTask>((task) => typeof task === 'string')
})

/** Jobs that run the named hostile task in a real thread. */
function hostileKind(pool: HostilePool, applied: string[]): JobKinds {
  const run = async ({
    payload,
    signal
  }: {
    payload: z.infer<typeof payloadSchema>
    signal: AbortSignal
  }): Promise<() => void> => {
    await pool.run(payload.task, 1, { signal })
    return () => void applied.push(payload.task)
  }
  return [{ kind: 'draft', lane: 'compute', schema: payloadSchema, run }]
}

function queueOf(pool: HostilePool, size = 1) {
  const queue = testQueue(systemClock)
  const applied: string[] = []
  const runner = queue.runner(hostileKind(pool, applied), {
    pool: threadlessPool(size),
    settings: { 'jobs.retryBaseMs': 10, 'jobs.retryCapMs': 10 }
  })
  const put = (task: HostileTask, over: Parameters<typeof newJob>[1] = {}): string =>
    queue.store.enqueue(newJob(`${task}:${over.priority ?? ''}`, { payload: { v: 1, task }, ...over })).jobId
  return { queue, runner, applied, put }
}

const isOver = (queue: TestQueue, jobId: string): boolean =>
  ['dead', 'completed', 'cancelled'].includes(queue.stateOf(jobId).state)

const codesOf = (queue: TestQueue, jobId: string): string[] =>
  queue.store.errorHistory(jobId).map((entry) => entry.code)

describe('poison jobs in real threads', () => {
  for (const task of ['exit', 'uncaught'] as const) {
    it(`WK-100 puts a job back with one attempt more when its worker dies (${task}), and the others are served`, async () => {
      const { pool } = createHostilePool({ size: 2 })
      const { queue, runner, applied, put } = queueOf(pool, 2)
      const poison = put(task, { priority: 9, maxAttempts: 2 })
      const good = put('echo')
      runner.start()
      await until(() => isOver(queue, poison) && isOver(queue, good))
      expect(applied).toEqual(['echo'])
      expect(queue.stateOf(good)).toMatchObject({ state: 'completed', attempts: 1 })
      expect(queue.stateOf(poison)).toMatchObject({ state: 'dead', attempts: 2 })
      expect(codesOf(queue, poison)).toEqual(['worker-crash', 'worker-crash'])
    })
  }

  it('WK-101 gives up a job that ran a worker out of memory twice, whatever attempts it has left', async () => {
    const { pool } = createHostilePool({ maxHeapMb: 16 })
    const { queue, runner, put } = queueOf(pool)
    const poison = put('outOfMemory', { maxAttempts: 10 })
    runner.start()
    await until(() => isOver(queue, poison))
    expect(queue.stateOf(poison)).toMatchObject({ state: 'dead', attempts: 2, crash_count: 2 })
    expect(codesOf(queue, poison)).toEqual(['worker-out-of-memory', 'worker-out-of-memory'])
    const good = put('echo')
    runner.wake()
    await until(() => isOver(queue, good))
    expect(queue.stateOf(good).state).toBe('completed')
  })

  it('WK-102 puts a job in an endless loop back when the watchdog has ended its worker', async () => {
    const { pool } = createHostilePool({ heartbeatMs: 50 })
    const { queue, runner, put } = queueOf(pool)
    const poison = put('loop', { maxAttempts: 2 })
    runner.start()
    await until(() => isOver(queue, poison))
    expect(queue.stateOf(poison)).toMatchObject({ state: 'dead', attempts: 2 })
    expect(codesOf(queue, poison)).toEqual(['worker-timeout', 'worker-timeout'])
    expect(pool.stats().restarts).toBe(2)
  })

  for (const task of ['throwNull', 'throwString', 'throwTrap', 'throwCircular', 'unclonable'] as const) {
    it(`WK-103 stores what a task throws or cannot send (${task}) as a failure, and keeps the worker`, async () => {
      const { pool } = createHostilePool()
      const { queue, runner, put } = queueOf(pool)
      const poison = put(task, { maxAttempts: 1 })
      runner.start()
      await runner.drain()
      expect(queue.stateOf(poison)).toMatchObject({ state: 'dead', attempts: 1 })
      expect(codesOf(queue, poison)).toEqual(['internal'])
      expect(JSON.stringify([queue.store.errorHistory(poison), queue.log])).not.toContain('Rahul')
      expect(pool.stats().restarts).toBe(0)
    })
  }

  it('WK-104 quarantines a job that killed three workers, and the queue goes on', async () => {
    const { pool } = createHostilePool()
    const { queue, runner, applied, put } = queueOf(pool)
    const poison = put('exit', { priority: 9 })
    runner.start()
    await until(() => isOver(queue, poison))
    expect(queue.stateOf(poison)).toMatchObject({ state: 'dead', attempts: 3 })
    expect(pool.stats().restarts).toBe(3)
    const good = put('echo')
    runner.wake()
    await until(() => isOver(queue, good))
    expect(applied).toEqual(['echo'])
    expect(queue.store.list().find((row) => row.id === poison)).toMatchObject({ state: 'dead' })
  })

  it('QU-45 cancels a job that is in an endless loop, and its worker serves the next one', async () => {
    const { pool } = createHostilePool()
    const { queue, runner, put } = queueOf(pool)
    const loop = put('loop')
    runner.start()
    await until(() => pool.stats().busy === 1)
    runner.cancel(loop)
    await until(() => isOver(queue, loop))
    expect(queue.stateOf(loop)).toMatchObject({ state: 'cancelled', attempts: 1 })
    const good = put('echo')
    runner.wake()
    await until(() => isOver(queue, good))
    expect(queue.stateOf(good).state).toBe('completed')
  })
})
