import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDataKey } from '../../../electron/core/keys/data-key.ts'
import { createMaintenance, type Maintenance } from '../../../electron/core/maintenance/maintenance.ts'
import { createAuditStore } from '../../../electron/core/store/audit-store.ts'
import { backupDirOf, listBackups } from '../../../electron/core/store/backup-files.ts'
import { quickCheck } from '../../../electron/core/store/check-database.ts'
import { openDatabase } from '../../../electron/core/store/database.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { backUp, CANARY, writeAudited } from '../../support/audited-rows.ts'
import { startScript } from '../../support/child-script.ts'
import type { Acknowledged, WriterStart } from '../../support/crash-writer.ts'
import { errorCode, errorCodeOf } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { flipBit } from '../../support/flip-bytes.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { countRows } from '../../support/settings-rows.ts'

const maintenanceUrl = new URL('../../../electron/core/maintenance/maintenance-entry.ts', import.meta.url)

const maintenanceOf = (store: TestDb): Maintenance =>
  createMaintenance({
    ports: { clock: store.clock, maintenanceUrl },
    logger: store.logger,
    metrics: store.metrics,
    recordFile: store.file
  })

const keyOf = (store: TestDb): ReturnType<typeof createDataKey> => createDataKey(Buffer.from(store.key))

/** Other processes are started on a machine that is busy. */
const TIMEOUT_MS = 120_000

describe('a backup', { timeout: TIMEOUT_MS }, () => {
  it('is made in a process of its own, opens, holds everything and is never plaintext', async () => {
    const store = migratedDb()
    writeAudited(store, 'a')
    const result = await maintenanceOf(store).backup(5, keyOf(store))
    expect(result).toMatchObject({ audit: { ok: true, count: 1 } })

    const [backup] = listBackups(store.file)
    expect(backup?.name).toBe(result.backup?.name)
    expect(backup?.auditSeq).toBe(1)
    const bytes = readFileSync(backup?.file ?? '')
    expect(bytes.includes(CANARY)).toBe(false)
    expect(bytes.subarray(0, 15).toString()).not.toBe('SQLite format 3')
    const copy = openDatabase({ ...store, file: backup?.file ?? '', readonly: true })
    expect(countRows(copy)).toBe(1)
    copy.close()
  })

  it('ST-80 made while another process writes is a whole, checked state from the middle of it', async () => {
    const store = migratedDb()
    store.db.close()
    const start: WriterStart = { file: store.file, key: store.key, from: 0 }
    const writer = startScript('crash-writer.ts', start)
    await writer.message<Acknowledged>(({ n }) => n >= 50)
    const { audit, backup } = await maintenanceOf(store).backup(5, keyOf(store))
    await writer.message<Acknowledged>(() => true)
    await writer.killHard()

    const db = store.reopen()
    const [file] = listBackups(store.file)
    expect(file?.name).toBe(backup?.name)
    const copy = openDatabase({ ...store, file: file?.file ?? '', readonly: true })
    quickCheck(copy)
    const copied = createAuditStore(copy, systemClock).newest()
    expect(countRows(copy)).toBe(copied?.seq)
    expect(audit.ok).toBe(true)
    expect(copied?.seq).toBeGreaterThanOrEqual(50)
    expect(copied?.seq).toBeLessThan(countRows(db))
    // The chain of the record goes through the head of the copy: it is a prefix and nothing else.
    const head = { seq: copied?.seq ?? 0, hash: copied?.hash ?? '' }
    expect(createAuditStore(db, systemClock).verify(head).ok).toBe(true)
    copy.close()
  })

  it('keeps the newest copies by the order of the audit log, although the clock went back', () => {
    const clock = createFakeClock()
    const store = migratedDb({ clock })
    for (let n = 1; n <= 4; n++) {
      writeAudited(store, `row-${n}`)
      backUp(store, 2)
      clock.jumpWall(-86_400_000)
    }
    expect(listBackups(store.file).map(({ auditSeq }) => auditSeq)).toEqual([4, 3])
  })

  it('clears what a power cut left half written, and touches nothing else in the folder', () => {
    const store = migratedDb()
    writeAudited(store, 'a')
    backUp(store, 1)
    const dir = backupDirOf(store.file)
    const dead = spawnSync(process.execPath, ['--version']).pid
    writeFileSync(join(dir, `record-${dead}.partial`), 'half')
    const beingWritten = `record-${process.ppid}.partial`
    writeFileSync(join(dir, beingWritten), 'half so far')
    writeFileSync(join(dir, 'note of the technician.txt'), 'keep')
    writeAudited(store, 'b')
    backUp(store, 1)
    const kept = ['note of the technician.txt', beingWritten, listBackups(store.file)[0]?.name]
    expect(readdirSync(dir).sort()).toEqual(kept.sort())
  })

  it('ST-72 is not made of a damaged record, so that good copies stay', () => {
    const store = migratedDb()
    writeAudited(store, 'a')
    backUp(store, 1)
    const before = listBackups(store.file)
    store.db.close()
    flipBit(store.file, 8192 * 3 + 100, 2)
    expect(errorCode(() => backUp(store, 1))).toBe('db-corrupt')
    expect(listBackups(store.file)).toEqual(before)
  })

  it('runs by itself after the opening, and again hours later, until it is stopped', async () => {
    const clock = createFakeClock()
    const store = migratedDb({ clock })
    writeAudited(store, 'a')
    const maintenance = maintenanceOf(store)
    const made = (): number => store.log.filter(({ event }) => event === 'backup.made').length
    const key = keyOf(store)

    maintenance.afterOpen(5, key)
    expect(made()).toBe(0)
    clock.advance(3_000)
    await maintenance.idle()
    expect(made()).toBe(1)
    clock.advance(4 * 3_600_000)
    await maintenance.idle()
    expect(made()).toBe(2)

    clock.advance(4 * 3_600_000)
    await maintenance.stop()
    key.destroy()
    clock.advance(40 * 3_600_000)
    await maintenance.idle()
    expect(made()).toBe(2)
  })

  it('ends with an error, not with a hang, when its process cannot start or dies', async () => {
    const store = migratedDb()
    const maintenance = createMaintenance({
      ports: { clock: store.clock, maintenanceUrl: new URL('./no-such-entry.ts', import.meta.url) },
      logger: store.logger,
      metrics: store.metrics,
      recordFile: store.file
    })
    expect(await errorCodeOf(maintenance.backup(1, keyOf(store)))).toBe('internal')
  })

  it('refuses the key of another store', async () => {
    const store = migratedDb()
    const other = createDataKey(Buffer.alloc(32, 9))
    expect(await errorCodeOf(maintenanceOf(store).backup(1, other))).toBe('wrong-key')
  })
})
