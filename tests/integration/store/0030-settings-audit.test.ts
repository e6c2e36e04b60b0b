import { describe, expect, it } from 'vitest'
import { hashEntry, NO_HASH } from '../../../electron/core/store/audit-entry.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { settingsAudit } from '../../../electron/core/store/migrations/0030-settings-audit.ts'
import { migratedDb, queryPlan } from '../../support/migrated-db.ts'

const entry = (seq: number, prevHash: string): Parameters<typeof hashEntry>[0] => ({
  seq,
  at: '2026-01-15T10:00:00.000+05:30',
  utcMs: 1,
  monotonicMs: 1,
  clockHighMs: 1,
  actor: 'a',
  action: 'b',
  entity: 'c',
  entityId: 'd',
  detail: '{}',
  prevHash
})

function insert(db: Db, seq: number, prevHash: string, verb = 'INSERT'): string {
  const row = entry(seq, prevHash)
  const hash = hashEntry(row)
  db.statement(
    verb,
    `${verb} INTO audit_log VALUES (:seq, :at, :utcMs, :monotonicMs, :clockHighMs, :actor, :action, :entity, :entityId,
      :detail, :prevHash, :hash)`
  ).run({ ...row, hash })
  return hash
}

describe('migration 0030', () => {
  it('stands alone and makes strict tables', () => {
    const { db } = migratedDb({ migrations: [settingsAudit] })
    const tables = db.statement<{ name: string; strict: number }>('list', 'PRAGMA table_list').all()
    const ours = tables.filter(({ name }) => !name.startsWith('sqlite_'))
    expect(ours.map(({ name, strict }) => [name, strict]).sort()).toEqual([
      ['audit_log', 1],
      ['settings', 1]
    ])
  })

  it('lets an audit entry only be added: no change, no removal, no replacement, no gap, no fork', () => {
    const { db } = migratedDb({ migrations: [settingsAudit] })
    const first = insert(db, 1, NO_HASH)
    insert(db, 2, first)
    expect(() => db.exec(`UPDATE audit_log SET actor = 'x' WHERE seq = 2`)).toThrow()
    expect(() => db.exec('DELETE FROM audit_log WHERE seq = 2')).toThrow()
    expect(() => db.exec('DELETE FROM audit_log')).toThrow()
    expect(() => insert(db, 2, first, 'INSERT OR REPLACE')).toThrow()
    expect(() => insert(db, 4, first)).toThrow()
    expect(() => insert(db, 3, first)).toThrow()
    expect(() => insert(db, 3, NO_HASH)).toThrow()
    expect(db.statement('n', 'SELECT count(*) AS n FROM audit_log').get()).toEqual({ n: 2 })
  })

  it('finds the newest entry and the entries of a record without reading the log', () => {
    const { db } = migratedDb({ migrations: [settingsAudit] })
    const newest = queryPlan(db, 'SELECT * FROM audit_log ORDER BY seq DESC LIMIT 1')
    expect(newest.join()).not.toContain('TEMP B-TREE')
    const ofRecord = queryPlan(db, `SELECT * FROM audit_log WHERE entity = 'fir' AND entity_id = :id ORDER BY seq`, {
      id: 'x'
    })
    expect(ofRecord).toEqual(['SEARCH audit_log USING INDEX audit_log_by_entity (entity=? AND entity_id=?)'])
    expect(queryPlan(db, 'SELECT * FROM audit_log WHERE seq > :after ORDER BY seq LIMIT 10', { after: 5 })).toEqual([
      'SEARCH audit_log USING INTEGER PRIMARY KEY (rowid>?)'
    ])
  })
})
