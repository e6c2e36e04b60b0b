import type { Db } from '../../electron/core/store/db-types.ts'

/** The plainest write there is: one row in `settings` under any key, in a transaction of its own. */
export function writeRow(db: Db, key: string, value: unknown): void {
  db.statement('test.write', 'INSERT OR REPLACE INTO settings VALUES (:key, :value, :now)').run({
    key,
    value: JSON.stringify(value),
    now: '2026-01-15T10:00:00.000+05:30'
  })
}

export function readRow(db: Db, key: string): unknown {
  const row = db.statement<{ value: string }>('test.read', 'SELECT value FROM settings WHERE key = :key').get({ key })
  return row === undefined ? undefined : JSON.parse(row.value)
}

export function countRows(db: Db): number {
  return db.statement<{ n: number }>('test.count', 'SELECT count(*) AS n FROM settings').get()?.n ?? 0
}
