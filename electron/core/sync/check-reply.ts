import type { Draft } from '#shared/domain/draft.ts'
import type { SuggestionBody } from '#shared/domain/sync.ts'
import type { RefineReply } from '../remote/remote-types.ts'
import { AppError } from '../support/errors.ts'
import type { RunOptions } from '../workers/pool-types.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import type { Masked } from './mask-draft.ts'

export type CheckReplyInput = Readonly<{
  reply: RefineReply
  masked: Masked
  draft: Draft
  statement: Readonly<{ text: string; receivedAt?: string | undefined }>
  /** The narrative that the answer is compared with. */
  base: Readonly<{ en: string; hi: string }>
}>

/**
 * Holds an answer against schema, statute pack and statement, in a worker.
 * @throws AppError `sync-answer-refused` with the reason
 */
export async function checkReply(
  pool: Pick<WorkerPool, 'run'>,
  { reply, masked, draft, statement, base }: CheckReplyInput,
  options: RunOptions
): Promise<SuggestionBody> {
  const { table, request } = masked
  const input = {
    answer: reply.answer,
    table,
    statement: statement.text,
    facts: draft.facts,
    receivedAt: statement.receivedAt,
    offered: request.sections,
    base
  }
  const checked = await pool.run('checkAnswer', input, options)
  if (checked.ok) return { ...checked.suggestion, statementCut: reply.statementCut, model: reply.model }
  const details = { reason: checked.reason }
  throw new AppError('sync-answer-refused', 'the answer failed the checks', { details })
}
