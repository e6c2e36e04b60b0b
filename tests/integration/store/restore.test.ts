import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MaintenanceResult } from '../../../electron/core/maintenance/maintenance-task.ts'
import { runTask } from '../../../electron/core/maintenance/run-task.ts'
import { backupDirOf, backupName, listBackups } from '../../../electron/core/store/backup-files.ts'
import { openDatabase } from '../../../electron/core/store/database.ts'
import type { Migration } from '../../../electron/core/store/db-types.ts'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import { restoreNewestBackup, type RestoreOptions } from '../../../electron/core/store/restore-record.ts'
import { toIstIso } from '../../../electron/core/support/clock.ts'
import { backUp, CANARY, writeAudited } from '../../support/audited-rows.ts'
import { startScript } from '../../support/child-script.ts'
import type { Acknowledged, WriterStart } from '../../support/crash-writer.ts'
import { errorCode, errorCodeOf } from '../../support/error-code.ts'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { flipBit, overwrite } from '../../support/flip-bytes.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { countRows, readRow } from '../../support/settings-rows.ts'

function restoreOptions(store: TestDb): RestoreOptions {
  return {
    recordFile: store.file,
    clock: store.clock,
    logger: store.logger,
    checkCopy: async (file) => runTask({ kind: 'check', file, key: Buffer.from(store.key) })
  }
}

/** Two copies, rows after the second one, then a header full of rubbish and the WAL of a crash beside it. */
async function brokenStore(): Promise<{ store: TestDb; clock: FakeClock }> {
  const clock = createFakeClock()
  const store = migratedDb({ clock })
  writeAudited(store, 'first')
  backUp(store)
  clock.advance(60_000)
  writeAudited(store, 'second')
  backUp(store)
  clock.advance(60_000)
  writeAudited(store, 'lost')
  store.db.close()
  const start: WriterStart = { file: store.file, key: store.key, from: 10 }
  const writer = startScript('crash-writer.ts', start)
  await writer.message<Acknowledged>(({ n }) => n >= 12)
  await writer.killHard()
  overwrite(store.file, 0, 100)
  // With its WAL whole SQLite would find the first page there and heal itself.
  overwrite(`${store.file}-wal`, 0, 32)
  return { store, clock }
}

const namesBeside = (store: TestDb): string[] => readdirSync(dirname(store.file)).sort()

/** Other processes are started, and killed, on a machine that is busy. */
const TIMEOUT_MS = 120_000

