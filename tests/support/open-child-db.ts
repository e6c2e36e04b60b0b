import { openDatabase } from '../../electron/core/store/database.ts'
import type { Db } from '../../electron/core/store/db-types.ts'
import { migrate } from '../../electron/core/store/migrate.ts'
import { migrations } from '../../electron/core/store/migrations/index.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { createLogger, type Logger } from '../../electron/core/support/logger.ts'
import { createMetrics, type Metrics } from '../../electron/core/support/metrics.ts'

export const childLogger: Logger = createLogger(
  () => {},
  () => '',
  'child'
)
export const childMetrics: Metrics = createMetrics(systemClock)

/** The file and the key of a test's child process: `process.argv` holds them. */
export function openChildDb(): Db {
  const [file, key] = process.argv.slice(2)
  if (file === undefined || key === undefined) throw new Error('usage: child FILE KEY_HEX')
  const common = { clock: systemClock, logger: childLogger, metrics: childMetrics }
  const db = openDatabase({ file, key: Buffer.from(key, 'hex'), ...common })
  migrate(db, migrations)
  return db
}
