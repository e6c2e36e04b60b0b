import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import type { ClaimedJob } from '../../../electron/core/store/job-row.ts'
import { withCorrelation } from '../../../electron/core/support/correlation.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { errorCode } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { newJob, testQueue, type TestQueue } from '../../support/test-queue.ts'

const LEASE_MS = 30_000
const DAY_MS = 86_400_000
const failure = { error: { code: 'internal', message: 'it broke' }, retryDelayMs: 1000, isCrash: false } as const

function claim(queue: Pick<TestQueue, 'store'>): ClaimedJob {
  const job = queue.store.claim('compute', LEASE_MS)
  if (!job) throw new Error('nothing to claim')
  return job
}

describe('queueing', () => {
  it('QU-44 gives one job for one idempotency key, however often it is queued', () => {
    const queue = testQueue(createFakeClock())
    const first = queue.store.enqueue(newJob('draft:1:1'))
    const again = queue.store.enqueue(newJob('draft:1:1', { payload: { v: 1, n: 2 } }))
    expect(first.created).toBe(true)
    expect(again).toEqual({ jobId: first.jobId, created: false })
    expect(queue.store.counts().pending).toBe(1)
    expect(claim(queue).payload).toBe('{"v":1,"n":1}')
  })

  it('puts a cancelled job back when it is asked for again, with the payload of now', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a'))
    queue.store.cancel(jobId)
    expect(queue.store.enqueue(newJob('a', { payload: { v: 1, n: 2 } }))).toEqual({ jobId, created: false })
    expect(claim(queue)).toMatchObject({ jobId, attempt: 1, payload: '{"v":1,"n":2}' })
  })

  it('is undone with the transaction of the caller', () => {
    const queue = testQueue(createFakeClock())
    const fails = (): void =>
      queue.db.transaction(() => {
        queue.store.enqueue(newJob('a'))
        throw new AppError('bad-input', 'the use case thought better of it')
      })
    expect(errorCode(fails)).toBe('bad-input')
    expect(queue.store.counts().pending).toBe(0)
  })

  it('keeps the correlation id of the click', () => {
    const queue = testQueue(createFakeClock())
    withCorrelation('click-7', () => queue.store.enqueue(newJob('a')))
    expect(claim(queue).correlationId).toBe('click-7')
  })

  it('refuses a priority out of range and a key or payload that is too long', () => {
    const { store } = testQueue(createFakeClock())
    expect(errorCode(() => store.enqueue(newJob('a', { priority: 11 })))).not.toBeUndefined()
    expect(errorCode(() => store.enqueue(newJob('k'.repeat(256))))).not.toBeUndefined()
    expect(
      errorCode(() => store.enqueue(newJob('a', { payload: { v: 1, n: 1, text: 'x'.repeat(10_001) } })))
    ).not.toBeUndefined()
    expect(store.counts().pending).toBe(0)
  })
})

describe('claiming', () => {
  it('QU-36 gives each job to one of two dispatchers, in whatever order they ask', () => {
    const queue = testQueue(createFakeClock())
    const other = createJobStore(queue.db, queue.clock, systemRandomness)
    let round = 0
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }), (turns) => {
        round += 1
        const queued = Array.from({ length: 25 }, (_, n) => queue.store.enqueue(newJob(`${round}:${n}`)).jobId)
        const claimed = turns
          .map((isFirst) => (isFirst ? queue.store : other).claim('compute', LEASE_MS))
          .filter((job) => job !== undefined)
        for (const job of claimed) queue.store.complete(job, 1)
        expect(claimed.map((job) => job.jobId).sort()).toEqual([...queued].sort())
      }),
      { numRuns: 30 }
    )
  })

  it('QU-37 returns a job whose lease ran out to the queue, and its next claim is one attempt more', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    queue.store.enqueue(newJob('a'))
    const first = claim(queue)
    clock.advance(LEASE_MS - 1)
    expect(queue.store.expireLeases('compute')).toEqual([])
    clock.advance(1)
    expect(queue.store.expireLeases('compute')).toMatchObject([{ id: first.jobId, state: 'pending' }])
    expect(claim(queue)).toMatchObject({ jobId: first.jobId, attempt: 2, fencingToken: first.fencingToken + 1 })
  })

  it('QU-39 makes a dead letter with its reason of a job that stalls again, and no endless loop', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 10 }))
    for (let round = 0; round < 2; round++) {
      claim(queue)
      clock.advance(LEASE_MS)
      queue.store.expireLeases('compute')
    }
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'dead', attempts: 2, crash_count: 2 })
    expect(queue.store.claim('compute', LEASE_MS)).toBeUndefined()
    expect(queue.store.errorHistory(jobId).map((entry) => entry.code)).toEqual(['lease-lost', 'lease-lost'])
  })

  it('QU-40 refuses everything of a holder whose lease was given to another', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(newJob('a'))
    const stale = claim(queue)
    clock.advance(LEASE_MS)
    queue.store.expireLeases('compute')
    const holder = claim(queue)
    expect(errorCode(() => queue.store.complete(stale, 1))).toBe('lease-lost')
    expect(queue.store.heartbeat(stale, LEASE_MS, 0.5)).toBe(false)
    expect(queue.store.fail(stale, failure)).toBeUndefined()
    expect(queue.store.release(stale)).toBe(false)
    expect(queue.store.confirmCancel(stale)).toBe(false)
    expect(queue.stateOf(jobId)).toMatchObject({ state: 'running', fencing_token: holder.fencingToken })
    queue.store.complete(holder, 1)
    expect(errorCode(() => queue.store.complete(stale, 1))).toBe('lease-lost')
    expect(queue.stateOf(jobId).state).toBe('completed')
  })

  it('takes nothing from another lane', () => {
    const { store } = testQueue(createFakeClock())
    store.enqueue(newJob('a', { lane: 'network' }))
    expect(store.claim('compute', LEASE_MS)).toBeUndefined()
    expect(store.claim('network', LEASE_MS)).toMatchObject({ lane: 'network' })
  })
})

