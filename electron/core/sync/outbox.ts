import { jobPriorities } from '#shared/domain/job.ts'
import { makeUlid } from '../support/ids.ts'
import { LOCAL_ACTOR, nowIst } from '../fir/fir-context.ts'
import type { FirRow } from '../store/fir-row.ts'
import type { RefineRow } from '../store/refine-store.ts'
import type { SyncContext } from './sync-context.ts'

/** Version of the payload below; a job with another one becomes a dead letter instead of a guess. */
export const REFINE_PAYLOAD_VERSION = 1

/** 128 bits: nobody who wrote a statement can have known the marker that fences it off (see `build-prompt.ts`). */
export const KEY_BYTES = 16

/** Still in the hands of the queue. */
export const isOpen = ({ state }: Pick<RefineRow, 'state'>): boolean => state === 'waiting' || state === 'sending'

/** Waits for the officer to look at it. */
export const isReady = ({ state }: Pick<RefineRow, 'state'>): boolean => state === 'answered' || state === 'conflict'

export type Queued = Readonly<{ requestId: string; jobId: string }>

/**
 * Puts a request for one revision into the outbox, with its job and its key, inside the caller's transaction: with the
 * revision it starts from, or not at all. The key is made here and never again.
 */
export function queueRefine(
  context: SyncContext,
  {
    firId,
    baseRevision,
    draftNo,
    actor
  }: Readonly<{ firId: string; baseRevision: number; draftNo: number; actor: string }>
): Queued {
  const requestId = makeUlid(context.clock.nowMs(), context.randomness)
  const { jobId } = context.jobs.enqueue({
    kind: 'refine',
    lane: 'network',
    priority: jobPriorities.sync,
    firId,
    payload: { v: REFINE_PAYLOAD_VERSION, requestId },
    idempotencyKey: `refine:${requestId}`,
    maxAttempts: context.settings()['sync.maxAttempts']
  })
  context.refines.insert({
    id: requestId,
    firId,
    baseRevision,
    draftNo,
    requestKey: context.randomness.bytes(KEY_BYTES).toString('hex'),
    jobId,
    now: nowIst(context)
  })
  context.audit.append({
    actor,
    action: 'refine.request',
    entity: 'fir',
    entityId: firId,
    detail: { requestId, baseRevision }
  })
  return { requestId, jobId }
}

/** May this record's words leave the station at all, as far as the record itself says? */
export const maySend = (context: Pick<SyncContext, 'refines'>, row: Pick<FirRow, 'id' | 'sensitive'>): boolean =>
  row.sensitive === 0 || context.refines.isPermitted(row.id)

/**
 * Takes the open requests of a record out of the queue, inside the caller's transaction: a person drafted it anew or
 * registered it. Nothing is deleted; what was answered already stays to be looked at.
 * @returns the jobs, to be aborted after the commit
 */
export function withdrawOpen(context: SyncContext, firId: string, why: 'drafted-anew' | 'registered'): string[] {
  const open = context.refines.ofFir(firId).filter(isOpen)
  for (const { id, job_id } of open) {
    context.jobs.cancel(job_id)
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'refine.withdraw',
      entity: 'fir',
      entityId: firId,
      detail: { requestId: id, why }
    })
  }
  return open.map(({ job_id }) => job_id)
}
