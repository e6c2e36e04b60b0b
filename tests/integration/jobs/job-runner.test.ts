import { describe, expect, it } from 'vitest'
import { currentCorrelationId, withCorrelation } from '../../../electron/core/support/correlation.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { deferred } from '../../support/deferred.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { letPass, settle } from '../../support/let-time-pass.ts'
import { counterOf, newJob, testKind, testQueue, threadlessPool } from '../../support/test-queue.ts'

const DAY_MS = 86_400_000
const nothing = (): void => {}

/** The longest wait that full jitter can choose, so that a test knows when a retry is due. */
const longestJitter = { bytes: systemRandomness.bytes, fraction: () => 0.999_999 }

describe('running', () => {
  it('applies the result of a job in the transaction that completes it, and tells the window after it', async () => {
    const queue = testQueue(createFakeClock())
    const seen: unknown[] = []
    const runner = queue.runner(
      testKind(async ({ payload }) => () => {
        seen.push(payload.n, queue.db.inTransaction(), queue.changes.length)
      })
    )
    runner.start()
    const { jobId } = queue.store.enqueue(newJob('a', { firId: 'FIR1', payload: { v: 1, n: 42 } }))
    runner.wake()
    await runner.drain()
    expect(seen).toEqual([42, true, 1])
    expect(queue.changes).toEqual([jobId, jobId])
    expect(queue.recordChanges).toEqual(['FIR1'])
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 1 })
    expect(counterOf(queue, 'background_tasks_processed_total')).toBe(1)
  })

  it('keeps nothing of a result whose write fails half way, and tries again', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock, { randomness: longestJitter })
    let writes = 0
    const runner = queue.runner(
      testKind(async () => () => {
        queue.db.exec('CREATE TABLE written (n INTEGER)')
        if ((writes += 1) === 1) throw new AppError('disk-full', 'no room')
      })
    )
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'pending', attempts: 1 })
    await letPass(clock, 2000)
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 2 })
    expect(writes).toBe(2)
  })

  it('runs as many jobs at once as there are workers, and no more', async () => {
    const queue = testQueue(createFakeClock())
    const gates = Array.from({ length: 5 }, () => deferred<() => void>())
    const started: number[] = []
    const run = testKind(({ payload }) => {
      started.push(payload.n)
      return gates[payload.n]?.promise ?? Promise.reject(new Error('no gate'))
    })
    const runner = queue.runner(run, { pool: threadlessPool(2) })
    for (let n = 0; n < 5; n++) queue.store.enqueue(newJob(`${n}`, { payload: { v: 1, n } }))
    runner.start()
    await settle()
    expect(started).toEqual([0, 1])
    gates[1]?.resolve(nothing)
    await settle()
    expect(started).toEqual([0, 1, 2])
    for (const gate of gates) gate.resolve(nothing)
    await runner.drain()
    expect(queue.store.counts().completed).toBe(5)
  })

  it('runs a job under the correlation id of the click that queued it', async () => {
    const queue = testQueue(createFakeClock())
    const seen: unknown[] = []
    const runner = queue.runner(
      testKind(async ({ correlationId }) => {
        await Promise.resolve()
        seen.push(correlationId, currentCorrelationId())
        return nothing
      })
    )
    withCorrelation('click-9', () => queue.store.enqueue(newJob('a')))
    runner.start()
    await runner.drain()
    expect(seen).toEqual(['click-9', 'click-9'])
    expect(queue.log.find((entry) => entry.event === 'job.completed')?.fields.correlationId).toBe('click-9')
  })

  it('waits with full jitter between attempts, within the doubling limit', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock, { randomness: longestJitter })
    const startedMs: number[] = []
    const runner = queue.runner(
      testKind(() => {
        startedMs.push(clock.monotonicMs())
        return Promise.reject(new Error('broken'))
      })
    )
    queue.store.enqueue(newJob('a', { maxAttempts: 4 }))
    runner.start()
    await letPass(clock, 20_000, 100)
    const waits = startedMs.slice(1).map((at, index) => at - (startedMs[index] ?? 0))
    expect(waits.map((wait) => Math.round(wait / 1000))).toEqual([2, 4, 8])
    expect(queue.store.counts()).toMatchObject({ pending: 0, dead: 1 })
  })

  it('gives up at once what would fail the same way again', async () => {
    const queue = testQueue(createFakeClock())
    const runner = queue.runner(testKind(() => Promise.reject(new AppError('statement-too-long', 'too long'))))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'dead', attempts: 1 })
  })
})

describe('time', () => {
  it('QU-50 repeats a job in time although the clock went back a day', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock, { randomness: longestJitter })
    let attempts = 0
    const runner = queue.runner(
      testKind(async () => {
        if ((attempts += 1) === 1) throw new Error('once')
        return nothing
      })
    )
    queue.store.enqueue(newJob('a'))
    runner.start()
    await runner.drain()
    clock.jumpWall(-DAY_MS)
    await letPass(clock, 2100)
    expect(queue.store.counts()).toMatchObject({ pending: 0, completed: 1 })
  })

  it('QU-52 tells progress at most four times a second, and always the last of it', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    let report: (progress: number) => void = nothing
    const runner = queue.runner(
      testKind((context) => {
        report = context.report
        return gate.promise
      })
    )
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    const before = queue.changes.length
    const seconds: number[] = []
    for (let second = 0; second < 10; second++) {
      const from = queue.changes.length
      for (let n = 1; n <= 100; n++) {
        report((second * 100 + n) / 1000)
        clock.advance(10)
      }
      seconds.push(queue.changes.length - from)
    }
    expect(Math.max(...seconds)).toBeLessThanOrEqual(4)
    expect(queue.changes.length - before).toBeGreaterThan(30)
    report(0.4)
    const beforeLast = queue.changes.length
    clock.advance(260)
    expect(queue.changes.length).toBe(beforeLast + 1)
    expect(runner.progressOf(jobId)).toBe(0.4)
    gate.resolve(nothing)
    await runner.drain()
    expect(runner.progressOf(jobId)).toBeUndefined()
  })
})
