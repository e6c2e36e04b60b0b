import { jobPriorities } from '#shared/domain/job.ts'
import { isEditable } from '#shared/domain/fir-status.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { statusOf } from '../store/fir-row.ts'
import { AppError } from '../support/errors.ts'
import { LOCAL_ACTOR, type FirContext } from './fir-context.ts'

/** Version of the payload below; a job with another one becomes a dead letter instead of a guess. */
export const DRAFT_PAYLOAD_VERSION = 1

/**
 * Freezes the statement as it stands and queues its draft, both in one transaction: after this returns, a power cut
 * loses neither. Asking twice while a draft of the same version is on its way gives the same job.
 *
 * @throws AppError `statement-empty`, `statement-too-long`, `text-not-well-formed`, `not-editable`, `not-found`
 */
export function requestDraft(context: FirContext, firId: string): { jobId: string } {
  const { jobId, givenUp } = context.db.transaction(() => {
    const row = context.firs.get(firId)
    if (!isEditable(statusOf(row))) throw new AppError('not-editable', 'the record is registered')
    if (row.active_job !== null && row.active_version === row.statement_version) {
      return { jobId: row.active_job, givenUp: null }
    }
    const statement = context.statements.get(firId, row.statement_version)
    const problem = checkStatement(statement.text)
    if (problem) throw new AppError(problem.code, 'the statement cannot be drafted from', { details: problem.details })
    // A draft of an older version is of no use any more: the officer has typed on since.
    if (row.active_job !== null) context.jobs.cancel(row.active_job)
    context.statements.freeze(firId, statement.version)
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'draft.request',
      entity: 'fir',
      entityId: firId,
      detail: { statementVersion: statement.version }
    })
    const { jobId } = context.jobs.enqueue({
      kind: 'draft',
      priority: jobPriorities.draft,
      firId,
      payload: { v: DRAFT_PAYLOAD_VERSION, firId, statementVersion: statement.version },
      idempotencyKey: `draft:${firId}:${statement.version}:${row.revision}:${row.updated_seq}`,
      maxAttempts: context.settings()['jobs.maxAttempts']
    })
    return { jobId, givenUp: row.active_job }
  })
  if (givenUp !== null) context.jobCancelled(givenUp)
  context.jobQueued(jobId)
  context.changed(firId)
  return { jobId }
}
