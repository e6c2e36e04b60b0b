import { describe, expect, it } from 'vitest'
import type { ClaimedJob } from '../../../electron/core/store/job-row.ts'
import { NETWORK_CRASHES_ALLOWED } from '../../../electron/core/store/job-sql.ts'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { newJob, payloadSchema, testQueue, type TestQueue } from '../../support/test-queue.ts'

const LEASE_MS = 30_000
const offline = { code: 'remote-offline', message: 'nobody there', details: { retryAfterMs: 5 } } as const
const network = (key: string): ReturnType<typeof newJob> => newJob(key, { lane: 'network' })

function claim({ store }: Pick<TestQueue, 'store'>): ClaimedJob {
  store.endWaits('network')
  const job = store.claim('network', LEASE_MS)
  if (!job) throw new Error('nothing to claim')
  return job
}

describe('a job that waits for the line', () => {
  it('keeps its attempts and the reason, however often it is put off', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(network('a'))
    for (let n = 0; n < 10; n++) {
      expect(queue.store.postpone(claim(queue), offline, 15_000)).toBe('waiting_network')
      expect(queue.store.nextDueInMs('network')).toBe(15_000)
      clock.advance(15_000)
    }
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'waiting_network', attempts: 0 })
    const [row] = queue.store.list()
    expect(row).toMatchObject({ error_code: 'remote-offline', error_details: '{"retryAfterMs":5}' })
    expect(claim(queue)).toMatchObject({ jobId, attempt: 1 })
  })

  it('is not claimed before its time, and joins the queue at the place of its age', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId: first } = queue.store.enqueue(network('a'))
    queue.store.postpone(claim(queue), offline, 10_000)
    const { jobId: second } = queue.store.enqueue(network('b'))
    expect(claim(queue).jobId).toBe(second)
    queue.store.endWaits('network')
    expect(queue.store.claim('network', LEASE_MS)).toBeUndefined()
    clock.advance(10_000)
    expect(claim(queue).jobId).toBe(first)
  })

  it('is due at once when the line is back, and one job when a person says so', () => {
    const queue = testQueue(createFakeClock())
    const ids = ['a', 'b', 'c'].map((key) => queue.store.enqueue(network(key)).jobId)
    ids.forEach(() => queue.store.postpone(claim(queue), offline, 3_600_000))
    expect(queue.store.makeDue(ids[1] ?? '')).toBe(true)
    expect(claim(queue).jobId).toBe(ids[1])
    expect(queue.store.claim('network', LEASE_MS)).toBeUndefined()
    expect(queue.store.makeLaneDue('network')).toBe(2)
    expect([claim(queue).jobId, claim(queue).jobId]).toEqual([ids[0], ids[2]])
    expect(queue.store.makeDue('no such job')).toBe(false)
  })

  it('can be cancelled, while it waits and when that was asked for while it ran', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(network('a'))
    queue.store.postpone(claim(queue), offline, 1000)
    expect(queue.store.cancel(jobId)).toBe('cancelled')
    const { jobId: other } = queue.store.enqueue(network('b'))
    const held = claim(queue)
    queue.store.cancel(other)
    expect(queue.store.postpone(held, offline, 1000)).toBe('cancelled')
  })

  it('changes nothing under a stale token', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(network('a'))
    const stale = claim(queue)
    clock.advance(LEASE_MS + 1)
    queue.store.expireLeases('network')
    expect(queue.store.postpone(stale, offline, 1000)).toBeUndefined()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'pending', attempts: 0 })
  })

  it('QU-50 waits no longer than it was told when the wall clock was set back between two runs', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    queue.store.enqueue(network('a'))
    queue.store.postpone(claim(queue), offline, 15_000)
    clock.jumpWall(-86_400_000)
    const again = createJobStore(queue.db, clock, systemRandomness)
    again.startRecovery()
    expect(again.nextDueInMs('network')).toBeLessThanOrEqual(15_000)
  })
})

describe('a request that a power cut ended', () => {
  it('keeps its attempts for as many cuts as a bad week has, and waits for a person after that', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(network('a'))
    for (let cut = 1; cut < NETWORK_CRASHES_ALLOWED; cut++) {
      claim(queue)
      queue.store.startRecovery()
      expect(queue.stateOf(jobId)).toMatchObject({ state: 'pending', attempts: 0, crash_count: cut })
    }
    claim(queue)
    queue.store.startRecovery()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'dead' })
    expect(queue.store.retry(jobId)).toBe(true)
    claim(queue)
    queue.store.startRecovery()
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'dead' })
  })
})

describe('a lane whose line is down', () => {
  it('claims nothing, and looks again when the line said that it may be back', async () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    let closedMs = 60_000
    const ran: string[] = []
    const runner = queue.runner(
      [
        {
          kind: 'draft',
          lane: 'network',
          schema: payloadSchema,
          run: async ({ job }) => {
            ran.push(job.jobId)
            return () => undefined
          }
        }
      ],
      { networkClosedForMs: () => closedMs }
    )
    const { jobId } = queue.store.enqueue(network('a'))
    runner.start()
    await runner.drain()
    expect([ran, queue.stateOf(jobId).attempts]).toEqual([[], 0])
    closedMs = 0
    clock.advance(60_000)
    await runner.drain()
    expect(ran).toEqual([jobId])
  })
})
