import * as z from 'zod'
import { isEditable } from '#shared/domain/fir-status.ts'
import { requestIdSchema, type SuggestionBody } from '#shared/domain/sync.ts'
import { nowIst } from '../fir/fir-context.ts'
import type { JobContext, JobKindDefinition } from '../jobs/job-kinds.ts'
import { statusOf } from '../store/fir-row.ts'
import type { RefineRow } from '../store/refine-store.ts'
import { AppError } from '../support/errors.ts'
import { lineWaitMs } from './line-wait.ts'
import { maySend, REFINE_PAYLOAD_VERSION } from './outbox.ts'
import { prepareRequest } from './prepare-request.ts'
import { readAnswer } from './read-answer.ts'
import type { SyncContext } from './sync-context.ts'

/** The id only: what is sent lies in the outbox. */
const payloadSchema = z.strictObject({ v: z.literal(REFINE_PAYLOAD_VERSION), requestId: requestIdSchema })
export type RefinePayload = z.infer<typeof payloadSchema>

/** How many characters of an answer have come, by request, for as long as it is being sent. */
export type Receiving = Map<string, number>

/** An answer of this length is half of what is usual: the bar then stands at a half, and never quite fills. */
const HALF_OF_AN_ANSWER_CHARS = 1500

/** Sends one request of the outbox, checks what comes back and hands over the write that keeps it. */
export function createRefineJob(context: SyncContext, receiving: Receiving): JobKindDefinition<RefinePayload> {
  return {
    kind: 'refine',
    lane: 'network',
    schema: payloadSchema,
    async run(job) {
      const row = context.refines.get(job.payload.requestId)
      checkSendable(context, row)
      const masked = await prepareRequest(context, row, job)
      // While it was made ready the record may have been registered, or found to be one whose victim is not named.
      checkSendable(context, row)
      try {
        const reply = await context.remote.refine(
          { requestKey: row.request_key, ...masked.request },
          { signal: job.signal, onProgress: ({ receivedChars }) => progress(job, row.id, receivedChars) }
        )
        const body = await readAnswer(context, row, { masked, reply, job })
        return () => keepSuggestion(context, row, body)
      } finally {
        receiving.delete(row.id)
      }
    },
    waitMs: (error) => lineWaitMs(error, context.remote.gate(), context.settings())
  }

  function progress(job: Pick<JobContext<unknown>, 'report'>, requestId: string, receivedChars: number): void {
    receiving.set(requestId, receivedChars)
    job.report(receivedChars / (receivedChars + HALF_OF_AN_ANSWER_CHARS))
  }
}

/** @throws AppError `not-editable`, `sync-sensitive` */
function checkSendable(context: SyncContext, row: RefineRow): void {
  const fir = context.firs.get(row.fir_id)
  if (!isEditable(statusOf(fir))) throw new AppError('not-editable', 'a registered record is not sent')
  if (!maySend(context, fir)) throw new AppError('sync-sensitive', 'a sensitive case is not sent')
}

/** Inside the transaction that completes the job: an answer is there exactly when its request is done, and once. */
function keepSuggestion(context: SyncContext, row: RefineRow, body: SuggestionBody): () => void {
  const isNew = context.refines.insertSuggestion(row.id, JSON.stringify(body), nowIst(context))
  if (isNew) {
    context.audit.append({
      actor: 'server',
      action: 'suggestion.receive',
      entity: 'fir',
      entityId: row.fir_id,
      detail: { requestId: row.id, baseRevision: row.base_revision, leftOut: body.leftOut.length }
    })
  }
  return () => context.changed(row.fir_id)
}
