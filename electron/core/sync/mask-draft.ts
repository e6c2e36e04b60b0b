import type { Draft } from '#shared/domain/draft.ts'
import type { Language } from '#shared/domain/fir.ts'
import type { KnownValue, TokenTable } from '#shared/domain/pseudonyms.ts'
import type { RefineRequest } from '../remote/remote-types.ts'
import { AppError } from '../support/errors.ts'
import type { RunOptions } from '../workers/pool-types.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'

export type MaskInput = Readonly<{
  statement: string
  narrative: string
  draft: Draft
  known: ReadonlyArray<KnownValue>
  language: Language
}>

/** What may be sent, and the table that puts the tokens of the answer back. */
export type Masked = Readonly<{ request: Omit<RefineRequest, 'requestKey'>; table: TokenTable }>

/**
 * Puts a statement and its draft into tokens, in a worker (decision: no name, phone, address, vehicle or id number
 * leaves the station).
 * @throws AppError `sync-not-maskable` when something would have to go out that must not
 */
export async function maskDraft(
  pool: Pick<WorkerPool, 'run'>,
  { statement, narrative, draft, known, language }: MaskInput,
  options: RunOptions
): Promise<Masked> {
  const masked = await pool.run('maskRequest', { statement, narrative, facts: draft.facts, known }, options)
  if (!masked.ok) {
    const details = { reason: masked.reason }
    throw new AppError('sync-not-maskable', 'the statement cannot be put into tokens', { details })
  }
  const sections = draft.sections.map(({ act, section, heading }) => ({ act, section, heading }))
  return {
    request: { statement: masked.statement, narrative: masked.narrative, sections, language },
    table: masked.table
  }
}