describe('a store that cannot be opened', { timeout: TIMEOUT_MS }, () => {
  it('ST-71 is moved aside with its WAL and index, and the newest copy takes its place', async () => {
    const { store, clock } = await brokenStore()
    expect(errorCode(() => store.reopen())).toBe('db-corrupt')
    const damaged = readFileSync(store.file)
    const wal = readFileSync(`${store.file}-wal`)
    const from = clock.nowMs() - 60_000

    const report = await restoreNewestBackup(restoreOptions(store))
    expect(report).toEqual({
      quarantined: 'record.db.corrupt-20260115T100200000',
      restoredFrom: toIstIso(from),
      lostFrom: toIstIso(from),
      lostTo: toIstIso(clock.nowMs())
    })
    const aside = join(dirname(store.file), report.quarantined)
    expect(readFileSync(aside).equals(damaged)).toBe(true)
    expect(readFileSync(`${aside}-wal`).equals(wal)).toBe(true)
    expect(existsSync(`${aside}-shm`)).toBe(true)
    expect(existsSync(`${store.file}-wal`)).toBe(false)

    const db = store.reopen()
    expect(readRow(db, 'second')).toBe(CANARY)
    expect(readRow(db, 'lost')).toBeUndefined()
    expect(countRows(db)).toBe(2)
    expect(listBackups(store.file)).toHaveLength(2)
  })

  it('takes the next older copy when the newest is damaged too', async () => {
    const { store } = await brokenStore()
    flipBit(listBackups(store.file)[0]?.file ?? '', 8192 + 77, 3)
    const report = await restoreNewestBackup(restoreOptions(store))
    expect(report.restoredFrom).toBe(listBackups(store.file)[1]?.takenAt)
    const db = store.reopen()
    expect(readRow(db, 'first')).toBe(CANARY)
    expect(readRow(db, 'second')).toBeUndefined()
  })

  it('is left exactly as it is when there is no good copy', async () => {
    const { store } = await brokenStore()
    for (const { file } of listBackups(store.file)) overwrite(file, 0, 100)
    const before = readFileSync(store.file)
    const names = namesBeside(store)
    expect(await errorCodeOf(restoreNewestBackup(restoreOptions(store)))).toBe('no-backup')
    expect(namesBeside(store)).toEqual(names)
    expect(readFileSync(store.file).equals(before)).toBe(true)
    expect(existsSync(`${store.file}-wal`)).toBe(true)
  })

  it('that is gone altogether is put back from a copy', async () => {
    const { store } = await brokenStore()
    for (const part of ['', '-wal', '-shm']) rmSync(store.file + part)
    expect(errorCode(() => store.reopen())).toBe('db-corrupt')
    await restoreNewestBackup(restoreOptions(store))
    expect(readRow(store.reopen(), 'second')).toBe(CANARY)
  })

  it('is not put aside when it is only too new, of another key, or not damaged at all', async () => {
    const store = migratedDb({ clock: createFakeClock() })
    writeAudited(store, 'first')
    backUp(store)
    writeAudited(store, 'later')
    const otherKey = Buffer.alloc(32, 5)
    const checkCopy = async (file: string): Promise<MaintenanceResult> =>
      runTask({ kind: 'check', file, key: otherKey })
    store.db.close()
    const code = (over: Partial<RestoreOptions>): Promise<string | undefined> =>
      errorCodeOf(restoreNewestBackup({ ...restoreOptions(store), ...over }))
    expect(await code({})).toBe('bad-input')
    expect(await code({ checkCopy })).toBe('wrong-key')
    const newer = openDatabase(store)
    newer.exec('PRAGMA user_version = 90000')
    newer.close()
    expect(await code({})).toBe('db-newer')
    expect(namesBeside(store).filter((name) => /corrupt|restoring|recovering/.test(name))).toEqual([])
  })

  it('is not touched while another process has it open', async () => {
    const clock = createFakeClock()
    const store = migratedDb({ clock })
    writeAudited(store, 'first')
    backUp(store)
    expect(await errorCodeOf(restoreNewestBackup(restoreOptions(store)))).toBe('db-in-use')
  })

  it('ends as old or new, never as none, wherever the restoring was cut short', async () => {
    const { store } = await brokenStore()
    const dir = dirname(store.file)
    // Every state between two renames, made by carrying out only the first steps by hand.
    const plan = { quarantine: 'record.db.corrupt-x', restoredFrom: 'then', lostFrom: 'then', lostTo: 'now' }
    const quarantine = join(dir, plan.quarantine)
    const [backup] = listBackups(store.file)
    copyFileSync(backup?.file ?? '', `${store.file}.restoring`)
    const parts = ['-wal', '-shm', '']
    const saved = ['', '-wal', '-shm', '.restoring'].map((part) => [part, readFileSync(store.file + part)] as const)

    for (let steps = 0; steps <= 4; steps++) {
      for (const name of namesBeside(store)) if (name.startsWith(basename(quarantine))) rmSync(join(dir, name))
      for (const part of parts) rmSync(store.file + part, { force: true })
      for (const [part, content] of saved) writeFileSync(store.file + part, content)
      writeFileSync(`${store.file}.recovering`, JSON.stringify(plan))
      for (const part of parts.slice(0, Math.min(steps, 3))) {
        copyFileSync(store.file + part, quarantine + part)
        rmSync(store.file + part)
      }
      if (steps === 4) {
        copyFileSync(`${store.file}.restoring`, store.file)
        rmSync(`${store.file}.restoring`)
      }
      expect(
        errorCode(() => store.reopen()),
        `cut after step ${steps}`
      ).toBe('db-corrupt')
      const report = await restoreNewestBackup(restoreOptions(store))
      expect(report.quarantined).toBe(plan.quarantine)
      expect(readRow(store.reopen(), 'second'), `cut after step ${steps}`).toBe(CANARY)
      store.current().close()
      for (const part of parts) expect(existsSync(quarantine + part), `cut after step ${steps}`).toBe(true)
    }
  })

  it('ST-81 is replaced by a copy of an older version, which is then migrated', async () => {
    const next: Migration = {
      version: (migrations.at(-1)?.version ?? 0) + 10,
      name: 'next',
      up: (db) => db.exec(`ALTER TABLE settings ADD COLUMN note TEXT NOT NULL DEFAULT 'migrated'`)
    }
    const clock = createFakeClock()
    const store = migratedDb({ clock, migrations: [...migrations, next] })
    const old = migratedDb({ clock, key: store.key })
    writeAudited(old, 'first')
    old.db.close()
    store.db.close()
    mkdirSync(backupDirOf(store.file))
    copyFileSync(old.file, join(backupDirOf(store.file), backupName(toIstIso(store.clock.nowMs()), 0)))
    overwrite(store.file, 0, 100)

    await restoreNewestBackup(restoreOptions(store))
    const rows = store.reopen().statement('rows', 'SELECT key, note FROM settings').all()
    expect(rows).toEqual([{ key: 'first', note: 'migrated' }])
    expect(namesBeside(store)).toContain(`record.db.schema-${migrations.at(-1)?.version}`)
  })
})
