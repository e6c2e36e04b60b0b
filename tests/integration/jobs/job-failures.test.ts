import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/core/support/errors.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { newJob, testKind, testQueue } from '../../support/test-queue.ts'

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
