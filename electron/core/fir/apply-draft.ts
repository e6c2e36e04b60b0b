import type { Draft } from '#shared/domain/draft.ts'
import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { sha256Hex } from '../generation/hash.ts'
import { foldForSearch } from '../store/search-text.ts'
import { AppError } from '../support/errors.ts'
import { applyEdits } from './apply-edits.ts'
import { documentFromDraft, emptyDocument, machineFields, stationFields } from './document-from-draft.ts'
import { nowIst, type FirContext } from './fir-context.ts'
import { searchBody, withDocument } from './row-from-document.ts'

/** Guards that make a case sensitive: names masked in lists, nothing published (s.72 BNS, s.23 POCSO). */
const SENSITIVE_GUARDS: ReadonlySet<string> = new Set(['identity-protected', 'sensitive-not-published', 'pocso'])

export const isSensitive = (draft: Draft): boolean => draft.guards.some((guard) => SENSITIVE_GUARDS.has(guard.id))

/**
 * Makes the next revision from what the engine drafted. Runs inside the transaction that completes the job, so that a
 * job is done exactly when its draft is there.
 */
export function applyDraft(context: FirContext, firId: string, statementVersion: number, draft: Draft): void {
  const row = context.firs.get(firId)
  // Registered while the engine was still at work: the draft comes too late and changes nothing.
  if (row.status !== 'intake' && row.status !== 'draft') throw new AppError('not-editable', 'the record is registered')
  const now = nowIst(context)
  const previous = context.drafts.newest(firId)?.draft
  const before = row.revision === 0 ? emptyDocument : currentDocument(context, firId, row.revision, previous)
  const station = stationFields(context.settings(), { receivedAt: row.received_at, mode: row.mode })
  const document = documentFromDraft(draft, before, previous, row.revision === 0 ? station : {})
  const revision = row.revision + 1
  context.drafts.insert(firId, statementVersion, draft, now)
  context.revisions.insert({
    firId,
    revision,
    baseRevision: row.revision,
    source: 'engine',
    statementVersion,
    edits: null,
    document,
    changeCount: draft.facts.length,
    contentHash: sha256Hex(canonicalJson(document)),
    now
  })
  const drafted = { ...row, status: 'draft', revision, route: draft.route, sensitive: isSensitive(draft) ? 1 : 0 }
  const saved = withDocument(drafted, document)
  context.firs.save(saved, now)
  const statement = context.statements.get(firId, row.statement_version).text
  context.firs.index(row.seq, foldForSearch(searchBody(saved, statement, document)))
  context.audit.append({
    actor: 'engine',
    action: 'draft.apply',
    entity: 'fir',
    entityId: firId,
    detail: { revision, statementVersion, outputHash: draft.engine.outputHash, pack: draft.engine.pack }
  })
}

/** The document as the newest revision has it. */
export function currentDocument(
  context: Pick<FirContext, 'revisions'>,
  firId: string,
  revision: number,
  draft: Draft | undefined
): ReturnType<FirContext['revisions']['documentAt']> {
  const machine = draft ? machineFields(draft) : {}
  return context.revisions.documentAt(firId, revision, (document, edits) => applyEdits(document, edits, machine))
}