describe('failing', () => {
  it('QU-43 keeps payload, lane and every error of a job that used up its attempts, and puts it back once', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 3 }))
    const states = [1, 2, 3].map(() => {
      const state = queue.store.fail(claim(queue), failure)
      clock.advance(1000)
      return state
    })
    expect(states).toEqual(['pending', 'pending', 'dead'])
    expect(queue.store.list()).toMatchObject([{ id: jobId, state: 'dead', lane: 'compute', error_code: 'internal' }])
    expect(queue.store.retry(jobId)).toBe(true)
    expect(queue.store.retry(jobId)).toBe(false)
    expect(queue.store.counts()).toMatchObject({ pending: 1, dead: 0 })
    expect(claim(queue)).toMatchObject({ jobId, attempt: 1, payload: '{"v":1,"n":1}' })
    expect(queue.store.errorHistory(jobId).map((entry) => entry.attempt)).toEqual([1, 2, 3])
  })

  it('keeps the newest twenty errors of a job that is put back again and again', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 1 }))
    for (let round = 0; round < 25; round++) {
      const message = `round ${round}`
      queue.store.fail(claim(queue), { ...failure, error: { code: 'internal', message, details: { round } } })
      queue.store.retry(jobId)
    }
    const history = queue.store.errorHistory(jobId)
    expect(history).toHaveLength(20)
    expect(history[0]).toMatchObject({ message: 'round 5', details: { round: 5 } })
  })

  it('gives a job that was put back after crashing one chance more, not two', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 10 }))
    const crash = { ...failure, retryDelayMs: 0, isCrash: true }
    expect(queue.store.fail(claim(queue), crash)).toBe('pending')
    expect(queue.store.fail(claim(queue), crash)).toBe('dead')
    queue.store.retry(jobId)
    expect(queue.store.fail(claim(queue), crash)).toBe('dead')
  })

  it('names a job that is not there or done', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a'))
    queue.store.complete(claim(queue), 12)
    expect(errorCode(() => queue.store.retry(jobId))).toBe('job-finished')
    expect(errorCode(() => queue.store.retry('nobody'))).toBe('not-found')
    expect(errorCode(() => queue.store.cancel('nobody'))).toBe('not-found')
  })
})

describe('cancelling', () => {
  it('QU-45 cancels a waiting job at once, asks a running one, and changes nothing of one that has ended', () => {
    const queue = testQueue(createFakeClock())
    const waiting = queue.store.enqueue(newJob('a')).jobId
    expect(queue.store.cancel(waiting)).toBe('cancelled')
    expect(queue.store.claim('compute', LEASE_MS)).toBeUndefined()

    const running = queue.store.enqueue(newJob('b')).jobId
    const job = claim(queue)
    expect(queue.store.cancel(running)).toBe('requested')
    expect(errorCode(() => queue.store.complete(job, 1))).toBe('cancelled')
    expect(queue.store.confirmCancel(job)).toBe(true)
    expect(queue.stateOf(running).state).toBe('cancelled')

    const done = queue.store.enqueue(newJob('c')).jobId
    queue.store.complete(claim(queue), 1)
    expect(queue.store.cancel(done)).toBe('ended')
    expect(queue.stateOf(done).state).toBe('completed')
  })

  it('cancels instead of repeating when the run fails after it was asked to end', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a'))
    const job = claim(queue)
    queue.store.cancel(jobId)
    expect(queue.store.fail(job, failure)).toBe('cancelled')
  })
})

