import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { RecoveryReport } from '#shared/domain/app-state.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import { syncDirectory, syncFile, writeFileAtomic } from '../support/write-file-atomic.ts'
import { listBackups, stampOf, type BackupFile } from './backup-files.ts'
import { lockForWriting } from './database.ts'
import { toDbError } from './db-errors.ts'
import { readRecoveryPlan, type RecoveryPlan } from './recovery-plan.ts'
import { recoveryPlanOf } from './store-marks.ts'

export type RestoreOptions = Readonly<{
  recordFile: string
  clock: Clock
  logger: Logger
  nativeBinding?: string
  /** Reads a copy to the end. @throws when it cannot take the place of the record */
  checkCopy(file: string): Promise<Readonly<{ newestAt: string | null }>>
}>

/** The main file last: as long as it has its name, nothing can be made in its place. */
const PARTS = ['-wal', '-shm', ''] as const

/**
 * Puts the damaged store aside as `record.db.corrupt-<time>` and the newest copy that can be read to its end in its
 * place. Deletes nothing. Cut short at any point, the next call goes on where this one stopped.
 * The store must be closed.
 * @throws AppError, and nothing has been moved then: `no-backup`; `bad-input` when the store is not damaged at all;
 * `db-newer` and `wrong-key`, for which an older copy is no cure; `db-in-use`, `db-readonly`, `disk-full`, `cancelled`
 */
export async function restoreNewestBackup(options: RestoreOptions): Promise<RecoveryReport> {
  const { recordFile } = options
  const lock = lockForWriting(recordFile, options.nativeBinding)
  try {
    const begun = readRecoveryPlan(recordFile)
    if (begun === null) await requireDamage(options)
    const plan = begun ?? (await preparePlan(options).catch(clearIncoming(recordFile)))
    carryOut(plan, recordFile)
    const { quarantine: quarantined, restoredFrom, lostFrom, lostTo } = plan
    return { quarantined, restoredFrom, lostFrom, lostTo }
  } catch (error) {
    throw toDbError(error, 'restore the record')
  } finally {
    lock.release()
  }
}

/** A store that only this program cannot use today (too new, another key, no room) is not put aside for an older one. */
async function requireDamage({ recordFile, checkCopy }: RestoreOptions): Promise<void> {
  const size = statSync(recordFile, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return
  try {
    await checkCopy(recordFile)
  } catch (error) {
    const failure = toDbError(error, 'check record')
    // `internal`: the reader itself died of what it read, or could not start; then it will not read a copy either.
    if (failure.code === 'db-corrupt' || failure.code === 'internal') return
    throw failure
  }
  throw new AppError('bad-input', 'the record can be read to its end: there is nothing to restore')
}

const incomingOf = (recordFile: string): string => `${recordFile}.restoring`

/** A copy that was not put in place is worth nothing, and takes room on a disk that may be full. */
const clearIncoming =
  (recordFile: string) =>
  (error: unknown): never => {
    rmSync(incomingOf(recordFile), { force: true })
    throw error
  }

/** Brings a copy beside the record, reads it there to the end, and writes down what is going to happen. */
async function preparePlan(options: RestoreOptions): Promise<RecoveryPlan> {
  const { recordFile, clock, logger } = options
  for (const backup of listBackups(recordFile)) {
    const newestAt = await tryCopy(backup, options)
    if (newestAt === undefined) continue
    const lostTo = toIstIso(clock.nowMs())
    const plan: RecoveryPlan = {
      quarantine: freeQuarantineName(recordFile, stampOf(lostTo)),
      restoredFrom: backup.takenAt,
      lostFrom: newestAt ?? backup.takenAt,
      lostTo
    }
    writeFileAtomic(recoveryPlanOf(recordFile), `${JSON.stringify(plan)}\n`)
    logger.warn('store.restored', { reason: plan.quarantine })
    return plan
  }
  throw new AppError('no-backup', 'no copy can take the place of the record')
}

/** Time of the newest entry in the copy, or undefined when the copy is no good. */
async function tryCopy(backup: BackupFile, options: RestoreOptions): Promise<string | null | undefined> {
  const incoming = incomingOf(options.recordFile)
  await copyFile(backup.file, incoming)
  syncFile(incoming)
  try {
    return (await options.checkCopy(incoming)).newestAt
  } catch (error) {
    const { code } = toDbError(error, 'check copy')
    // An older copy would not fare better: what failed is the check, not the copy.
    if (code === 'cancelled' || code === 'internal') throw error
    options.logger.warn('backup.unusable', { code })
    return undefined
  }
}

function carryOut(plan: RecoveryPlan, recordFile: string): void {
  const dir = dirname(recordFile)
  const incoming = incomingOf(recordFile)
  if (existsSync(incoming)) {
    for (const part of PARTS) {
      if (existsSync(`${recordFile}${part}`)) renameSync(`${recordFile}${part}`, `${join(dir, plan.quarantine)}${part}`)
    }
    syncDirectory(dir)
    renameSync(incoming, recordFile)
    syncDirectory(dir)
  }
  // Only now: while the plan is there, nobody opens the store.
  rmSync(recoveryPlanOf(recordFile))
  syncDirectory(dir)
}

function freeQuarantineName(recordFile: string, stamp: string): string {
  const wanted = `${basename(recordFile)}.corrupt-${stamp}`
  const dir = dirname(recordFile)
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (PARTS.every((part) => !existsSync(join(dir, `${name}${part}`)))) return name
  }
}
