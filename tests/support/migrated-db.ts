import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { openDatabase } from '../../electron/core/store/database.ts'
import type { Db, Migration, SqlParams } from '../../electron/core/store/db-types.ts'
import { migrate } from '../../electron/core/store/migrate.ts'
import { migrations as allMigrations } from '../../electron/core/store/migrations/index.ts'
import { systemClock, toIstIso, type Clock } from '../../electron/core/support/clock.ts'
import { createLogger, type LogEntry, type Logger } from '../../electron/core/support/logger.ts'
import { createMetrics, type Metrics } from '../../electron/core/support/metrics.ts'
import { tempDir } from './temp-dir.ts'

export type TestDb = Readonly<{
  db: Db
  file: string
  key: Buffer
  log: LogEntry[]
  logger: Logger
  metrics: Metrics
  clock: Clock
  /** The connection of now: `db` until the first `reopen`. */
  current(): Db
  /** Closes the file and opens it again, as a restart does. */
  reopen(): Db
}>

const open = new Set<Db>()

/** A real encrypted file in a temporary directory, migrated, closed when the test ends. */
export function migratedDb(
  options: Readonly<{ clock?: Clock; migrations?: ReadonlyArray<Migration>; file?: string; key?: Buffer }> = {}
): TestDb {
  const { clock = systemClock, migrations = allMigrations } = options
  const file = options.file ?? join(tempDir(), 'record.db')
  const key = options.key ?? randomBytes(32)
  const log: LogEntry[] = []
  const logger = createLogger(
    (entry) => log.push(entry),
    () => toIstIso(clock.nowMs()),
    'test'
  )
  const metrics = createMetrics(clock)
  const openNow = (): Db => {
    const db = openDatabase({ file, key, metrics, logger, clock })
    open.add(db)
    migrate(db, migrations)
    return db
  }
  const db = openNow()
  let current = db
  return {
    db,
    file,
    key,
    log,
    logger,
    metrics,
    clock,
    current: () => current,
    reopen() {
      current.close()
      open.delete(current)
      current = openNow()
      return current
    }
  }
}

/** The steps SQLite takes for a query, one line each: `SEARCH jobs USING INDEX ...`. */
export function queryPlan(db: Db, sql: string, params: SqlParams = {}): string[] {
  return db
    .statement<{ detail: string }>(`plan of ${sql}`, `EXPLAIN QUERY PLAN ${sql}`)
    .all(params)
    .map((step) => step.detail)
}

afterEach(() => {
  for (const db of open) db.close()
  open.clear()
})
