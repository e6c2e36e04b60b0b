import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Clock } from '../support/clock.ts'
import { AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { createConnection } from './connection.ts'
import { toDbError } from './db-errors.ts'
import type { Db } from './db-types.ts'
import { isKeyOfAnother, noteKey, refuseLostFile } from './store-marks.ts'
import type { RawConnection, RawOptions } from './raw-connection.ts'

export type OpenDatabaseOptions = Readonly<{
  file: string
  /** 32 random bytes. Not kept: the caller may zero it as soon as this returns. */
  key: Buffer
  metrics: Metrics
  logger: Logger
  clock: Clock
  /** Path of a binding built for this runtime; without it the prebuilt one of the package is taken. */
  nativeBinding?: string
  /** FULL: a commit that returned survives a power cut. OFF only for files that may be thrown away. */
  synchronous?: 'FULL' | 'OFF'
  /** A reader beside the one writer: takes no write lock and changes nothing. */
  readonly?: boolean
}>

const KEY_BYTES = 32
/** One statement of a draft with its form fits a page or two; half the tree depth of 4096 at 10,000 records. */
const PAGE_BYTES = 8192
/**
 * There is one writer, so a lock is held only by a reader at the moment it opens or by a checkpoint: both are over in
 * milliseconds. Longer would freeze the window, which shares this thread.
 */
const BUSY_TIMEOUT_MS = 50
/** The log of changes shrinks back to this after a checkpoint, so that one long read cannot leave gigabytes behind. */
const WAL_LIMIT_BYTES = 16 * 1024 * 1024

/**
 * Opens an encrypted SQLite file, or makes it where there is none. The connection that may write holds an exclusive
 * lock on `<file>.lock` for as long as it is open.
 * @throws AppError `db-in-use` when another process (or another connection here) has the file for writing; `wrong-key`;
 * `db-corrupt` when it cannot be deciphered, is gone, or its recovery was cut short; `db-readonly`, `db-busy`, `disk-full`, `internal`
 */
export function openDatabase(options: OpenDatabaseOptions): Db {
  const { file, key, readonly = false } = options
  if (key.length !== KEY_BYTES) throw new AppError('internal', `the key of a database has ${KEY_BYTES} bytes`)
  const durable = !readonly && options.synchronous !== 'OFF'
  const lock = readonly ? null : lockForWriting(file, options.nativeBinding)
  try {
    if (durable) refuseLostFile(file)
    if (durable && existsSync(`${file}-wal`)) tryReading(options)
    const raw = openRaw(file, { readonly, fileMustExist: readonly, ...bindingOf(options.nativeBinding) })
    try {
      prepareConnection(raw, options)
    } catch (error) {
      raw.close()
      throw error
    }
    if (durable) noteKey(file, key)
    return createConnection({ ...options, raw, readonly, durable, onClose: () => lock?.release() })
  } catch (error) {
    lock?.release()
    const failure = toDbError(error, 'open database')
    // A wrong key and a damaged first page look the same to SQLite; the cures are opposite.
    const isWrongKey = failure.code === 'db-corrupt' && isKeyOfAnother(file, key)
    throw isWrongKey ? new AppError('wrong-key', 'open database: the file has another key', { cause: error }) : failure
  }
}

/**
 * Holds the right to write `file`, without opening it, while files are moved about.
 * The lock is an exclusive lock of SQLite on an empty neighbour file: the system drops it when its holder dies, however
 * it dies, so there is no stale lock to clear and no process number to trust. An exclusive lock on the record itself
 * would also shut out our own reader, which makes the backups.
 * @throws AppError `db-in-use`, `db-readonly`
 */
export function lockForWriting(file: string, nativeBinding?: string): Readonly<{ release(): void }> {
  try {
    const holder = openRaw(`${file}.lock`, { timeout: 0, ...bindingOf(nativeBinding) })
    try {
      // No journal file beside it: nothing is ever written here.
      holder.pragma('journal_mode=MEMORY')
      holder.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      holder.close()
      throw error
    }
    return { release: () => void holder.close() }
  } catch (error) {
    const failure = toDbError(error, 'lock database')
    throw failure.code === 'db-busy'
      ? new AppError('db-in-use', 'lock database: held by another', { cause: error })
      : failure
  }
}

function openRaw(file: string, options: RawOptions): RawConnection {
  return new Database(file, { timeout: BUSY_TIMEOUT_MS, ...options })
}

/**
 * After a crash: a connection that may write, and fails on a damaged file, takes the WAL with it when it closes. One
 * that may only read leaves everything to whoever looks into the damage.
 */
function tryReading(options: OpenDatabaseOptions): void {
  const raw = openRaw(options.file, { readonly: true, fileMustExist: true, ...bindingOf(options.nativeBinding) })
  try {
    prepareConnection(raw, { ...options, readonly: true })
  } finally {
    raw.close()
  }
}

function bindingOf(nativeBinding: string | undefined): RawOptions {
  return nativeBinding === undefined ? {} : { nativeBinding }
}

function prepareConnection(raw: RawConnection, options: OpenDatabaseOptions): void {
  // The cipher is named, not left to the library's default, which a new version may change.
  raw.pragma("cipher='aegis'")
  const keyText = rawKeyText(options.key)
  raw.key(keyText)
  keyText.fill(0)
  raw.pragma('temp_store=MEMORY')
  raw.pragma('trusted_schema=OFF')
  raw.pragma('foreign_keys=ON')
  if (options.readonly) {
    // The first read is what finds out whether the key fits.
    raw.pragma('schema_version')
    return
  }
  // Only counts while the file is still empty.
  raw.pragma(`page_size=${PAGE_BYTES}`)
  raw.pragma('journal_mode=WAL')
  raw.pragma(`synchronous=${options.synchronous ?? 'FULL'}`)
  raw.pragma(`journal_size_limit=${WAL_LIMIT_BYTES}`)
  raw.pragma('secure_delete=ON')
  // INSERT OR REPLACE removes rows without their DELETE triggers unless this is on: the audit log relies on them.
  raw.pragma('recursive_triggers=ON')
}

const HEX = Buffer.from('0123456789abcdef')

/** `raw:<64 hex>` as bytes: a Buffer can be zeroed after use, a string cannot. */
function rawKeyText(key: Buffer): Buffer {
  const text = Buffer.alloc(4 + key.length * 2)
  text.write('raw:')
  for (const [index, byte] of key.entries()) {
    text[4 + index * 2] = HEX[byte >> 4] ?? 0
    text[5 + index * 2] = HEX[byte & 15] ?? 0
  }
  return text
}
