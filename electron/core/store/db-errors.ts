import type { AppErrorCode } from '#shared/domain/error.ts'
import { AppError } from '../support/errors.ts'

/** Primary result codes that mean something to an officer; every other one is a fault of ours. */
const meanings: ReadonlyArray<readonly [prefix: string, code: AppErrorCode]> = [
  ['SQLITE_CORRUPT', 'db-corrupt'],
  ['SQLITE_NOTADB', 'db-corrupt'],
  // A page that cannot be read back whole: to the person it is the same as damage, and the cure is the same.
  ['SQLITE_IOERR_SHORT_READ', 'db-corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'db-corrupt'],
  ['SQLITE_BUSY', 'db-busy'],
  ['SQLITE_LOCKED', 'db-busy'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'db-readonly'],
  ['SQLITE_CANTOPEN', 'db-readonly'],
  ['SQLITE_PERM', 'db-readonly'],
  ['SQLITE_AUTH', 'db-readonly']
]

/** System errors of node:fs with the same meanings. */
const systemMeanings: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'db-readonly',
  EPERM: 'db-readonly',
  EROFS: 'db-readonly'
}

/** The library's own code (`SQLITE_CONSTRAINT_UNIQUE`, `ENOSPC`) behind an error, however often it was wrapped. */
export function nativeCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined
  if (thrown instanceof AppError) return nativeCode(thrown.cause)
  const code: unknown = 'code' in thrown ? thrown.code : undefined
  return typeof code === 'string' ? code : undefined
}

/**
 * Turns what SQLite or the file system threw into an AppError. The library's text stays in `cause` and out of the
 * message: a message of SQLite may quote SQL, and SQL of a migration may one day hold a value.
 * @param operation a fixed name, such as `statement fir.insert`
 */
export function toDbError(thrown: unknown, operation: string): AppError {
  if (thrown instanceof AppError) return thrown
  const native = nativeCode(thrown)
  const code =
    native === undefined
      ? undefined
      : (meanings.find(([prefix]) => native.startsWith(prefix))?.[1] ?? systemMeanings[native])
  return new AppError(code ?? 'internal', `${operation}: ${native ?? 'unexpected failure'}`, { cause: thrown })
}

/** True when a row was refused because its key is already taken: the caller knows which rule that is. */
export function isUniqueViolation(thrown: unknown): boolean {
  const code = nativeCode(thrown)
  return code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
}
