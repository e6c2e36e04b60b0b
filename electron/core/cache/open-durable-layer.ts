import { rmSync } from 'node:fs'
import type { AppErrorCode } from '#shared/domain/error.ts'
import type { Db } from '../store/db-types.ts'
import { openDatabase } from '../store/database.ts'
import { toDbError } from '../store/db-errors.ts'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { CACHE_NAMESPACE, createDurableLayer, type DurableLayer } from './durable-layer.ts'
import { KeyvSqliteStore } from './keyv-sqlite-store.ts'

export type OpenDurableLayerOptions = Readonly<{
  /** `cache.db`: may be deleted at any time, never shares a file with the record. */
  file: string
  /** 32 bytes: HKDF of the data key with the label "cache" (decision 20). */
  key: Buffer
  clock: Clock
  metrics: Metrics
  logger: Logger
  nativeBinding?: string
  /** Largest size of the file. */
  maxBytes?: number
}>

/** A few thousand drafts: what a large station makes in the life of an entry, and no burden on a small disk. */
const MAX_FILE_BYTES = 128 * 1024 * 1024
const PAGE_BYTES = 8192

/**
 * Opens the second layer of the cache. A file that cannot be read is thrown away and made anew; when that fails as
 * well (read-only or full disk), the product goes on without it.
 *
 * @returns undefined when there can be no second layer now. Never throws.
 */
export function openDurableLayer(options: OpenDurableLayerOptions): DurableLayer | undefined {
  try {
    return open(options)
  } catch (error) {
    // Another process works with the file: it is not ours to throw away.
    if (report(options, error) === 'db-in-use') return undefined
  }
  try {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${options.file}${suffix}`, { force: true })
    return open(options)
  } catch (error) {
    report(options, error)
    return undefined
  }
}

function report({ logger, metrics }: OpenDurableLayerOptions, error: unknown): AppErrorCode {
  const { code } = toDbError(error, 'open cache')
  logger.warn('cache.file-unusable', { code })
  metrics.count('cache_failures_total', { layer: 'open' })
  return code
}

function open(options: OpenDurableLayerOptions): DurableLayer {
  const db = openDatabase({ ...options, synchronous: 'OFF' })
  try {
    const store = prepareStore(db, options)
    return createDurableLayer({ ...options, store, onClose: () => closeQuietly(db, options.logger) })
  } catch (error) {
    closeQuietly(db, options.logger)
    throw error
  }
}

function prepareStore(db: Db, options: OpenDurableLayerOptions): KeyvSqliteStore {
  db.exec(`PRAGMA max_page_count = ${Math.max(16, Math.floor((options.maxBytes ?? MAX_FILE_BYTES) / PAGE_BYTES))}`)
  const store = new KeyvSqliteStore(db, options.clock)
  store.namespace = CACHE_NAMESPACE
  store.purge()
  return store
}

function closeQuietly(db: Db, logger: Logger): void {
  try {
    db.close()
  } catch (error) {
    logger.warn('cache.close-failed', { code: toDbError(error, 'close cache').code })
  }
}
