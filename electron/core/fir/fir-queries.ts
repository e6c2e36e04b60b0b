import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import type { FirDetail, FirDocument } from '#shared/domain/fir.ts'
import { AppError } from '../support/errors.ts'
import { modeOf, toSummary } from '../store/fir-row.ts'
import { currentDocument } from './apply-draft.ts'
import { emptyDocument } from './document-from-draft.ts'
import type { FirContext } from './fir-context.ts'

/** Everything the workspace shows of one record. @throws AppError `not-found` */
export function readFir(context: FirContext, firId: string): FirDetail {
  const row = context.firs.get(firId)
  const statement = context.statements.get(firId, row.statement_version)
  const stored = context.drafts.newest(firId)
  return {
    summary: toSummary(row),
    mode: modeOf(row),
    statement: {
      text: statement.text,
      version: statement.version,
      saveCount: statement.save_count,
      frozen: statement.frozen === 1
    },
    revision: row.revision,
    document: row.revision === 0 ? emptyDocument : currentDocument(context, firId, row.revision, stored?.draft),
    draft: stored?.draft ?? null,
    draftIsCurrent: stored?.statementVersion === row.statement_version,
    activeJobId: row.active_job
  }
}

/** A page of the list, newest change first. @throws AppError `bad-input` for a cursor that is not ours */
export function listFirs(context: FirContext, input: CallParsed<'fir.list'>): CallOutput<'fir.list'> {
  if (input.cursor !== undefined && !/^[0-9]{1,15}$/.test(input.cursor)) {
    throw new AppError('bad-input', 'the cursor of the list is not one of ours')
  }
  const page = context.list({
    search: input.search,
    statuses: input.statuses,
    before: input.cursor === undefined ? undefined : Number(input.cursor),
    limit: input.limit
  })
  return {
    items: page.rows.map(toSummary),
    nextCursor: page.nextBefore === null ? null : String(page.nextBefore),
    total: page.total
  }
}

/** An earlier revision, whole. @throws AppError `not-found` */
export function readRevision(context: FirContext, firId: string, revision: number): FirDocument {
  return currentDocument(context, firId, revision, context.drafts.newest(firId)?.draft)
}
