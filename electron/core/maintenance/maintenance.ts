import type { RecoveryReport } from '#shared/domain/app-state.ts'
import type { DataKey } from '../keys/data-key.ts'
import { restoreNewestBackup } from '../store/restore-record.ts'
import { toIstIso, type CancelTimer, type Clock } from '../support/clock.ts'
import { toAppError, type AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { forkMaintenance, type StartMaintenance } from './maintenance-process.ts'
import { createMaintenanceRunner } from './maintenance-runner.ts'
import type { MaintenanceResult } from './maintenance-task.ts'

export type MaintenanceParts = Readonly<{
  ports: Readonly<{
    clock: Clock
    maintenanceUrl: URL
    nativeBinding?: string
    /** How this runtime starts `maintenanceUrl`; without it, as a child process. */
    startMaintenance?: StartMaintenance
  }>
  logger: Logger
  metrics: Metrics
  recordFile: string
  /** Told of damage that was found in the open record. */
  onProblem?: (problem: AppError) => void
}>

export type Maintenance = Readonly<{
  /** Checks the record and makes a verified copy: soon after it was opened, then every few hours. */
  afterOpen(keepCopies: number, key: DataKey): void
  /** The same at once. @throws AppError `db-corrupt` (nothing is copied then), `disk-full`, `cancelled`, `internal` */
  backup(keepCopies: number, key: DataKey): Promise<MaintenanceResult>
  /** Puts the damaged, closed record aside and the newest good copy in its place. @throws AppError `no-backup` */
  restore(key: DataKey): Promise<RecoveryReport>
  /** Resolves when nothing runs. */
  idle(): Promise<void>
  /** Ends what runs and what was planned: at quitting, and when the key is taken away. */
  stop(): Promise<void>
}>

/** The first window, and what a crash left undone, come first; both are over by then on a slow disk. */
const FIRST_RUN_MS = 3_000
/** Half a shift: the most work that a dead disk page can cost when all goes wrong. */
const REPEAT_MS = 4 * 3_600_000

/** Work over 50 ms on the file of the record, kept off the thread that serves the window. */
export function createMaintenance(parts: MaintenanceParts): Maintenance {
  const { clock, maintenanceUrl, nativeBinding, startMaintenance = forkMaintenance(maintenanceUrl) } = parts.ports
  const { recordFile, metrics } = parts
  const logger = parts.logger.child('maintenance')
  const runner = createMaintenanceRunner({ start: startMaintenance, clock, metrics })
  let cancelNext: CancelTimer = () => undefined
  let running: Promise<void> = Promise.resolve()

  const backup: Maintenance['backup'] = async (keepCopies, key) => {
    const takenAt = toIstIso(clock.nowMs())
    const task = { kind: 'backup', file: recordFile, nativeBinding, takenAt, keep: keepCopies } as const
    const result = await runner.run(task, key.record)
    logger.info('backup.made', { count: result.audit.ok ? result.audit.count : 0, bytes: result.backup?.bytes ?? 0 })
    return result
  }

  const routine = async (keepCopies: number, key: DataKey): Promise<void> => {
    try {
      const { audit } = await backup(keepCopies, key)
      // Not damage of the file: an older copy would only hide what was done. It is for a person to look into.
      if (!audit.ok) logger.error('audit.broken', { count: audit.firstBadSeq, reason: audit.reason })
    } catch (thrown) {
      const error = toAppError(thrown, 'maintenance')
      if (error.code === 'cancelled' || error.code === 'locked') return
      logger.error('maintenance.failed', { code: error.code })
      if (error.code === 'db-corrupt') parts.onProblem?.(error)
    }
    plan(REPEAT_MS, keepCopies, key)
  }

  const plan = (delayMs: number, keepCopies: number, key: DataKey): void => {
    cancelNext()
    cancelNext = clock.after(delayMs, () => {
      running = routine(keepCopies, key)
    })
  }

  return {
    afterOpen: (keepCopies, key) => plan(FIRST_RUN_MS, keepCopies, key),
    backup,
    restore: (key) =>
      restoreNewestBackup({
        recordFile,
        clock,
        logger,
        nativeBinding,
        checkCopy: (file) => runner.run({ kind: 'check', file, nativeBinding }, key.record)
      }),
    idle: () => running,
    async stop() {
      cancelNext()
      runner.stop()
      await running
    }
  }
}
