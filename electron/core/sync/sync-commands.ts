import type { SensitivePermit, SuggestionDecision, SyncObstacle } from '#shared/domain/sync.ts'
import { LOCAL_ACTOR, nowIst } from '../fir/fir-context.ts'
import { AppError } from '../support/errors.ts'
import { isOpen, isReady, queueRefine } from './outbox.ts'
import { obstacleOf } from './sync-queries.ts'
import type { CancelJob, SyncContext } from './sync-context.ts'

const refusals = {
  'not-configured': 'remote-not-configured',
  'nothing-drafted': 'not-editable',
  'not-editable': 'not-editable',
  sensitive: 'sync-sensitive'
} as const satisfies Record<SyncObstacle, string>

/**
 * Asks the server for the record as it is now. A request of this revision that is under way is given instead: asking
 * twice sends once.
 * @throws AppError `remote-not-configured`, `not-editable`, `sync-sensitive`, `not-found`
 */
export function requestRefine(context: SyncContext, firId: string): { requestId: string } {
  const { requestId, jobId } = context.db.transaction(() => {
    const row = context.firs.get(firId)
    const obstacle = obstacleOf(context, row)
    if (obstacle) throw new AppError(refusals[obstacle], `not sent: ${obstacle}`)
    const same = context.refines.ofFir(firId).find((one) => one.base_revision === row.revision && isOpen(one))
    if (same) return { requestId: same.id, jobId: same.job_id }
    const draftNo = context.drafts.newest(firId)?.draftNo
    if (draftNo === undefined) throw new AppError('not-editable', 'nothing is drafted yet')
    return queueRefine(context, { firId, baseRevision: row.revision, draftNo, actor: LOCAL_ACTOR })
  })
  context.jobQueued(jobId)
  context.changed(firId)
  return { requestId }
}

/** A person will not wait, or gives a failed one another chance: under the same key. @throws AppError `not-found`, `job-finished` */
export function retryRefine(context: SyncContext, requestId: string): void {
  const row = context.refines.get(requestId)
  const isBack = context.db.transaction(() => context.jobs.makeDue(row.job_id) || context.jobs.retry(row.job_id))
  if (isBack) context.jobQueued(row.job_id)
  context.changed(row.fir_id)
}

/** Takes a request out of the queue; a running one is aborted down to its socket. @throws AppError `not-found`, `job-finished` */
export function cancelRefine(context: SyncContext, cancelJob: CancelJob, requestId: string): void {
  const row = context.refines.get(requestId)
  if (!isOpen(row)) throw new AppError('job-finished', 'the request has ended')
  context.db.transaction(() => {
    context.jobs.cancel(row.job_id)
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'refine.cancel',
      entity: 'fir',
      entityId: row.fir_id,
      detail: { requestId }
    })
  })
  cancelJob(row.job_id)
  context.changed(row.fir_id)
}

/** The SHO lets one sensitive case leave the station, in tokens (s.72 BNS; decision of the project). @throws AppError `not-found` */
export function allowSensitive(context: SyncContext, { firId, officer, reason }: SensitivePermit): void {
  context.db.transaction(() => {
    context.firs.get(firId)
    context.refines.permit(firId, officer, reason, nowIst(context))
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'refine.allow-sensitive',
      entity: 'fir',
      entityId: firId,
      detail: { officer, reason }
    })
  })
  context.changed(firId)
}

/** The officer is done with an answer. @throws AppError `not-found`, `job-finished` when that was said before */
export function decideSuggestion(context: SyncContext, requestId: string, decision: SuggestionDecision): void {
  const row = context.db.transaction(() => {
    const found = context.refines.get(requestId)
    if (!isReady(found)) throw new AppError('job-finished', 'there is no answer to decide on')
    context.refines.decide(requestId, decision, nowIst(context))
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: `suggestion.${decision}`,
      entity: 'fir',
      entityId: found.fir_id,
      detail: { requestId, baseRevision: found.base_revision }
    })
    return found
  })
  context.changed(row.fir_id)
}
