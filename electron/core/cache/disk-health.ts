import type { Clock } from '../support/clock.ts'
import { toAppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'

/** Decides whether the cache's file is worth asking. */
export type DiskHealth = Readonly<{
  /** Logs and counts a failure. */
  record(error: unknown): void
  /** Failures so far. */
  recorded(): number
  /** How an operation went: three failed ones in a row and the file is left alone for a minute. */
  outcome(kind: 'read' | 'write', worked: boolean): void
  /** The file is not asked again before the next start. */
  giveUp(): void
  /** False after `giveUp`: not even a deletion is worth trying. */
  alive(): boolean
  /** May the file be read and written now? */
  usable(): boolean
}>

/** Each failure may have cost a wait for a lock, on the thread that serves the window. */
const FAILURES_BEFORE_REST = 3
const REST_MS = 60_000

export function createDiskHealth(clock: Clock, logger: Logger, metrics: Metrics): DiskHealth {
  const inARow = { read: 0, write: 0 }
  let recorded = 0
  let restUntilMs = 0
  return {
    record(error) {
      recorded += 1
      metrics.count('cache_failures_total', { layer: 'disk' })
      logger.warn('cache.disk-failed', { code: toAppError(error, 'cache').code, count: recorded })
    },
    recorded: () => recorded,
    outcome(kind, worked) {
      inARow[kind] = worked ? 0 : inARow[kind] + 1
      if (inARow[kind] >= FAILURES_BEFORE_REST) restUntilMs = Math.max(restUntilMs, clock.monotonicMs() + REST_MS)
    },
    giveUp() {
      restUntilMs = Number.POSITIVE_INFINITY
    },
    alive: () => restUntilMs !== Number.POSITIVE_INFINITY,
    usable: () => clock.monotonicMs() >= restUntilMs
  }
}
