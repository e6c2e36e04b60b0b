import { canonicalJson } from '#shared/domain/canonical-json.ts'
import type { FirDocument, FirEdit, RevisionSummary } from '#shared/domain/fir.ts'
import { sha256Hex } from '../generation/hash.ts'
import type { FirRow } from '../store/fir-row.ts'
import { foldForSearch } from '../store/search-text.ts'
import { nowIst, type FirContext } from './fir-context.ts'
import { searchBody, withDocument } from './row-from-document.ts'

export type NextRevision = Readonly<{
  /** The row as it was read, with what this step changes in it (status, number, route). */
  row: FirRow
  document: FirDocument
  source: RevisionSummary['source']
  /** Version of the statement that the document rests on. */
  statementVersion: number
  /** Null: the document is kept whole. */
  edits: ReadonlyArray<FirEdit> | null
  changeCount: number
  actor: string
  /** Audit action and its facts, beside revision and content hash. */
  action: string
  detail: Readonly<Record<string, string | number | boolean>>
}>

/** The one definition of a document's hash: what the audit chain and the paper carry. */
export const contentHashOf = (document: FirDocument): string => sha256Hex(canonicalJson(document))

/**
 * Writes the next revision with everything that must agree with it: the row that lists read, the words it is found by
 * and the audit entry. Only inside a transaction.
 * @returns the number of the revision
 */
export function saveRevision(context: FirContext, next: NextRevision): number {
  const { row, document } = next
  const now = nowIst(context)
  const revision = row.revision + 1
  const contentHash = contentHashOf(document)
  context.revisions.insert({
    firId: row.id,
    revision,
    baseRevision: row.revision,
    source: next.source,
    statementVersion: next.statementVersion,
    edits: next.edits,
    document,
    changeCount: next.changeCount,
    contentHash,
    now
  })
  const saved = withDocument({ ...row, revision }, document, context.isSensitiveSection)
  context.firs.save(saved, now)
  const statement = context.statements.get(row.id, row.statement_version).text
  context.firs.index(row.seq, foldForSearch(searchBody(saved, statement, document)))
  context.audit.append({
    actor: next.actor,
    action: next.action,
    entity: 'fir',
    entityId: row.id,
    detail: { revision, contentHash, ...next.detail }
  })
  return revision
}
