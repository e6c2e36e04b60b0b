import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createAuditStore } from '../store/audit-store.ts'
import { backupName, prepareBackupDir, rotateBackups } from '../store/backup-files.ts'
import { quickCheck, requireKnownSchema } from '../store/check-database.ts'
import { openDatabase } from '../store/database.ts'
import { toDbError } from '../store/db-errors.ts'
import type { Db } from '../store/db-types.ts'
import { systemClock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import { createLogger } from '../support/logger.ts'
import { createMetrics } from '../support/metrics.ts'
import { syncDirectory, syncFile } from '../support/write-file-atomic.ts'
import type { MaintenanceResult, MaintenanceTask } from './maintenance-task.ts'

type BackupTask = Extract<MaintenanceTask, { kind: 'backup' }>

/**
 * Does one task, on a read connection of its own beside the writer of the main process.
 * @throws AppError `db-corrupt`, `wrong-key`, `db-newer`, `disk-full`, `db-readonly`, `db-busy`
 */
export function runTask(task: MaintenanceTask): MaintenanceResult {
  const key = Buffer.from(task.key)
  try {
    return withReader(task, key, task.file, (db) => {
      const found = inspect(db)
      return task.kind === 'backup' ? { ...found, backup: makeCopy(task, key, db, found) } : found
    })
  } catch (error) {
    throw toDbError(error, `maintenance ${task.kind}`)
  } finally {
    key.fill(0)
    task.key.fill(0)
  }
}

function inspect(db: Db): MaintenanceResult {
  quickCheck(db)
  const schema = requireKnownSchema(db)
  const audit = createAuditStore(db, systemClock)
  return { schema, audit: audit.verify(), newestAt: audit.newest()?.at ?? null, backup: null }
}

/** The copy gets the name of a backup only after it has been forced to the disk, opened and read to the end. */
function makeCopy(task: BackupTask, key: Buffer, db: Db, source: MaintenanceResult): MaintenanceResult['backup'] {
  const dir = prepareBackupDir(task.file)
  const partial = join(dir, `record-${process.pid}.partial`)
  db.statement('backup.copy', 'VACUUM INTO :target').run({ target: partial })
  syncFile(partial)
  const copy = readBack(task, key, partial)
  const name = backupName(task.takenAt, copy.audit.ok ? copy.audit.count : copy.audit.firstBadSeq - 1)
  renameSync(partial, join(dir, name))
  syncDirectory(dir)
  // A chain that was tampered with must not push out the copies from before.
  if (source.audit.ok) rotateBackups(task.file, task.keep)
  return { name, bytes: statSync(join(dir, name)).size }
}

/** A copy that is bad although its source was read to the end says something about the disk, not about the record. */
function readBack(task: BackupTask, key: Buffer, partial: string): MaintenanceResult {
  try {
    return withReader(task, key, partial, inspect)
  } catch (cause) {
    throw new AppError('internal', 'the copy cannot be read back', { cause })
  }
}

function withReader<T>(task: MaintenanceTask, key: Buffer, file: string, work: (db: Db) => T): T {
  const db = openDatabase({
    file,
    key,
    readonly: true,
    nativeBinding: task.nativeBinding,
    clock: systemClock,
    metrics: createMetrics(systemClock),
    // Statements here are long on purpose; what matters comes back in the reply.
    logger: createLogger(
      () => undefined,
      () => '',
      'maintenance'
    )
  })
  try {
    return work(db)
  } finally {
    db.close()
  }
}
