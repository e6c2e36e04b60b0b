import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'

export type StatementRow = Readonly<{
  fir_id: string
  version: number
  text: string
  save_count: number
  frozen: number
  saved_at: string
}>

/** The words of the informant. A version may be typed on until it is frozen by a request to draft; then never again. */
export type StatementStore = Readonly<{
  /** `saveCount` goes on from the version before, so that a save from a stale window is noticed. */
  insert(firId: string, version: number, text: string, saveCount: number, now: string): void
  /** @throws AppError `not-found` */
  get(firId: string, version: number): StatementRow
  save(firId: string, version: number, text: string, now: string): void
  freeze(firId: string, version: number): void
}>

export function createStatementStore(db: Db): StatementStore {
  const insert = db.statement(
    'statement.insert',
    `INSERT INTO statements (fir_id, version, text, save_count, frozen, saved_at)
     VALUES ($firId, $version, $text, $saveCount, 0, $now)`
  )
  const get = db.statement<StatementRow>(
    'statement.get',
    `SELECT * FROM statements WHERE fir_id = $firId AND version = $version`
  )
  const save = db.statement(
    'statement.save',
    `UPDATE statements SET text = $text, save_count = save_count + 1, saved_at = $now
     WHERE fir_id = $firId AND version = $version`
  )
  const freeze = db.statement(
    'statement.freeze',
    `UPDATE statements SET frozen = 1 WHERE fir_id = $firId AND version = $version AND frozen = 0`
  )
  return {
    insert: (firId, version, text, saveCount, now) => void insert.run({ firId, version, text, saveCount, now }),
    get(firId, version) {
      const row = get.get({ firId, version })
      if (!row) throw new AppError('not-found', 'no statement of this version')
      return row
    },
    save: (firId, version, text, now) => void save.run({ firId, version, text, now }),
    freeze: (firId, version) => void freeze.run({ firId, version })
  }
}
