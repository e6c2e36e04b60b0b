import { draftSchema, type Draft } from '#shared/domain/draft.ts'
import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'

export type StoredDraft = Readonly<{ draft: Draft; draftNo: number; statementVersion: number }>

type DraftRow = Readonly<{ body: string; draft_no: number; statement_version: number }>

/** Every draft the engine made, whole and unchanged: the first one is kept as long as the record. */
export type DraftStore = Readonly<{
  /** @returns its number, from 1 within the record */
  insert(firId: string, statementVersion: number, draft: Draft, now: string): number
  /** @throws AppError `not-found` */
  get(firId: string, draftNo: number): StoredDraft
  newest(firId: string): StoredDraft | undefined
}>

export function createDraftStore(db: Db): DraftStore {
  const insert = db.statement<Readonly<{ draft_no: number }>>(
    'draft.insert',
    `INSERT INTO drafts (fir_id, draft_no, statement_version, body, output_hash, created_at)
     VALUES ($firId, (SELECT COALESCE(MAX(draft_no), 0) + 1 FROM drafts WHERE fir_id = $firId), $statementVersion,
       $body, $outputHash, $now)
     RETURNING draft_no`
  )
  const newest = db.statement<DraftRow>(
    'draft.newest',
    `SELECT body, draft_no, statement_version FROM drafts WHERE fir_id = $firId ORDER BY draft_no DESC LIMIT 1`
  )
  const one = db.statement<DraftRow>(
    'draft.get',
    `SELECT body, draft_no, statement_version FROM drafts WHERE fir_id = $firId AND draft_no = $draftNo`
  )
  const toDraft = (row: DraftRow): StoredDraft => ({
    draft: draftSchema.parse(JSON.parse(row.body)),
    draftNo: row.draft_no,
    statementVersion: row.statement_version
  })
  return {
    insert(firId, statementVersion, draft, now) {
      const body = JSON.stringify(draft)
      const { outputHash } = draft.engine
      const row = insert.get({ firId, statementVersion, body, outputHash, now })
      if (!row) throw new AppError('internal', 'a draft was not kept')
      return row.draft_no
    },
    get(firId, draftNo) {
      const row = one.get({ firId, draftNo })
      if (!row) throw new AppError('not-found', 'no such draft')
      return toDraft(row)
    },
    newest(firId) {
      const row = newest.get({ firId })
      return row && toDraft(row)
    }
  }
}
