import { openDatabase } from '../../electron/core/store/database.ts'
import type { Db } from '../../electron/core/store/db-types.ts'
import { createLogger } from '../../electron/core/support/logger.ts'
import { createMetrics } from '../../electron/core/support/metrics.ts'
import type { Clock } from '../../electron/core/support/clock.ts'
import { createFakeClock } from './fake-clock.ts'

/** Opens the cache's file beside the code under test, to look at its rows or to spoil them. */
export function openCacheFile(file: string, key: Buffer, clock: Clock = createFakeClock()): Db {
  const logger = createLogger(
    () => undefined,
    () => '',
    'test'
  )
  return openDatabase({ file, key, clock, logger, metrics: createMetrics(clock), synchronous: 'OFF' })
}

type EntryRow = Readonly<{ namespace: string; key: string; value: string; expires_ms: number | null }>

export function cacheRows(db: Db): EntryRow[] {
  return db
    .statement<EntryRow>('test.rows', 'SELECT namespace, key, value, expires_ms FROM cache_entry ORDER BY key')
    .all()
}
