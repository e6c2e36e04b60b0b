import { existsSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '../support/errors.ts'
import { keyCheck, keyFits } from '../support/key-check.ts'
import { writeFileAtomic } from '../support/write-file-atomic.ts'

/** `<file>.check` says that a store was made here, and by which key, without saying anything about the key. */
const checkFileOf = (file: string): string => `${file}.check`

/** `<file>.recovering` is there while a damaged store is being moved aside and its copy put in place. */
export const recoveryPlanOf = (file: string): string => `${file}.recovering`

/**
 * SQLite makes a new, empty database where there is none. Where there has been one, that would look like the loss of
 * every record, and a WAL left beside it would be played into the wrong file.
 * @throws AppError `db-corrupt` (details.reason `missing` or `recovery-unfinished`)
 */
export function refuseLostFile(file: string): void {
  if (existsSync(recoveryPlanOf(file))) {
    throw new AppError('db-corrupt', 'a recovery was cut short', { details: { reason: 'recovery-unfinished' } })
  }
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0 && existsSync(checkFileOf(file))) {
    throw new AppError('db-corrupt', 'the store is gone', { details: { reason: 'missing' } })
  }
}

/** Writes down the key that has just opened the store, once. */
export function noteKey(file: string, key: Buffer): void {
  if (readCheck(file) !== keyCheck(key)) writeFileAtomic(checkFileOf(file), `${keyCheck(key)}\n`)
}

/** True only where it is known that the store belongs to another key. */
export function isKeyOfAnother(file: string, key: Buffer): boolean {
  const check = readCheck(file)
  return check !== null && !keyFits(key, check)
}

/** Null where there is none, or a damaged one: it then proves nothing. */
function readCheck(file: string): string | null {
  if (!existsSync(checkFileOf(file))) return null
  const text = readFileSync(checkFileOf(file), 'utf8').trim()
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}
