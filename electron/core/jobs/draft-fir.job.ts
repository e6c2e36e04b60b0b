import * as z from 'zod'
import type { DraftInput } from '#shared/domain/draft.ts'
import { firIdSchema } from '#shared/domain/fir.ts'
import { applyDraft } from '../fir/apply-draft.ts'
import type { FirContext } from '../fir/fir-context.ts'
import { DRAFT_PAYLOAD_VERSION } from '../fir/request-draft.ts'
import { modeOf } from '../store/fir-row.ts'
import type { Drafter } from './drafter.ts'
import type { JobKindDefinition } from './job-kinds.ts'

/** Ids and a version only: the words are read from the store when the job starts. */
const payloadSchema = z.strictObject({
  v: z.literal(DRAFT_PAYLOAD_VERSION),
  firId: firIdSchema,
  statementVersion: z.number().int().min(1)
})
export type DraftPayload = z.infer<typeof payloadSchema>

/** Reads the statement, drafts it in a worker thread and hands back the write that makes the next revision. */
export function createDraftJob(context: FirContext, draft: Drafter): JobKindDefinition<DraftPayload> {
  return {
    kind: 'draft',
    lane: 'compute',
    schema: payloadSchema,
    async run({ payload, signal, report, correlationId }) {
      const input = gatherInput(context, payload)
      const drafted = await draft(input, { signal, onProgress: report, correlationId })
      return () => applyDraft(context, payload.firId, payload.statementVersion, drafted)
    }
  }
}

function gatherInput(context: FirContext, { firId, statementVersion }: DraftPayload): DraftInput {
  const statement = context.statements.get(firId, statementVersion)
  const settings = context.settings()
  const station = {
    name: settings['station.name'],
    district: settings['station.district'],
    state: settings['station.state']
  }
  return {
    id: firId,
    text: statement.text,
    receivedAt: statement.received_at,
    mode: modeOf(statement),
    // Without a name and a district the engine must not guess whose jurisdiction a place is.
    ...(station.name !== '' && station.district !== '' ? { station } : {})
  }
}
