import type { CallOutput, CallParsed } from '#shared/ipc/contract.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { sha256Hex } from '../generation/hash.ts'
import { foldForSearch } from '../store/search-text.ts'
import { AppError } from '../support/errors.ts'
import { currentDocument } from './apply-draft.ts'
import { applyEdits } from './apply-edits.ts'
import { machineFields } from './document-from-draft.ts'
import { LOCAL_ACTOR, nowIst, type FirContext } from './fir-context.ts'
import { searchBody, withDocument } from './row-from-document.ts'

/**
 * An officer's corrections as the next revision. Nothing is overwritten: the revision before stays, and an edit made on
 * an older one is refused, with nothing lost on either side.
 *
 * @throws AppError `revision-conflict`, `not-editable`, `bad-input` (with the path), `not-found`
 */
export function saveEdit(context: FirContext, input: CallParsed<'fir.saveEdit'>): CallOutput<'fir.saveEdit'> {
  const now = nowIst(context)
  const revision = context.db.transaction(() => {
    const row = context.firs.get(input.firId)
    if (row.status !== 'draft') throw new AppError('not-editable', 'only a draft can be edited')
    if (row.revision !== input.baseRevision) {
      throw new AppError('revision-conflict', 'the record was changed in the meantime', {
        details: { current: row.revision, base: input.baseRevision }
      })
    }
    const draft = context.drafts.newest(row.id)?.draft
    const before = currentDocument(context, row.id, row.revision, draft)
    const after = applyEdits(before, input.edits, draft ? machineFields(draft) : {})
    const contentHash = sha256Hex(canonicalJson(after))
    if (contentHash === sha256Hex(canonicalJson(before))) return row.revision
    const next = row.revision + 1
    context.revisions.insert({
      firId: row.id,
      revision: next,
      baseRevision: row.revision,
      source: 'officer',
      statementVersion: row.statement_version,
      edits: input.edits,
      document: after,
      changeCount: input.edits.length,
      contentHash,
      now
    })
    const saved = withDocument({ ...row, revision: next }, after)
    context.firs.save(saved, now)
    const statement = context.statements.get(row.id, row.statement_version).text
    context.firs.index(row.seq, foldForSearch(searchBody(saved, statement, after)))
    context.audit.append({
      actor: LOCAL_ACTOR,
      action: 'fir.edit',
      entity: 'fir',
      entityId: row.id,
      detail: { revision: next, changes: input.edits.length, contentHash }
    })
    return next
  })
  context.changed(input.firId)
  return { revision, savedAt: now }
}
