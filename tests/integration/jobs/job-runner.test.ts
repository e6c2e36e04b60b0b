import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import { currentCorrelationId, withCorrelation } from '../../../electron/core/support/correlation.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { deferred } from '../../support/deferred.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { letPass, settle } from '../../support/let-time-pass.ts'
import { newJob, testKind, testQueue, threadlessPool, type TestQueue } from '../../support/test-queue.ts'

const DAY_MS = 86_400_000
const nothing = (): void => {}

/** The longest wait that full jitter can choose, so that a test knows when a retry is due. */
const longestJitter = { bytes: systemRandomness.bytes, fraction: () => 0.999_999 }

const counterOf = (queue: TestQueue, name: string): number =>
  queue.metrics
    .snapshot()
    .counters.filter((counter) => counter.name === name)
    .reduce((sum, counter) => sum + counter.value, 0)

/** Another connection in the middle of a write: every write of ours is refused until it is closed. */
function blockWrites(queue: TestQueue): Readonly<{ close(): void }> {
  const blocker = new Database(queue.file)
  blocker.pragma("cipher='aegis'")
  blocker.pragma(`key='raw:${queue.key.toString('hex')}'`)
  blocker.exec('BEGIN IMMEDIATE')
  return blocker
}

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

describe('leases', () => {
  it('QU-37 takes over the job of a holder that fell silent', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(newJob('a'))
    createJobStore(queue.db, clock, systemRandomness).claim('compute', 30_000)
    const runner = queue.runner(testKind(async () => nothing))
    runner.start()
    await letPass(clock, 29_000)
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'running', attempts: 1 })
    await letPass(clock, 2000)
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 2 })
  })

  it('QU-38 keeps a job that runs for twenty leases', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await letPass(clock, 600_000, 5000)
    expect(queue.store.expireLeases('compute')).toEqual([])
    gate.resolve(nothing)
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 1, fencing_token: 1 })
  })

  it('QU-38 keeps its jobs when the whole process stood still for longer than the lease', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    clock.advance(120_000)
    runner.wake()
    await settle()
    gate.resolve(nothing)
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 1 })
  })

  it('QU-40 applies nothing of a run whose job was given to another holder', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    let applied = 0
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    queue.db.exec(`UPDATE jobs SET lease_until = 0`)
    const thief = createJobStore(queue.db, clock, systemRandomness)
    thief.expireLeases('compute')
    const stolen = thief.claim('compute', 30_000)
    gate.resolve(() => void (applied += 1))
    await settle()
    expect(applied).toBe(0)
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'running', fencing_token: stolen?.fencingToken })
  })

  it('QU-40 ends a run at the heartbeat that finds its lease gone', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const ended = deferred<string>()
    const runner = queue.runner(
      testKind(({ signal }) => {
        signal.addEventListener('abort', () => ended.resolve('aborted'))
        return new Promise(() => {})
      })
    )
    queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    queue.db.exec(`UPDATE jobs SET fencing_token = fencing_token + 1`)
    await letPass(clock, 10_500)
    expect(await ended.promise).toBe('aborted')
  })

  it('QU-41 reports a heartbeat that the busy database refused, tries again and keeps the job', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    const blocker = blockWrites(queue)
    clock.advance(10_000)
    expect(counterOf(queue, 'job_heartbeat_failures_total')).toBe(1)
    expect(queue.log.find((entry) => entry.event === 'job.heartbeat-failed')?.fields.code).toBe('db-busy')
    blocker.close()
    await letPass(clock, 60_000, 1000)
    expect(counterOf(queue, 'job_heartbeat_failures_total')).toBe(1)
    gate.resolve(nothing)
    await runner.drain()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 1 })
  })

  it('QU-41 writes the outcome of a job as soon as a busy database takes it', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const gate = deferred<() => void>()
    const runner = queue.runner(testKind(() => gate.promise))
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await settle()
    const blocker = blockWrites(queue)
    gate.resolve(nothing)
    await settle()
    blocker.close()
    expect(queue.stateOf(jobId).state).toBe('running')
    await letPass(clock, 10_000)
    await runner.drain()
    expect(queue.stateOf(jobId).state).toBe('completed')
  })
})

describe('what runs throw', () => {
  const circular: Record<string, unknown> = {}
  circular.self = circular
  const trap = Object.defineProperty({}, 'name', {
    get: () => {
      throw new Error('trap')
    }
  })
  for (const [what, thrown] of [
    ['a circular object', circular],
    ['null', null],
    ['undefined', undefined],
    ['a string', 'Rahul Kumar of Ballygunge'],
    ['an error that quotes the complaint', new Error('Rahul Kumar of Ballygunge')],
    ['an object with a getter that throws', trap]
  ] as const) {
    it(`QU-42 stores ${what} as a failure, without a word of it`, async () => {
      const queue = testQueue(createFakeClock())
      // A run may throw anything at all: that is what is shown here.
      const runner = queue.runner(testKind(() => Promise.reject(thrown)))
      const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 1 }))
      runner.start()
      await runner.drain()
      expect(queue.stateOf(jobId).state).toBe('dead')
      const history = queue.store.errorHistory(jobId)
      expect(history).toMatchObject([{ code: 'internal', attempt: 1 }])
      expect(JSON.stringify([history, queue.log])).not.toContain('Rahul')
    })
  }

  it('QU-42 takes a run that throws before it returns a promise for a failed one', async () => {
    const queue = testQueue(createFakeClock())
    const runner = queue.runner(
      testKind(() => {
        throw new AppError('bad-input', 'at once')
      })
    )
    const { jobId } = queue.store.enqueue(newJob('a'))
    runner.start()
    await runner.drain()
    expect(queue.stateOf(jobId).state).toBe('dead')
  })
})

describe('payloads', () => {
  it('QU-49 makes dead letters of payloads that cannot be read, and goes on with the others', async () => {
    const queue = testQueue(createFakeClock())
    const applied: number[] = []
    const runner = queue.runner(
      testKind(
        async ({ payload }) =>
          () =>
            void applied.push(payload.n)
      )
    )
    const unreadable = ['future', 'broken', 'unknown kind'].map((key) => queue.store.enqueue(newJob(key)).jobId)
    const [future, broken, unknownKind] = unreadable
    queue.db.exec(`UPDATE jobs SET payload = '{"v":2,"n":1}' WHERE id = '${future}'`)
    queue.db.exec(`UPDATE jobs SET payload = '{"v":' WHERE id = '${broken}'`)
    queue.db.exec(`UPDATE jobs SET kind = 'telepathy' WHERE id = '${unknownKind}'`)
    queue.store.enqueue(newJob('good', { payload: { v: 1, n: 5 } }))
    runner.start()
    await runner.drain()
    expect(applied).toEqual([5])
    for (const jobId of unreadable) {
      expect(queue.stateOf(jobId)).toMatchObject({ state: 'dead', attempts: 1 })
      expect(queue.store.errorHistory(jobId)).toMatchObject([{ code: 'payload-unreadable' }])
    }
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
