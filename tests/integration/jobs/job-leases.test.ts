import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { deferred } from '../../support/deferred.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { letPass, settle } from '../../support/let-time-pass.ts'
import { counterOf, newJob, testKind, testQueue, type TestQueue } from '../../support/test-queue.ts'

const nothing = (): void => {}

/** Another connection in the middle of a write: every write of ours is refused until it is closed. */
function blockWrites(queue: TestQueue): Readonly<{ close(): void }> {
  const blocker = new Database(queue.file)
  blocker.pragma("cipher='aegis'")
  blocker.pragma(`key='raw:${queue.key.toString('hex')}'`)
  blocker.exec('BEGIN IMMEDIATE')
  return blocker
}
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
