import type { SuggestionBody } from '#shared/domain/sync.ts'
import { documentAt } from '../fir/current-document.ts'
import { nowIst } from '../fir/fir-context.ts'
import type { JobContext } from '../jobs/job-kinds.ts'
import type { RefineReply } from '../remote/remote-types.ts'
import type { RefineRow } from '../store/refine-store.ts'
import { toAppError } from '../support/errors.ts'
import { checkReply } from './check-reply.ts'
import type { Masked } from './mask-draft.ts'
import type { SyncContext } from './sync-context.ts'

/** What is kept of a refused answer, in the encrypted record: enough to see what went wrong, not a disk full. */
const KEPT_REFUSED_CHARS = 100_000

/**
 * What is left of an answer after the checks. One that fails them is kept as it came, for whoever has to find out why,
 * and goes nowhere else.
 * @throws AppError `sync-answer-refused` with the reason
 */
export async function readAnswer(
  context: SyncContext,
  row: RefineRow,
  {
    masked,
    reply,
    job
  }: Readonly<{
    masked: Masked
    reply: RefineReply
    job: Pick<JobContext<unknown>, 'pool' | 'signal' | 'correlationId'>
  }>
): Promise<SuggestionBody> {
  const { draft, statementVersion } = context.drafts.get(row.fir_id, row.draft_no)
  const { text, received_at: receivedAt } = context.statements.get(row.fir_id, statementVersion)
  const { en, hi } = documentAt(context, row.fir_id, row.base_revision, draft).narrative
  const { signal, correlationId } = job
  try {
    return await checkReply(
      job.pool,
      { reply, masked, draft, statement: { text, receivedAt }, base: { en: en?.text ?? '', hi: hi?.text ?? '' } },
      { signal, correlationId }
    )
  } catch (thrown) {
    const error = toAppError(thrown, 'check of an answer')
    if (error.code === 'sync-answer-refused') {
      const raw = JSON.stringify(reply.answer).slice(0, KEPT_REFUSED_CHARS)
      context.db.transaction(() => context.refines.keepRefused(row.id, raw, nowIst(context)))
    }
    throw error
  }
}
