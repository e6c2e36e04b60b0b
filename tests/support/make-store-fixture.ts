import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../../electron/core/store/migrate.ts'
import { migrations } from '../../electron/core/store/migrations/index.ts'
import { openForScript } from './open-for-script.ts'
import { dumpRows, fillStore, FIXTURE_KEY, fixtureFile, goldenFile } from './store-fixture.ts'

/**
 * Run once with node, by hand, when a version of the schema is released: makes `schema-<version>.db` and its rows as
 * JSON. A fixture is never made anew: it is the proof that files of that version can still be read.
 */
const version = migrations.at(-1)?.version ?? 0
if (existsSync(fixtureFile(version))) throw new Error(`there is a fixture of schema ${version} already`)
const db = openForScript(join(mkdtempSync(join(tmpdir(), 'fixture-')), 'record.db'), FIXTURE_KEY)
migrate(db, migrations)
fillStore(db, version)
writeFileSync(goldenFile(version), `${JSON.stringify(dumpRows(db), null, 2)}\n`)
db.statement('copy', 'VACUUM INTO :target').run({ target: fixtureFile(version) })
db.close()
