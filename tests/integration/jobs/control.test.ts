import { describe, expect, it } from 'vitest'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import type { CancelTimer, Clock } from '../../../electron/core/support/clock.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { deferred } from '../../support/deferred.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { letPass, settle } from '../../support/let-time-pass.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { newJob, testKind, testQueue, threadlessPool } from '../../support/test-queue.ts'

const nothing = (): void => {}

/** A run that ends when its signal fires, as the worker pool's does. */
const obedient = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new AppError('cancelled', 'ended'))))

describe('cancelling', () => {
  it('QU-45 never runs a job that was cancelled while it waited', async () => {
    const queue = testQueue(createFakeClock())
    let runs = 0
    const runner = queue.runner(
      testKind(async () => {
        runs += 1
        return nothing
      })
    )
    const { jobId } = queue.store.enqueue(newJob('a', { firId: 'FIR1' }))
    expect(runner.cancel(jobId)).toBe('cancelled')
    runner.start()
    await runner.drain()
    expect(runs).toBe(0)
    expect(queue.recordChanges).toEqual(['FIR1'])
  })

  it('QU-45 fires the signal of a running job at once and ends it as cancelled, with nothing applied', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const runner = queue.runner(testKind(({ signal }) => obedient(signal)))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    expect(runner.cancel(jobId)).toBe('requested')
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'cancelled', attempts: 1 })
    expect(queue.store.errorHistory(jobId)).toEqual([])
  })

  it('QU-45 shows a job as cancelled within a second although its run does not listen', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const late = deferred<() => void>()
    let applied = 0
    const runner = queue.runner(testKind(() => late.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    runner.cancel(jobId)
    await letPass(clock, 1000)
    expect(queue.stateOf(jobId).state).toBe('cancelled')
    late.resolve(() => void (applied += 1))
    await settle()
    expect(applied).toBe(0)
  })

  it('QU-45 applies nothing when the run ends well in the moment it is cancelled', async () => {
    const queue = testQueue(createFakeClock())
    const gate = deferred<() => void>()
    let applied = 0
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    gate.resolve(() => void (applied += 1))
    runner.cancel(jobId)
    await runner.drain()
    expect(applied).toBe(0)
    expect(queue.stateOf(jobId).state).toBe('cancelled')
  })

  it('puts a dead job back when a person asks, and runs it', async () => {
    const queue = testQueue(createFakeClock())
    let isBroken = true
    const runner = queue.runner(
      testKind(async () => {
        if (isBroken) throw new AppError('pack-invalid', 'no pack')
        return nothing
      })
    )
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await runner.drain()
    expect(queue.stateOf(jobId).state).toBe('dead')
    isBroken = false
    expect(runner.retry(jobId)).toBe(true)
    await runner.drain()
    expect(queue.stateOf(jobId).state).toBe('completed')
  })
})

describe('pausing', () => {
  it('QU-46 lets running jobs end and starts none, until resumed', async () => {
    const queue = testQueue(createFakeClock())
    const gates = [deferred<() => void>(), deferred<() => void>()]
    const started: number[] = []
    const run = testKind(({ payload }) => {
      started.push(payload.n)
      return gates[payload.n]?.promise ?? Promise.reject(new Error('no gate'))
    })
    const runner = queue.runner(run, { pool: threadlessPool(1) })
    for (const n of [0, 1]) queue.store.enqueue(newJob(`${n}`, { payload: { v: 1, n } }))
    runner.start()
    await settle()
    runner.pause()
    gates[0]?.resolve(nothing)
    await runner.drain()
    expect(started).toEqual([0])
    expect(queue.store.counts()).toMatchObject({ completed: 1, pending: 1 })
    runner.resume()
    gates[1]?.resolve(nothing)
    await runner.drain()
    expect(queue.store.counts().completed).toBe(2)
  })

  it('QU-46 stays paused over a restart', async () => {
    const queue = testQueue(createFakeClock())
    queue.runner(testKind(async () => nothing)).pause()
    const { jobId } = queue.store.enqueue(newJob('a'))
    const next = testQueue(queue.clock, { testDb: { ...queue, db: queue.reopen() } })
    const runner = next.runner(testKind(async () => nothing))
    runner.start()
    await runner.drain()
    expect(next.stateOf(jobId).state).toBe('pending')
    runner.resume()
    await runner.drain()
    expect(next.stateOf(jobId).state).toBe('completed')
  })
})

