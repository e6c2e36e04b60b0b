import type { FirDocument, FirEdit, RevisionSummary } from '#shared/domain/fir.ts'
import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'

/**
 * A whole copy every so many revisions, only the edits in between: autosave makes hundreds of revisions of one record,
 * and reading one replays fifteen lists of edits at most.
 */
const SNAPSHOT_EVERY = 16

export type NewRevision = Readonly<{
  firId: string
  revision: number
  baseRevision: number
  source: RevisionSummary['source']
  statementVersion: number
  edits: ReadonlyArray<FirEdit> | null
  document: FirDocument
  changeCount: number
  contentHash: string
  now: string
}>

type Row = Readonly<{
  revision: number
  base_revision: number
  source: string
  edits: string | null
  snapshot: string | null
  change_count: number
  content_hash: string
  created_at: string
}>

const takesFromElsewhere = (edit: FirEdit): boolean =>
  edit.kind === 'restoreField' || (edit.kind === 'setNarrative' && edit.requestId !== undefined)

type Replay = (document: FirDocument, edits: ReadonlyArray<FirEdit>) => FirDocument

export type RevisionStore = Readonly<{
  insert(revision: NewRevision): void
  /** @throws AppError `not-found`; `internal` when no snapshot lies below the revision */
  documentAt(firId: string, revision: number, replay: Replay): FirDocument
  list(firId: string): RevisionSummary[]
}>

export function createRevisionStore(db: Db): RevisionStore {
  const insert = db.statement(
    'revision.insert',
    `INSERT INTO fir_revisions (fir_id, revision, base_revision, source, statement_version, edits, snapshot,
       change_count, content_hash, created_at)
     VALUES ($firId, $revision, $baseRevision, $source, $statementVersion, $edits, $snapshot, $changeCount,
       $contentHash, $now)`
  )
  const chain = db.statement<Row>(
    'revision.chain',
    `SELECT * FROM fir_revisions WHERE fir_id = $firId AND revision <= $revision AND revision >= (
       SELECT MAX(revision) FROM fir_revisions
       WHERE fir_id = $firId AND revision <= $revision AND snapshot IS NOT NULL
     ) ORDER BY revision`
  )
  const list = db.statement<Row>(
    'revision.list',
    `SELECT * FROM fir_revisions WHERE fir_id = $firId ORDER BY revision DESC`
  )

  return {
    insert(revision) {
      // What an edit takes from elsewhere, a draft of that day or an answer, is kept whole: a replay has only the edits.
      const borrows = revision.edits?.some(takesFromElsewhere) ?? true
      const whole = borrows || revision.revision % SNAPSHOT_EVERY === 1
      insert.run({
        firId: revision.firId,
        revision: revision.revision,
        baseRevision: revision.baseRevision,
        source: revision.source,
        statementVersion: revision.statementVersion,
        edits: revision.edits === null ? null : JSON.stringify(revision.edits),
        snapshot: whole ? JSON.stringify(revision.document) : null,
        changeCount: revision.changeCount,
        contentHash: revision.contentHash,
        now: revision.now
      })
    },
    documentAt(firId, revision, replay) {
      const rows = chain.all({ firId, revision })
      const [first, ...later] = rows
      if (rows[rows.length - 1]?.revision !== revision) throw new AppError('not-found', 'no such revision')
      if (first?.snapshot == null) throw new AppError('internal', 'a revision has no snapshot below it')
      return later.reduce(
        (document, row) => replay(document, JSON.parse(row.edits ?? '[]') as FirEdit[]),
        JSON.parse(first.snapshot) as FirDocument
      )
    },
    list: (firId) =>
      list.all({ firId }).map((row) => ({
        revision: row.revision,
        baseRevision: row.base_revision,
        source: row.source as RevisionSummary['source'],
        createdAt: row.created_at,
        contentHash: row.content_hash,
        changeCount: row.change_count
      }))
  }
}
