import { openDatabase } from '../../electron/core/store/database.ts'
import type { Db } from '../../electron/core/store/db-types.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { createLogger } from '../../electron/core/support/logger.ts'
import { createMetrics } from '../../electron/core/support/metrics.ts'

/** The store as the product opens it, for a script that a test starts in another process. */
export function openForScript(file: string, key: Uint8Array): Db {
  return openDatabase({
    file,
    key: Buffer.from(key),
    clock: systemClock,
    metrics: createMetrics(systemClock),
    logger: createLogger(
      () => undefined,
      () => '',
      'script'
    )
  })
}