describe('stopping', () => {
  it('QU-47 lets jobs end in the time there is, aborts the others, leaves the deaf to themselves, and none running', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const quick = deferred<() => void>()
    const runner = queue.runner(
      testKind(({ payload, signal }) => {
        if (payload.n === 0) return quick.promise
        return payload.n === 1 ? obedient(signal) : new Promise(() => {})
      }),
      { pool: threadlessPool(3) }
    )
    const ids = [0, 1, 2, 3].map((n) => queue.store.enqueue(newJob(`${n}`, { payload: { v: 1, n } })).jobId)
    runner.start()
    await settle()
    let isStopped = false
    const stopped = runner.stop().then(() => (isStopped = true))
    await letPass(clock, 5000)
    quick.resolve(nothing)
    await letPass(clock, 4000)
    expect(isStopped).toBe(false)
    expect(queue.store.counts()).toMatchObject({ completed: 1, running: 2, pending: 1 })
    await letPass(clock, 2000)
    await stopped
    expect(ids.map((id) => queue.stateOf(id).state)).toEqual(['completed', 'pending', 'pending', 'pending'])
    // It was we who stopped: that costs them no attempt.
    expect(ids.map((id) => queue.stateOf(id).attempts)).toEqual([1, 0, 0, 0])
  })

  it('QU-47 stops at once when nothing runs', async () => {
    const queue = testQueue(createFakeClock())
    const runner = queue.runner(testKind(async () => nothing))
    runner.start()
    await Promise.all([runner.stop(), runner.stop()])
    queue.store.enqueue(newJob('a'))
    runner.wake()
    await settle()
    expect(queue.store.counts().pending).toBe(1)
  })

  it('QU-48 starts and stops two hundred times without a timer left or a job run twice', async () => {
    const fake = createFakeClock()
    let timers = 0
    const clock: Clock = {
      ...fake,
      after(delayMs, run): CancelTimer {
        timers += 1
        let isOver = false
        const over = (): void => {
          if (!isOver) timers -= 1
          isOver = true
        }
        const cancel = fake.after(delayMs, () => {
          over()
          run()
        })
        return () => {
          over()
          cancel()
        }
      }
    }
    // The file has timers of its own, which are not counted here.
    const queue = testQueue(clock, { testDb: migratedDb({ clock: fake }) })
    const runs = new Map<number, number>()
    const runner = queue.runner(
      testKind(async ({ payload }) => {
        await Promise.resolve()
        return () => void runs.set(payload.n, (runs.get(payload.n) ?? 0) + 1)
      })
    )
    for (let n = 0; n < 200; n++) {
      queue.store.enqueue(newJob(`${n}`, { payload: { v: 1, n } }))
      runner.start()
      if (n % 3 === 0) await settle()
      const stopped = runner.stop()
      // Some start again before the stop is through.
      if (n % 5 !== 0) await stopped
    }
    await runner.stop()
    expect(timers).toBe(0)
    runner.start()
    await runner.drain()
    expect([...runs.values()].every((count) => count === 1)).toBe(true)
    expect(runs.size).toBe(200)
    expect(queue.store.counts()).toMatchObject({ completed: 200, running: 0, pending: 0 })
    await runner.stop()
    expect(timers).toBe(0)
  })

  it('leaves a job that another start of the program finds, when it never ended', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(newJob('a'))
    createJobStore(queue.db, clock, systemRandomness).claim('compute', 30_000)
    const next = testQueue(clock, { testDb: { ...queue, db: queue.reopen() } })
    next.store.startRecovery()
    const runner = next.runner(testKind(async () => nothing))
    runner.start()
    await runner.drain()
    expect(next.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 2, crash_count: 1 })
  })
})
