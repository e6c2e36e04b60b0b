import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { AppError } from '../support/errors.ts'
import { toDbError } from './db-errors.ts'
import type { Db, Migration } from './db-types.ts'

/** Numbers go up in tens, so that a step can be slipped in while two branches are open. */
const VERSION_STEP = 10

/** The version of the schema in the file; 0 for a file that is still empty. */
export function schemaVersion(db: Db): number {
  return db.statement<{ user_version: number }>('schema.version', 'PRAGMA user_version').get()?.user_version ?? 0
}

/**
 * Brings the schema up to date: all missing steps in one transaction, so that a power cut in the middle leaves the old
 * schema and the next start begins again. A file that already holds records is copied first.
 * @throws AppError `db-newer` with `details: { found, supported }`, before anything is written; `disk-full`,
 * `db-readonly`, `db-corrupt` from the steps themselves
 */
export function migrate(db: Db, migrations: ReadonlyArray<Migration>): void {
  assertNumbers(migrations)
  const supported = migrations.at(-1)?.version ?? 0
  const found = schemaVersion(db)
  if (found > supported) {
    throw new AppError('db-newer', `the store has schema ${found}, this program knows ${supported}`, {
      details: { found, supported }
    })
  }
  const missing = migrations.filter((migration) => migration.version > found)
  if (missing.length === 0) return
  if (found > 0) copyBeforeMigrating(db, found)
  db.transaction(() => {
    for (const migration of missing) migration.up(db)
    db.exec(`PRAGMA user_version = ${supported}`)
  })
}

function assertNumbers(migrations: ReadonlyArray<Migration>): void {
  let last = 0
  for (const { version, name } of migrations) {
    if (version % VERSION_STEP !== 0 || version <= last) {
      throw new AppError('internal', `migration ${name}: its number must be a ten above the one before it`)
    }
    last = version
  }
}

/**
 * Writes `<file>.schema-<version>` beside the store, encrypted by the same key. Through SQLite and not by copying the
 * file: part of the data may still be in the WAL, and closing a second handle on the file would drop our own locks.
 */
function copyBeforeMigrating(db: Db, version: number): void {
  const target = freeName(`${db.file}.schema-${version}`)
  const partial = `${target}.partial`
  try {
    // What a cut left half written. It has never been the only copy of anything.
    rmSync(partial, { force: true })
    db.statement('migrate.copy', 'VACUUM INTO :target').run({ target: partial })
    const handle = openSync(partial, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(partial, target)
  } catch (error) {
    throw toDbError(error, 'copy before migrating')
  }
}

function freeName(wanted: string): string {
  if (!existsSync(wanted)) return wanted
  for (let number = 2; ; number++) {
    if (!existsSync(`${wanted}-${number}`)) return `${wanted}-${number}`
  }
}
