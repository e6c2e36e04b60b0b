import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import { isEditable } from '#shared/domain/fir-status.ts'
import { statusOf, type FirRow } from '../store/fir-row.ts'
import { foldForSearch } from '../store/search-text.ts'
import { AppError } from '../support/errors.ts'
import { assertStorable } from './create-fir.ts'
import { makeExcerpt } from './excerpt.ts'
import { currentDocument } from './current-document.ts'
import { searchBody } from './row-from-document.ts'
import type { StatementContent } from '../store/statement-store.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'

/**
 * Autosave of a statement. A version that a draft was made from is frozen: typing on begins the next version, and both
 * are kept.
 *
 * @throws AppError `revision-conflict` (saved from elsewhere in the meantime), `not-editable`, `statement-too-long`,
 * `text-not-well-formed`, `not-found`
 */
export function saveStatement(
  context: FirContext,
  input: CallParsed<'fir.saveStatement'>
): CallOutput<'fir.saveStatement'> {
  assertStorable(input.text)
  const now = nowIst(context)
  const saveCount = context.db.transaction(() => {
    const row = context.firs.get(input.firId)
    if (!isEditable(statusOf(row))) throw new AppError('not-editable', 'the record is registered')
    const current = context.statements.get(row.id, row.statement_version)
    if (current.save_count !== input.baseSaveCount) {
      throw new AppError('revision-conflict', 'the statement was saved elsewhere', {
        details: { current: current.save_count, base: input.baseSaveCount }
      })
    }
    const content = {
      text: input.text,
      mode: input.mode ?? row.mode,
      receivedAt: input.receivedAt ?? row.received_at
    }
    const version =
      current.frozen === 1 ? beginVersion(context, row, current.save_count, content, now) : current.version
    if (current.frozen === 0) context.statements.save(row.id, version, content, now)
    const changed: FirRow = {
      ...row,
      statement_version: version,
      mode: content.mode,
      received_at: content.receivedAt,
      excerpt: makeExcerpt(input.text)
    }
    context.firs.save(changed, now)
    const document = currentDocument(context, row)
    context.firs.index(row.seq, foldForSearch(searchBody(changed, input.text, document)))
    return context.statements.get(row.id, version).save_count
  })
  context.changed(input.firId)
  return { saveCount, savedAt: now }
}

function beginVersion(
  context: FirContext,
  row: FirRow,
  saveCount: number,
  content: StatementContent,
  now: string
): number {
  const version = row.statement_version + 1
  context.statements.insert(row.id, version, content, saveCount + 1, now)
  context.audit.append({
    actor: LOCAL_ACTOR,
    action: 'statement.new-version',
    entity: 'fir',
    entityId: row.id,
    detail: { version }
  })
  return version
}
