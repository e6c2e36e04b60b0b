import { draftSchema, type Draft } from '#shared/domain/draft.ts'
import type { Db } from './db-types.ts'

export type StoredDraft = Readonly<{ draft: Draft; statementVersion: number }>

type DraftRow = Readonly<{ body: string; statement_version: number }>

/** Every draft the engine made, whole and unchanged: the first one is kept as long as the record. */
export type DraftStore = Readonly<{
  insert(firId: string, statementVersion: number, draft: Draft, now: string): void
  newest(firId: string): StoredDraft | undefined
}>

export function createDraftStore(db: Db): DraftStore {
  const insert = db.statement(
    'draft.insert',
    `INSERT INTO drafts (fir_id, draft_no, statement_version, body, output_hash, created_at)
     VALUES ($firId, (SELECT COALESCE(MAX(draft_no), 0) + 1 FROM drafts WHERE fir_id = $firId), $statementVersion,
       $body, $outputHash, $now)`
  )
  const newest = db.statement<DraftRow>(
    'draft.newest',
    `SELECT body, statement_version FROM drafts WHERE fir_id = $firId ORDER BY draft_no DESC LIMIT 1`
  )
  return {
    insert: (firId, statementVersion, draft, now) =>
      void insert.run({
        firId,
        statementVersion,
        body: JSON.stringify(draft),
        outputHash: draft.engine.outputHash,
        now
      }),
    newest(firId) {
      const row = newest.get({ firId })
      return row && { draft: draftSchema.parse(JSON.parse(row.body)), statementVersion: row.statement_version }
    }
  }
}
