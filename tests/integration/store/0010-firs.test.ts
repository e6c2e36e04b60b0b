import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { firs } from '../../../electron/core/store/migrations/0010-firs.ts'
import { migratedDb, queryPlan } from '../../support/migrated-db.ts'

const addFir = (
  db: Db,
  id: string,
  over: Readonly<{ station?: string; firNo?: string; firYear?: number }> = {}
): void =>
  void db
    .statement(
      'test.add-fir',
      `INSERT INTO firs (id, local_ref, status, mode, received_at, station, fir_no, fir_year, statement_version,
         revision, sensitive, sections, excerpt, created_at, updated_at, updated_seq)
       VALUES ($id, $id, 'intake', 'oral', '', $station, $firNo, $firYear, 1, 0, 0, '[]', '', '', '', 1)`
    )
    .run({ id, station: over.station ?? 'kotwali', firNo: over.firNo ?? null, firYear: over.firYear ?? null })

const filled = (): Db => {
  const { db } = migratedDb({ migrations: [firs] })
  addFir(db, 'F1')
  db.exec(`INSERT INTO statements VALUES ('F1', 1, 'told', 'oral', '', 0, 0, '')`)
  db.exec(`INSERT INTO drafts VALUES ('F1', 1, 1, '{}', 'h', '')`)
  db.exec(`INSERT INTO fir_revisions VALUES ('F1', 1, 0, 'engine', 1, NULL, '{}', 0, 'h', '')`)
  return db
}

describe('migration 0010', () => {
  it('lets a statement be typed on until it is frozen, and never again', () => {
    const db = filled()
    db.exec(`UPDATE statements SET text = 'told again'`)
    db.exec(`UPDATE statements SET frozen = 1`)
    expect(() => db.exec(`UPDATE statements SET text = 'other'`)).toThrow()
    expect(() => db.exec(`UPDATE statements SET frozen = 0`)).toThrow()
    expect(() => db.exec(`DELETE FROM statements`)).toThrow()
    expect(db.statement('test.text', 'SELECT text FROM statements').get()).toEqual({ text: 'told again' })
  })

  it.each(['drafts', 'fir_revisions'])('never lets a row of %s be changed, replaced or removed', (table) => {
    const db = filled()
    const before = db.statement('test.before', `SELECT * FROM ${table}`).all()
    expect(() => db.exec(`UPDATE ${table} SET created_at = 'x'`)).toThrow()
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow()
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow()
    expect(db.statement('test.after', `SELECT * FROM ${table}`).all()).toEqual(before)
  })

  it('gives a number of a station and year to one record only, however it is written', () => {
    const db = filled()
    addFir(db, 'F2', { firNo: '78', firYear: 2026 })
    expect(() => addFir(db, 'F3', { firNo: '0078', firYear: 2026 })).toThrow()
    addFir(db, 'F3', { firNo: '0078', firYear: 2027 })
    addFir(db, 'F4', { firNo: '78', firYear: 2026, station: 'cantt' })
  })

  it('asks of a revision that it can be read: edits or the whole document', () => {
    const db = filled()
    expect(() =>
      db.exec(`INSERT INTO fir_revisions VALUES ('F1', 2, 1, 'officer', 1, NULL, NULL, 0, 'h', '')`)
    ).toThrow()
  })

  it('finds the newest page and the words of a record without reading the whole table', () => {
    const db = filled()
    const plan = (sql: string): string => queryPlan(db, sql).join('; ')
    expect(plan('SELECT * FROM firs WHERE updated_seq < 100 ORDER BY updated_seq DESC LIMIT 50')).toContain(
      'firs_recent'
    )
    expect(plan(`SELECT rowid FROM fir_search WHERE fir_search MATCH '"told"*'`)).toContain('VIRTUAL TABLE INDEX')
  })
})
