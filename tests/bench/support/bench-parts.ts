import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock, toIstIso } from '../../../electron/core/support/clock.ts'
import { createLogger, type Logger } from '../../../electron/core/support/logger.ts'
import { createMetrics, type Metrics } from '../../../electron/core/support/metrics.ts'
import { openDatabase } from '../../../electron/core/store/database.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'

/** Runs work in a directory that is gone afterwards. It lies where the system keeps temporary files. */
export async function inBenchDir<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'prathamiki-bench-'))
  try {
    return await work(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

export const benchKey = randomBytes(32)

export type BenchParts = Readonly<{ clock: typeof systemClock; metrics: Metrics; logger: Logger }>

/** The real ports of the core; log lines are made and thrown away. */
export function benchParts(): BenchParts {
  const logger = createLogger(
    () => undefined,
    () => toIstIso(systemClock.nowMs()),
    'bench'
  )
  return { clock: systemClock, metrics: createMetrics(systemClock), logger }
}

/** A database as the product opens it. */
export function openBenchDb(file: string, synchronous: 'FULL' | 'OFF'): Db {
  return openDatabase({ file, key: benchKey, synchronous, ...benchParts() })
}
