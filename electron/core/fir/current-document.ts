import type { Draft } from '#shared/domain/draft.ts'
import type { FirDocument } from '#shared/domain/fir.ts'
import { applyEdits } from './apply-edits.ts'
import { emptyDocument, machineFields } from './document-from-draft.ts'
import type { FirContext } from './fir-context.ts'

type Reader = Pick<FirContext, 'revisions' | 'drafts'>

/** The document as a revision has it. @throws AppError `not-found` */
export function documentAt(context: Reader, firId: string, revision: number, draft: Draft | undefined): FirDocument {
  const machine = draft ? machineFields(draft) : {}
  return context.revisions.documentAt(firId, revision, (document, edits) => applyEdits(document, edits, machine))
}

/** The document as the newest revision has it; the empty one before anything was drafted. */
export function currentDocument(context: Reader, row: Readonly<{ id: string; revision: number }>): FirDocument {
  if (row.revision === 0) return emptyDocument
  return documentAt(context, row.id, row.revision, context.drafts.newest(row.id)?.draft)
}
