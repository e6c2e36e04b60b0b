import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Db, Migration } from '../../../electron/core/store/db-types.ts'
import { migrate, schemaVersion } from '../../../electron/core/store/migrate.ts'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import { openDatabase } from '../../../electron/core/store/database.ts'
import { startScript } from '../../support/child-script.ts'
import { errorCode } from '../../support/error-code.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import type { KillerStart } from '../../support/migration-killer.ts'
import { readRow, writeRow } from '../../support/settings-rows.ts'

const newest = migrations.at(-1)?.version ?? 0

const addColumn: Migration = {
  version: newest + 10,
  name: 'add-column',
  up: (db) => db.exec(`ALTER TABLE settings ADD COLUMN note TEXT NOT NULL DEFAULT 'new'`)
}
const failing: Migration = {
  version: newest + 20,
  name: 'failing',
  up: (db) => db.exec('CREATE TABLE broken (a NO_SUCH_TYPE) STRICT')
}

const schemaOf = (db: Db): unknown => db.statement('schema', 'SELECT type, name, sql FROM sqlite_schema').all()

describe('migrations', () => {
  it('are numbered in tens, each above the one before', () => {
    const { db } = migratedDb()
    const none = { name: 'none', up: () => undefined }
    for (const versions of [[10, 10], [20, 10], [15], [0], [-10]]) {
      const list = versions.map((version) => ({ ...none, version }))
      expect(
        errorCode(() => migrate(db, list)),
        versions.join()
      ).toBe('internal')
    }
    expect(migrations.map(({ version }) => version)).toEqual(
      [...migrations.map(({ version }) => version)].sort((a, b) => a - b)
    )
  })

  it('all run in one transaction: when the last one fails, none of them has happened', () => {
    const { db } = migratedDb()
    const before = schemaOf(db)
    expect(errorCode(() => migrate(db, [...migrations, addColumn, failing]))).toBe('internal')
    expect(schemaOf(db)).toEqual(before)
    expect(schemaVersion(db)).toBe(newest)
  })

  it('copy a store that holds something before they touch it, and an empty one not', () => {
    const store = migratedDb()
    writeRow(store.db, 'a', 'before')
    const names = (): string[] => readdirSync(dirname(store.file)).filter((name) => name.includes('.schema-'))
    expect(names()).toEqual([])
    errorCode(() => migrate(store.db, [...migrations, addColumn, failing]))
    migrate(store.db, [...migrations, addColumn])
    expect(names().sort()).toEqual([`record.db.schema-${newest}`, `record.db.schema-${newest}-2`])
    const copy = openDatabase({ ...store, file: `${store.file}.schema-${newest}`, readonly: true })
    expect(readRow(copy, 'a')).toBe('before')
    expect(schemaVersion(copy)).toBe(newest)
    copy.close()
  })

  it('are not run twice', () => {
    const store = migratedDb()
    writeRow(store.db, 'a', 1)
    migrate(store.db, migrations)
    expect(readRow(store.reopen(), 'a')).toBe(1)
  })

  it('ST-76 resume after a kill in the middle, with every row in place', async () => {
    const store = migratedDb()
    writeRow(store.db, 'a', 'kept')
    store.db.close()
    for (const statements of [0, 1, 5, 40]) {
      const start: KillerStart = { file: store.file, key: store.key, from: newest, statements }
      await startScript('migration-killer.ts', start).exited
      const db = store.reopen()
      expect(schemaVersion(db)).toBe(newest)
      expect(JSON.stringify(schemaOf(db))).not.toContain('half_')
      expect(readRow(db, 'a')).toBe('kept')
      db.close()
    }
    migrate(store.reopen(), [...migrations, addColumn])
    expect(schemaVersion(store.current())).toBe(addColumn.version)
  })

  it('ST-77 refuse the file of a newer version, name both numbers, and write nothing', () => {
    const store = migratedDb()
    writeRow(store.db, 'a', 1)
    migrate(store.db, [...migrations, addColumn])
    store.db.close()
    const before = readFileSync(store.file)
    const db = openDatabase(store)
    expect(() => migrate(db, migrations)).toThrow(
      expect.objectContaining({ code: 'db-newer', details: { found: newest + 10, supported: newest } })
    )
    db.close()
    expect(readFileSync(store.file).equals(before)).toBe(true)
  })
})
