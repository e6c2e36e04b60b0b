import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'

export type StatementRow = Readonly<{
  fir_id: string
  version: number
  text: string
  mode: string
  received_at: string
  save_count: number
  frozen: number
  saved_at: string
}>

/** What was said, and how and when it reached the station: an engine draft rests on all three. */
export type StatementContent = Readonly<{ text: string; mode: string; receivedAt: string }>

/** The words of the informant. A version may be typed on until it is frozen by a request to draft; then never again. */
export type StatementStore = Readonly<{
  /** `saveCount` goes on from the version before, so that a save from a stale window is noticed. */
  insert(firId: string, version: number, content: StatementContent, saveCount: number, now: string): void
  /** @throws AppError `not-found` */
  get(firId: string, version: number): StatementRow
  save(firId: string, version: number, content: StatementContent, now: string): void
  freeze(firId: string, version: number): void
}>

export function createStatementStore(db: Db): StatementStore {
  const insert = db.statement(
    'statement.insert',
    `INSERT INTO statements (fir_id, version, text, mode, received_at, save_count, frozen, saved_at)
     VALUES ($firId, $version, $text, $mode, $receivedAt, $saveCount, 0, $now)`
  )
  const get = db.statement<StatementRow>(
    'statement.get',
    `SELECT * FROM statements WHERE fir_id = $firId AND version = $version`
  )
  const save = db.statement(
    'statement.save',
    `UPDATE statements SET text = $text, mode = $mode, received_at = $receivedAt, save_count = save_count + 1, saved_at = $now
     WHERE fir_id = $firId AND version = $version`
  )
  const freeze = db.statement(
    'statement.freeze',
    `UPDATE statements SET frozen = 1 WHERE fir_id = $firId AND version = $version AND frozen = 0`
  )
  return {
    insert: (firId, version, content, saveCount, now) =>
      void insert.run({ firId, version, ...content, saveCount, now }),
    get(firId, version) {
      const row = get.get({ firId, version })
      if (!row) throw new AppError('not-found', 'no statement of this version')
      return row
    },
    save: (firId, version, content, now) => void save.run({ firId, version, ...content, now }),
    freeze: (firId, version) => void freeze.run({ firId, version })
  }
}