describe('starting', () => {
  it('makes a dead letter of a job found running twice, before anything is claimed', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a', { maxAttempts: 10 }))
    const outcomes = [1, 2].map(() => {
      claim(queue)
      return queue.store.startRecovery()
    })
    expect(outcomes).toMatchObject([[{ id: jobId, state: 'pending' }], [{ id: jobId, state: 'dead' }]])
    expect(queue.store.startRecovery()).toEqual([])
    expect(queue.store.claim('compute', LEASE_MS)).toBeUndefined()
  })

  it('finishes the cancel of a job that was running when the process died', () => {
    const queue = testQueue(createFakeClock())
    const { jobId } = queue.store.enqueue(newJob('a'))
    claim(queue)
    queue.store.cancel(jobId)
    expect(queue.store.startRecovery()).toMatchObject([{ id: jobId, state: 'cancelled' }])
  })

  it('QU-50 runs a scheduled job in its time when the clock is set back a day while the program runs', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    queue.store.enqueue(newJob('a'))
    queue.store.fail(claim(queue), { ...failure, retryDelayMs: 5000 })
    clock.jumpWall(-DAY_MS)
    expect(queue.store.nextDueInMs('compute')).toBe(5000)
    clock.advance(5000)
    expect(claim(queue).attempt).toBe(2)
  })

  it('QU-50 lets no job wait longer than its own delay when the clock was set back between two runs', () => {
    const clock = createFakeClock()
    const queue = testQueue(clock)
    queue.store.enqueue(newJob('scheduled'))
    queue.store.fail(claim(queue), { ...failure, retryDelayMs: 5000 })
    queue.store.enqueue(newJob('plain'))
    clock.jumpWall(-DAY_MS)
    const next = createJobStore(queue.db, clock, systemRandomness)
    expect(next.claim('compute', LEASE_MS)).toBeUndefined()
    next.startRecovery()
    expect(claim({ store: next }).attempt).toBe(1)
    expect(next.nextDueInMs('compute')).toBe(5000)
    clock.advance(5000)
    expect(claim({ store: next }).attempt).toBe(2)
  })

  it('drops the oldest finished jobs beyond a thousand and keeps every dead letter', () => {
    const queue = testQueue(createFakeClock())
    queue.db.transaction(() => {
      for (let n = 0; n < 1010; n++) {
        queue.store.enqueue(newJob(`done:${n}`))
        queue.store.complete(claim(queue), 1)
      }
      for (let n = 0; n < 5; n++) {
        queue.store.enqueue(newJob(`dead:${n}`))
        queue.store.fail(claim(queue), { ...failure, retryDelayMs: null })
      }
    })
    queue.store.startRecovery()
    expect(queue.store.counts()).toMatchObject({ completed: 1000, dead: 5 })
  })
})

describe('pausing', () => {
  it('QU-46 claims nothing while paused, also after a restart', () => {
    const queue = testQueue(createFakeClock())
    queue.store.enqueue(newJob('a'))
    queue.store.setPaused(true)
    const reopened = createJobStore(queue.reopen(), queue.clock, systemRandomness)
    expect(reopened.isPaused()).toBe(true)
    expect(reopened.claim('compute', LEASE_MS)).toBeUndefined()
    reopened.setPaused(false)
    expect(reopened.claim('compute', LEASE_MS)).toBeDefined()
  })
})

describe('the depths of the queue', () => {
  it('count what is alive or given up by lane, with the age of what has been due the longest', () => {
    const clock = createFakeClock()
    const { store } = testQueue(clock)
    expect(store.depths()).toEqual([])
    store.enqueue(newJob('a'))
    clock.advance(4000)
    store.enqueue(newJob('b'))
    store.enqueue(newJob('c', { lane: 'network' }))
    clock.advance(1000)
    const running = claim({ store })
    store.fail(claim({ store }), failure)
    const of = (lane: string, state: string) => store.depths().find((one) => one.lane === lane && one.state === state)
    // What failed is due again only after its delay: until then it has no age.
    expect(of('compute', 'pending')).toMatchObject({ count: 1, oldestMs: 0 })
    expect(of('compute', 'running')).toMatchObject({ count: 1, oldestMs: 5000 })
    expect(of('network', 'pending')).toMatchObject({ count: 1, oldestMs: 1000 })
    clock.advance(3000)
    expect(of('compute', 'pending')?.oldestMs).toBe(2000)
    store.complete(running, 1)
    expect(of('compute', 'running')).toBeUndefined()
  })
})
