import type { Draft } from '#shared/domain/draft.ts'
import { AppError } from '../support/errors.ts'
import { currentDocument } from './current-document.ts'
import { documentFromDraft, stationFields } from './document-from-draft.ts'
import { nowIst, type AfterCommit, type FirContext } from './fir-context.ts'
import { saveRevision } from './save-revision.ts'

/** Guards that make a case sensitive: names masked in lists, nothing published (s.72 BNS, s.23 POCSO). */
const SENSITIVE_GUARDS: ReadonlySet<string> = new Set(['identity-protected', 'sensitive-not-published', 'pocso'])

export const isSensitive = (draft: Draft): boolean => draft.guards.some((guard) => SENSITIVE_GUARDS.has(guard.id))

/**
 * Makes the next revision from what the engine drafted. Runs inside the transaction that completes the job, so that a
 * job is done exactly when its draft is there, and with it the request to the model server, if there is to be one.
 *
 * @returns what is left to do after the commit
 * @throws AppError `not-editable` when the draft comes too late: the record is registered, or a later version of the
 * statement was drafted in the meantime
 */
export function applyDraft(context: FirContext, firId: string, statementVersion: number, draft: Draft): AfterCommit {
  const row = context.firs.get(firId)
  if (row.status !== 'intake' && row.status !== 'draft') throw new AppError('not-editable', 'the record is registered')
  const previous = context.drafts.newest(firId)
  if (previous && previous.statementVersion > statementVersion) {
    throw new AppError('not-editable', 'a later version of the statement is drafted already')
  }
  const settings = context.settings()
  const known = (version: number): ReturnType<typeof stationFields> =>
    stationFields(settings, context.statements.get(firId, version))
  const document = documentFromDraft({
    draft,
    before: currentDocument(context, row),
    previousDraft: previous?.draft,
    known: known(statementVersion),
    knownBefore: previous ? known(previous.statementVersion) : undefined
  })
  const draftNo = context.drafts.insert(firId, statementVersion, draft, nowIst(context))
  const revision = saveRevision(context, {
    row: { ...row, status: 'draft', route: draft.route, sensitive: isSensitive(draft) ? 1 : 0 },
    document,
    source: 'engine',
    statementVersion,
    edits: null,
    changeCount: draft.facts.length,
    actor: 'engine',
    action: 'draft.apply',
    detail: { statementVersion, outputHash: draft.engine.outputHash, pack: draft.engine.pack }
  })
  return context.events.drafted(firId, revision, draftNo)
}
