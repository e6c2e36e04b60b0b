import { isEditable } from '#shared/domain/fir-status.ts'
import {
  suggestionBodySchema,
  type RecordSync,
  type Suggestion,
  type SyncItem,
  type SyncObstacle,
  type SyncView,
  type SyncWait
} from '#shared/domain/sync.ts'
import { documentAt } from '../fir/current-document.ts'
import type { RemoteGate } from '../remote/remote-types.ts'
import { statusOf, type FirRow } from '../store/fir-row.ts'
import { errorOfRefine, type RefineRow } from '../store/refine-store.ts'
import { AppError } from '../support/errors.ts'
import { maySend } from './outbox.ts'
import type { Receiving } from './refine.job.ts'
import type { SyncContext } from './sync-context.ts'

/** The newest requests of the station. */
export function listRequests(context: SyncContext, receiving: Receiving, limit: number): SyncView {
  return {
    items: itemsOf(context, receiving, context.refines.list(limit)),
    counts: context.refines.counts(),
    auto: context.settings()['sync.auto']
  }
}

/** The requests of one record, and whether it may be sent. @throws AppError `not-found` */
export function syncOfRecord(context: SyncContext, receiving: Receiving, firId: string): RecordSync {
  const row = context.firs.get(firId)
  return {
    obstacle: obstacleOf(context, row),
    permitted: context.refines.isPermitted(firId),
    items: itemsOf(context, receiving, context.refines.ofFir(firId))
  }
}

/** Why a record cannot be sent; null: it can. */
export function obstacleOf(context: SyncContext, row: FirRow): SyncObstacle | null {
  if (context.settings()['server.url'] === '') return 'not-configured'
  if (!isEditable(statusOf(row))) return 'not-editable'
  if (row.revision === 0) return 'nothing-drafted'
  return maySend(context, row) ? null : 'sensitive'
}

function itemsOf(context: SyncContext, receiving: Receiving, rows: ReadonlyArray<RefineRow>): SyncItem[] {
  const gate = context.remote.gate()
  const paused = context.jobs.isPaused()
  const queueNowMs = context.jobs.queueNowMs()
  return rows.map((row) => ({
    requestId: row.id,
    firId: row.fir_id,
    localRef: row.local_ref,
    baseRevision: row.base_revision,
    revision: Math.max(row.revision, row.base_revision),
    state: row.state,
    ...waitOf(row, gate, paused, queueNowMs),
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    receivedChars: row.state === 'sending' ? (receiving.get(row.id) ?? null) : null,
    error: row.state === 'waiting' || row.state === 'failed' ? errorOfRefine(row) : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at
  }))
}

/** What a waiting request waits for, and how long at least: for the line as a whole, then for its own next try. */
function waitOf(
  row: RefineRow,
  gate: RemoteGate,
  paused: boolean,
  queueNowMs: number
): Pick<SyncItem, 'wait' | 'waitMs'> {
  if (row.state !== 'waiting') return { wait: null, waitMs: null }
  if (paused) return { wait: 'paused', waitMs: null }
  const ownMs = Math.max(0, (row.available_at ?? 0) - queueNowMs)
  if (gate.state === 'wait') {
    return { wait: gate.reason, waitMs: gate.waitMs === null ? null : Math.max(gate.waitMs, ownMs) }
  }
  if (ownMs === 0) return { wait: 'turn', waitMs: 0 }
  const wait: SyncWait = row.job_state === 'waiting_network' ? 'offline' : 'retry'
  return { wait, waitMs: ownMs }
}

/**
 * An answer with what it is to be compared with.
 * @throws AppError `not-found` when there is no such request, or no answer yet
 */
export function readSuggestion(context: SyncContext, requestId: string): Suggestion {
  const row = context.refines.get(requestId)
  const stored = context.refines.suggestion(requestId)
  const { state } = row
  if (!stored || !(state === 'answered' || state === 'conflict' || state === 'accepted' || state === 'dismissed')) {
    throw new AppError('not-found', 'there is no answer to this request')
  }
  const { draft } = context.drafts.get(row.fir_id, row.draft_no)
  const { en, hi } = documentAt(context, row.fir_id, row.base_revision, draft).narrative
  return {
    ...suggestionBodySchema.parse(JSON.parse(stored.body)),
    requestId,
    firId: row.fir_id,
    baseRevision: row.base_revision,
    revision: Math.max(row.revision, row.base_revision),
    state,
    base: { ...(en ? { en: en.text } : {}), ...(hi ? { hi: hi.text } : {}) },
    receivedAt: stored.received_at
  }
}
