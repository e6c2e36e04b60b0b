import { describe, expect, it } from 'vitest'
import { errorCode } from '../../support/error-code.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { countRows, readRow, writeRow } from '../../support/settings-rows.ts'

describe('a transaction', () => {
  it('keeps all or nothing', () => {
    const store = migratedDb()
    expect(() =>
      store.db.transaction(() => {
        writeRow(store.db, 'a', 1)
        throw new RangeError('stop')
      })
    ).toThrow(RangeError)
    expect(countRows(store.db)).toBe(0)
    expect(store.db.transaction(() => (writeRow(store.db, 'a', 1), 'value'))).toBe('value')
    expect(readRow(store.reopen(), 'a')).toBe(1)
  })

  it('joins the one already open, and knows whether it is in one', () => {
    const { db } = migratedDb()
    expect(db.inTransaction()).toBe(false)
    expect(() =>
      db.transaction(() => {
        db.transaction(() => writeRow(db, 'inner', 1))
        expect(db.inTransaction()).toBe(true)
        throw new Error('outer fails')
      })
    ).toThrow('outer fails')
    expect(countRows(db)).toBe(0)
    expect(db.inTransaction()).toBe(false)
  })

  it('rolls everything back when the failure of an inner one was swallowed', () => {
    const { db } = migratedDb()
    const work = (): void =>
      db.transaction(() => {
        writeRow(db, 'before', 1)
        try {
          db.transaction(() => {
            writeRow(db, 'half', 1)
            throw new Error('inner fails')
          })
        } catch {
          // A caller that goes on must not be able to commit the half.
        }
      })
    expect(work).toThrow('inner fails')
    expect(countRows(db)).toBe(0)
  })

  it('refuses to wait for a promise', () => {
    const { db } = migratedDb()
    expect(errorCode(() => db.transaction(() => Promise.resolve(writeRow(db, 'a', 1))))).toBe('internal')
    expect(countRows(db)).toBe(0)
  })

  it('goes on after a refused row that the caller handled', () => {
    const { db } = migratedDb()
    db.transaction(() => {
      writeRow(db, 'a', 1)
      expect(() => db.statement('bad', `INSERT INTO settings VALUES ('b', 'not json', '')`).run()).toThrow()
      writeRow(db, 'c', 3)
    })
    expect(countRows(db)).toBe(2)
  })
})
