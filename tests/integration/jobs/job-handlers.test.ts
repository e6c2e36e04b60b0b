import { describe, expect, it } from 'vitest'
import { queueViewSchema } from '#shared/domain/job.ts'
import { createJobHandlers } from '../../../electron/core/jobs/job-handlers.ts'
import { AppError } from '../../../electron/core/support/errors.ts'
import { deferred } from '../../support/deferred.ts'
import { errorCode } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { settle } from '../../support/let-time-pass.ts'
import { newJob, testKind, testQueue, threadlessPool } from '../../support/test-queue.ts'

function openHandlers() {
  const queue = testQueue(createFakeClock())
  const gate = deferred<() => void>()
  const kinds = testKind(({ payload, report }) => {
    report(0.25)
    if (payload.n === 0) return Promise.reject(new AppError('pack-invalid', 'no pack', { details: { row: 3 } }))
    return gate.promise
  })
  const runner = queue.runner(kinds, { pool: threadlessPool(1) })
  return { queue, gate, runner, handlers: createJobHandlers({ jobStore: queue.store, runner }) }
}

describe('jobs.* calls', () => {
  it('list what runs with its progress, what waits and what was given up, as the contract wants it', async () => {
    const { queue, gate, runner, handlers } = openHandlers()
    const [dead, running, waiting] = [0, 1, 2].map(
      (n) => queue.store.enqueue(newJob(`${n}`, { payload: { v: 1, n } })).jobId
    )
    runner.start()
    await settle()
    const view = queueViewSchema.parse(await handlers['jobs.list']({}))
    expect(view.counts).toMatchObject({ running: 1, pending: 1, dead: 1, completed: 0 })
    const jobOf = (id: string | undefined) => view.jobs.find((job) => job.id === id)
    expect(jobOf(running)).toMatchObject({ state: 'running', progress: 0.25, attempts: 1, error: null })
    expect(jobOf(waiting)).toMatchObject({ state: 'pending', progress: 0, localRef: null })
    expect(jobOf(dead)).toMatchObject({ state: 'dead', error: { code: 'pack-invalid', details: { row: 3 } } })
    gate.resolve(() => {})
    await runner.drain()
  })

  it('cancel, put back, pause and resume, and name what cannot be done', async () => {
    const { queue, gate, runner, handlers } = openHandlers()
    gate.resolve(() => {})
    const { jobId } = queue.store.enqueue(newJob('a'))
    await handlers['jobs.cancel']({ jobId })
    expect(errorCode(() => handlers['jobs.cancel']({ jobId }))).toBe('job-finished')
    expect(errorCode(() => handlers['jobs.cancel']({ jobId: 'nobody' }))).toBe('not-found')
    await handlers['jobs.pause']({})
    await handlers['jobs.retry']({ jobId })
    runner.start()
    await runner.drain()
    expect(await handlers['jobs.list']({})).toMatchObject({ paused: true, jobs: [{ id: jobId, state: 'pending' }] })
    await handlers['jobs.resume']({})
    await runner.drain()
    expect(queue.stateOf(jobId).state).toBe('completed')
    expect(errorCode(() => handlers['jobs.retry']({ jobId }))).toBe('job-finished')
  })
})
