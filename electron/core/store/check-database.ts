import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'
import { schemaVersion } from './migrate.ts'
import { migrations } from './migrations/index.ts'

/**
 * Reads every page of every table and index. Long: call it in the maintenance process.
 * @throws AppError `db-corrupt` (details.problems: how many), without quoting a word of what is stored
 */
export function quickCheck(db: Db): void {
  const rows = db.statement<{ quick_check: string }>('store.quick-check', 'PRAGMA quick_check').all()
  if (rows.length === 1 && rows[0]?.quick_check === 'ok') return
  throw new AppError('db-corrupt', 'quick_check found damage', { details: { problems: rows.length } })
}

/** @throws AppError `db-newer` when this program could not work with the file; `db-corrupt` for an empty one */
export function requireKnownSchema(db: Db): number {
  const found = schemaVersion(db)
  const supported = migrations.at(-1)?.version ?? 0
  if (found > supported) throw new AppError('db-newer', 'a copy of a later version', { details: { found, supported } })
  if (found === 0) throw new AppError('db-corrupt', 'a copy without a schema')
  return found
}
