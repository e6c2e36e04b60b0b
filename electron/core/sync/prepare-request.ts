import * as z from 'zod'
import { languageSchema } from '#shared/domain/fir.ts'
import { tokenTableSchema } from '#shared/domain/pseudonyms.ts'
import { documentAt } from '../fir/current-document.ts'
import { nowIst } from '../fir/fir-context.ts'
import type { JobContext } from '../jobs/job-kinds.ts'
import type { RefineRow } from '../store/refine-store.ts'
import { knownValues } from './known-values.ts'
import { maskDraft, type Masked } from './mask-draft.ts'
import type { SyncContext } from './sync-context.ts'

/** A request as it is stored. */
const preparedSchema: z.ZodType<Masked> = z.strictObject({
  request: z.strictObject({
    statement: z.string(),
    narrative: z.string(),
    sections: z.array(z.strictObject({ act: z.string(), section: z.string(), heading: z.string() })),
    language: languageSchema
  }),
  table: tokenTableSchema
})

/**
 * The request in tokens. Made before the first send and stored; every later try reads what was stored, so that the
 * server sees the same bytes under the same key.
 * @throws AppError `sync-not-maskable`
 */
export async function prepareRequest(
  context: SyncContext,
  row: RefineRow,
  { pool, signal, correlationId }: Pick<JobContext<unknown>, 'pool' | 'signal' | 'correlationId'>
): Promise<Masked> {
  const stored = context.refines.prepared(row.id)
  if (stored !== null) return preparedSchema.parse(JSON.parse(stored))
  const { draft, statementVersion } = context.drafts.get(row.fir_id, row.draft_no)
  const document = documentAt(context, row.fir_id, row.base_revision, draft)
  const settings = context.settings()
  const { language } = settings
  const masked = await maskDraft(
    pool,
    {
      statement: context.statements.get(row.fir_id, statementVersion).text,
      narrative: document.narrative[language]?.text ?? '',
      draft,
      known: knownValues(document, settings),
      language
    },
    { signal, correlationId }
  )
  const kept = context.db.transaction(() => context.refines.prepare(row.id, JSON.stringify(masked), nowIst(context)))
  return preparedSchema.parse(JSON.parse(kept))
}
