import type { NewJob } from '../../electron/core/store/job-row.ts'

/** A job as a use case would queue it; `key` names it. */
export function newJob(key: string, over: Partial<NewJob> = {}): NewJob {
  return {
    kind: 'draft',
    priority: 7,
    firId: null,
    payload: { v: 1, n: 1 },
    idempotencyKey: key,
    maxAttempts: 3,
    ...over
  }
}
