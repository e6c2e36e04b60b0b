import { expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { newJob, testKind, testQueue } from '../../support/test-queue.ts'

it('runs a queued job and applies its result in the transaction that completes it', async () => {
  const queue = testQueue(createFakeClock())
  const applied: number[] = []
  const runner = queue.runner(
    testKind(
      async ({ payload }) =>
        () =>
          void applied.push(payload.n)
    )
  )
  runner.start()
  const { jobId } = queue.store.enqueue(newJob('a', { payload: { v: 1, n: 42 } }))
  runner.wake()
  await runner.drain()
  expect(applied).toEqual([42])
  expect(queue.stateOf(jobId)).toMatchObject({ state: 'completed', attempts: 1 })
})
