import { expect, it } from 'vitest'
import { jobViewSchema } from '#shared/domain/job.ts'
import { toJobView } from '../../../electron/core/jobs/job-view.ts'
import type { JobRow } from '../../../electron/core/store/job-row.ts'

const row: JobRow = {
  id: '01J',
  kind: 'draft',
  lane: 'compute',
  fir_id: 'FIR1',
  local_ref: 'L-1',
  state: 'pending',
  priority: 7,
  attempts: 1,
  max_attempts: 3,
  available_at: 60_000,
  cancel_requested: 0,
  progress: 0.2,
  error_code: 'worker-crash',
  error_message: 'worker ended by itself',
  error_details: '{"exitCode":1}',
  duration_ms: null,
  created_at: 0,
  updated_at: 1000
}

it('shows a job in Indian Standard Time, with its error, as the contract wants it', () => {
  const view = toJobView(row, { wallNowMs: 30_000, queueNowMs: 30_000 })
  expect(jobViewSchema.parse(view)).toMatchObject({
    availableAt: '1970-01-01T05:31:00.000+05:30',
    cancelRequested: false,
    progress: 0.2,
    error: { code: 'worker-crash', message: 'worker ended by itself', details: { exitCode: 1 } }
  })
})

it('tells when a job is due by the clock on the wall, however far that was set', () => {
  const dayMs = 86_400_000
  const view = toJobView(row, { wallNowMs: 30_000 + dayMs, queueNowMs: 30_000 })
  expect(view?.availableAt).toBe('1970-01-02T05:31:00.000+05:30')
})

it('prefers the progress of the run itself and leaves out a kind it does not know', () => {
  const times = { wallNowMs: 0, queueNowMs: 0 }
  expect(toJobView(row, times, 0.9)?.progress).toBe(0.9)
  expect(toJobView({ ...row, kind: 'telepathy' }, times)).toBeUndefined()
  expect(toJobView({ ...row, error_code: null }, times)?.error).toBeNull()
})
