import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import type { FirDetail, FirDocument } from '#shared/domain/fir.ts'
import { AppError } from '../support/errors.ts'
import { modeOf, toSummary } from '../store/fir-row.ts'
import { currentDocument, documentAt } from './current-document.ts'
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
    document: currentDocument(context, row),
    draft: stored?.draft ?? null,
    draftIsCurrent: stored?.statementVersion === row.statement_version,
    activeJobId: row.active_job
  }
}

type ListInput = CallParsed<'fir.list'>

/** A page of the list, newest change first. @throws AppError `bad-input` for a cursor that is not ours */
export function listFirs(context: FirContext, input: ListInput): Omit<CallOutput<'fir.list'>, 'total'> {
  if (input.cursor !== undefined && !/^[0-9]{1,15}$/.test(input.cursor)) {
    throw new AppError('bad-input', 'the cursor of the list is not one of ours')
  }
  const { search, statuses, cursor, limit } = input
  const page = context.list.page({ search, statuses, limit, before: cursor === undefined ? undefined : Number(cursor) })
  return {
    items: page.rows.map(toSummary),
    nextCursor: page.nextBefore === null ? null : String(page.nextBefore)
  }
}

/** An earlier revision, whole. @throws AppError `not-found` */
export function readRevision(context: FirContext, firId: string, revision: number): FirDocument {
  return documentAt(context, firId, revision, context.drafts.newest(firId)?.draft)
}
