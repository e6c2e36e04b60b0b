import { describe, expect, it } from 'vitest'
import { isUniqueViolation, nativeCode, toDbError } from '../../../electron/core/store/db-errors.ts'
import { AppError } from '../../../electron/core/support/errors.ts'

const thrown = (code: string): Error => Object.assign(new Error('INSERT INTO firs: Asha Verma'), { code })

describe('errors of SQLite and the disk', () => {
  it.each([
    ['SQLITE_CORRUPT', 'db-corrupt'],
    ['SQLITE_CORRUPT_VTAB', 'db-corrupt'],
    ['SQLITE_NOTADB', 'db-corrupt'],
    ['SQLITE_IOERR_SHORT_READ', 'db-corrupt'],
    ['SQLITE_BUSY', 'db-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'db-busy'],
    ['SQLITE_LOCKED', 'db-busy'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_READONLY', 'db-readonly'],
    ['SQLITE_READONLY_DIRECTORY', 'db-readonly'],
    ['SQLITE_CANTOPEN', 'db-readonly'],
    ['SQLITE_CANTOPEN_ISDIR', 'db-readonly'],
    ['EACCES', 'db-readonly'],
    ['EROFS', 'db-readonly'],
    ['SQLITE_IOERR_WRITE', 'internal'],
    ['SQLITE_CONSTRAINT_CHECK', 'internal'],
    ['ENOENT', 'internal']
  ])('%s is %s', (native, code) => {
    const error = toDbError(thrown(native), 'statement fir.insert')
    expect(error.code).toBe(code)
    expect(error.message).toBe(`statement fir.insert: ${native}`)
    expect(JSON.stringify(error.toData())).not.toContain('Asha')
    expect(nativeCode(error)).toBe(native)
  })

  it('keeps an error of ours and explains anything else as unexpected', () => {
    const ours = new AppError('not-found', 'x')
    expect(toDbError(ours, 'y')).toBe(ours)
    for (const odd of ['text', null, undefined, 7, { code: 'SQLITE_FULL' }]) {
      expect(toDbError(odd, 'y').code).toBe('internal')
    }
  })

  it('recognises a taken key through the wrapping', () => {
    expect(isUniqueViolation(toDbError(thrown('SQLITE_CONSTRAINT_UNIQUE'), 'x'))).toBe(true)
    expect(isUniqueViolation(thrown('SQLITE_CONSTRAINT_PRIMARYKEY'))).toBe(true)
    expect(isUniqueViolation(thrown('SQLITE_CONSTRAINT_CHECK'))).toBe(false)
  })
})
