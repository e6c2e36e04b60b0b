import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createAuditStore } from '../../../electron/core/store/audit-store.ts'
import { quickCheck } from '../../../electron/core/store/check-database.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { migrate, schemaVersion } from '../../../electron/core/store/migrate.ts'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { dumpRows, fillStore, FIXTURE_KEY, fixtureFile, goldenFile, type Rows } from '../../support/store-fixture.ts'
import { tempDir } from '../../support/temp-dir.ts'

/** Versions that have been in somebody's hands, each with a file as it was written then. */
const released = [30, 40, 50]
const newest = migrations.at(-1)?.version ?? 0

const schemaOf = (db: Db): unknown =>
  db.statement('schema', 'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()

/** The golden rows must all be there; a later version may have added columns and tables. */
function expectGolden(db: Db, golden: Rows): void {
  const rows = dumpRows(db)
  for (const [table, expected] of Object.entries(golden)) expect(rows[table], table).toMatchObject(expected)
}

function expectWorking(db: Db): void {
  quickCheck(db)
  expect(schemaVersion(db)).toBe(newest)
  expect(schemaOf(db)).toEqual(schemaOf(migratedDb().db))
  const search = db.statement('search', `SELECT rowid FROM fir_search WHERE fir_search MATCH 'साइकिल'`)
  expect(search.all()).toEqual([{ rowid: 1 }])
}

describe('a store of an older version', () => {
  it.each(released)('ST-76 of schema %i, written then, is migrated with every row as it was', (version) => {
    const file = join(tempDir(), 'record.db')
    copyFileSync(fixtureFile(version), file)
    const { db } = migratedDb({ file, key: FIXTURE_KEY })
    expectGolden(db, JSON.parse(readFileSync(goldenFile(version), 'utf8')) as Rows)
    expectWorking(db)
    expect(createAuditStore(db, systemClock).verify()).toMatchObject({ ok: true, count: 2 })
  })

  it.each(migrations.map(({ version }) => version))('ST-76 of schema %i, made by its steps, is migrated', (version) => {
    const upTo = migrations.filter((migration) => migration.version <= version)
    const store = migratedDb({ migrations: upTo })
    fillStore(store.db, version)
    const golden = dumpRows(store.db)
    migrate(store.db, migrations)
    expectGolden(store.db, golden)
    expectWorking(store.db)
  })

  it('has a file for every release: the newest schema is among them', () => {
    expect(released.at(-1)).toBe(newest)
  })
})
