import { expect } from 'vitest'
import { jobPriorities, type JobState } from '#shared/domain/job.ts'
import type { Scenario } from '../../../support/seed-station.ts'

/**
 * AFIRGen asserted that a mock returned "task_123" and "completed", with priority 5. Here a durable job is queued, runs
 * in a worker thread, and is seen on its way by the same call that the queue screen uses.
 */
export const taskProcessing: Scenario = {
  name: 'background_task_processing',
  shows: 'a draft is a job with a priority that waits, runs and completes',
  async run(station) {
    await station.call('jobs.pause', {})
    const firId = await station.record()
    const { jobId } = await station.call('fir.requestDraft', { firId })
    const job = async () => (await station.call('jobs.list', {})).jobs.find(({ id }) => id === jobId)
    const waiting = { kind: 'draft', state: 'pending', priority: jobPriorities.draft, attempts: 0, firId }
    expect(await job()).toMatchObject(waiting)
    expect((await station.call('fir.get', { firId })).summary.status).toBe('drafting')

    const seen = new Set<JobState | undefined>()
    await station.call('jobs.resume', {})
    await station.until(async () => {
      const state = (await job())?.state
      seen.add(state)
      return state === 'completed'
    })
    expect([...seen]).toContain('running')
    expect(await job()).toMatchObject({ state: 'completed', attempts: 1, progress: 1, error: null })
    expect((await station.call('fir.get', { firId })).summary.status).toBe('draft')
    expect(station.counted('background_tasks_processed_total', { task_type: 'draft' })).toBe(1)
  }
}
