import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { migrate, schemaVersion } from '../../../electron/core/store/migrate.ts'
import { firs } from '../../../electron/core/store/migrations/0010-firs.ts'
import { jobs } from '../../../electron/core/store/migrations/0020-jobs.ts'
import { migratedDb } from '../../support/migrated-db.ts'

const columns = {
  id: `'J1'`,
  kind: `'draft'`,
  lane: `'compute'`,
  correlation_id: `'C1'`,
  idempotency_key: `'K1'`,
  payload: `'{}'`,
  state: `'pending'`,
  priority: '7',
  max_attempts: '3',
  available_at: '1',
  created_at: '1',
  updated_at: '1'
}

const insert = (db: Db, over: Partial<Record<keyof typeof columns | 'lease_until', string>> = {}): void => {
  const row = { ...columns, ...over }
  db.exec(`INSERT INTO jobs (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`)
}

describe('migration 0020', () => {
  it('adds an empty queue that is not paused to a store of the schema before, and keeps what is in it', () => {
    const { db } = migratedDb({ migrations: [firs] })
    db.exec(`INSERT INTO firs (id, local_ref, status, mode, received_at, station, statement_version, revision, sensitive,
      sections, excerpt, created_at, updated_at, updated_seq)
      VALUES ('F1', 'L1', 'intake', 'oral', '', '', 1, 0, 0, '', '', '', '', 1)`)
    migrate(db, [firs, jobs])
    expect(schemaVersion(db)).toBe(20)
    expect(db.statement('test.firs', 'SELECT id FROM firs').all()).toEqual([{ id: 'F1' }])
    expect(db.statement('test.jobs', 'SELECT COUNT(*) AS n FROM jobs').get()).toEqual({ n: 0 })
    expect(db.statement('test.paused', 'SELECT paused FROM job_queue_state').all()).toEqual([{ paused: 0 }])
  })

  it('refuses rows that make no sense', () => {
    const { db } = migratedDb({ migrations: [firs, jobs] })
    const refused = [
      { state: `'lost'` },
      { lane: `'fast'` },
      { priority: '0' },
      { max_attempts: '0' },
      { available_at: `'soon'` },
      { idempotency_key: `''` },
      { state: `'running'` },
      { lease_until: '5' }
    ] as const
    for (const over of refused) expect(() => insert(db, over), JSON.stringify(over)).toThrow()
    insert(db)
    expect(() => insert(db, { id: `'J2'` }), 'the same key twice').toThrow()
    insert(db, { id: `'J2'`, idempotency_key: `'K2'`, state: `'running'`, lease_until: '5' })
  })
})
