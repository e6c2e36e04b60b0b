import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import { AppError } from '../support/errors.ts'
import { applyEdits } from './apply-edits.ts'
import { currentDocument } from './current-document.ts'
import { machineFields } from './document-from-draft.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'
import { contentHashOf, saveRevision } from './save-revision.ts'

/**
 * An officer's corrections as the next revision. Nothing is overwritten: the revision before stays, and an edit made on
 * an older one is refused, with nothing lost on either side.
 *
 * @throws AppError `revision-conflict`, `not-editable`, `bad-input` (with the path), `not-found`
 */
export function saveEdit(context: FirContext, input: CallParsed<'fir.saveEdit'>): CallOutput<'fir.saveEdit'> {
  const revision = context.db.transaction(() => {
    const row = context.firs.get(input.firId)
    if (row.status !== 'draft') throw new AppError('not-editable', 'only a draft can be edited')
    if (row.revision !== input.baseRevision) {
      throw new AppError('revision-conflict', 'the record was changed in the meantime', {
        details: { current: row.revision, base: input.baseRevision }
      })
    }
    const draft = context.drafts.newest(row.id)?.draft
    const machine = draft ? machineFields(draft) : {}
    const before = currentDocument(context, row)
    const after = applyEdits(before, input.edits, machine, context.events.suggestedNarrative)
    if (contentHashOf(after) === contentHashOf(before)) return row.revision
    return saveRevision(context, {
      row,
      document: after,
      source: 'officer',
      statementVersion: row.statement_version,
      edits: input.edits,
      changeCount: input.edits.length,
      actor: LOCAL_ACTOR,
      action: 'fir.edit',
      detail: { changes: input.edits.length }
    })
  })
  context.changed(input.firId)
  return { revision, savedAt: nowIst(context) }
}
