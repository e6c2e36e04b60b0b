import { describe, expect, it } from 'vitest'
import { createAuditStore, type AuditStore } from '../../../electron/core/store/audit-store.ts'
import { CLOCK_CONFIRMED, clockIsBehind } from '../../../electron/core/store/clock-guard.ts'
import { errorCode } from '../../support/error-code.ts'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { countRows, writeRow } from '../../support/settings-rows.ts'

type Setup = Readonly<{ store: TestDb; clock: FakeClock; audit: AuditStore; add(action: string): void }>

function setUp(entries = 0): Setup {
  const clock = createFakeClock()
  const store = migratedDb({ clock })
  const audit = createAuditStore(store.db, clock)
  const add = (action: string): void =>
    store.db.transaction(() =>
      audit.append({ actor: 'station', action, entity: 'fir', entityId: 'id', detail: { z: 1, a: ['क', null] } })
    )
  for (let n = 0; n < entries; n++) {
    add(`action.${n}`)
    clock.advance(1000)
  }
  return { store, clock, audit, add }
}

/** What somebody with the key and a SQLite shell can do. */
function tamper({ db }: TestDb, sql: string): void {
  db.exec('DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete; DROP TRIGGER audit_log_only_next')
  db.exec(sql)
}

describe('the audit log', () => {
  it('chains entries, in the order they were made', () => {
    const { audit, clock, add } = setUp(2)
    add('last')
    expect(audit.newest()).toMatchObject({
      seq: 3,
      at: '2026-01-15T10:00:02.000+05:30',
      utcMs: clock.nowMs(),
      actor: 'station',
      action: 'last',
      detail: '{"a":["क",null],"z":1}'
    })
    const { seq, hash } = audit.newest() ?? { seq: 0, hash: '' }
    expect(audit.verify()).toEqual({ ok: true, count: 3, head: { seq, hash } })
  })

  it('is empty at first, and that is in order', () => {
    const { audit } = setUp()
    expect(audit.newest()).toBeNull()
    expect(audit.verify()).toEqual({ ok: true, count: 0, head: null })
  })

  it('takes no entry outside the transaction of what it records', () => {
    const { audit, store } = setUp()
    const event = { actor: 'a', action: 'b', entity: 'c', entityId: 'd', detail: {} }
    expect(errorCode(() => audit.append(event))).toBe('internal')
    expect(() =>
      store.db.transaction(() => {
        audit.append(event)
        writeRow(store.db, 'a', 1)
        throw new Error('undone')
      })
    ).toThrow('undone')
    expect(audit.newest()).toBeNull()
    expect(countRows(store.db)).toBe(0)
  })

  it.each([
    ['changed', 'UPDATE audit_log SET detail = \'{"z":2}\' WHERE seq = 700', 700, 'changed'],
    ['changed with a time', 'UPDATE audit_log SET utc_ms = utc_ms + 1 WHERE seq = 1', 1, 'changed'],
    ['removed', 'DELETE FROM audit_log WHERE seq = 700', 700, 'missing'],
    [
      'removed and closed up',
      'DELETE FROM audit_log WHERE seq = 1200; UPDATE audit_log SET seq = 1200 WHERE seq = 1201',
      1200,
      'changed'
    ],
    [
      'swapped',
      'UPDATE audit_log SET seq = -1 WHERE seq = 5; UPDATE audit_log SET seq = 5 WHERE seq = 6; UPDATE audit_log SET seq = 6 WHERE seq = -1',
      5,
      'changed'
    ],
    [
      'put in between',
      `INSERT INTO audit_log SELECT 1202, at, utc_ms, monotonic_ms, clock_high_ms, actor, 'false', entity, entity_id, detail, hash, prev_hash FROM audit_log WHERE seq = 1201`,
      1202,
      'changed'
    ]
  ])('names the first entry that was %s', (_, sql, firstBadSeq, reason) => {
    const { store, audit } = setUp()
    store.db.transaction(() => {
      for (let n = 0; n < 1201; n++) {
        audit.append({ actor: 'a', action: `b.${n}`, entity: 'c', entityId: 'd', detail: { n } })
      }
    })
    expect(audit.verify()).toMatchObject({ ok: true, count: 1201 })
    tamper(store, `PRAGMA ignore_check_constraints = ON; ${sql}`)
    expect(audit.verify()).toEqual({ ok: false, firstBadSeq, reason })
  })

  it('shows with an older head that its end was cut off, or written anew', () => {
    const { store, audit, add } = setUp(4)
    const { seq, hash } = audit.newest() ?? { seq: 0, hash: '' }
    add('later')
    expect(audit.verify({ seq, hash }).ok).toBe(true)
    tamper(store, 'DELETE FROM audit_log WHERE seq > 2')
    expect(audit.verify().ok).toBe(true)
    expect(audit.verify({ seq, hash })).toEqual({ ok: false, firstBadSeq: 3, reason: 'cut-off' })
    for (let n = 0; n < 3; n++) add('rewritten')
    expect(audit.verify()).toMatchObject({ ok: true })
    expect(audit.verify({ seq, hash })).toEqual({ ok: false, firstBadSeq: 4, reason: 'changed' })
  })
})

describe('a clock that was set back', () => {
  it('ST-79 changes no order: entries go on by number, whatever the time', () => {
    const { audit, clock, add } = setUp(3)
    clock.jumpWall(-10 * 365 * 86_400_000)
    add('after the power cut')
    expect(audit.newest()).toMatchObject({ seq: 4, action: 'after the power cut', utcMs: clock.nowMs() })
    expect(audit.verify()).toMatchObject({ ok: true, count: 4 })
  })

  it('is noticed, and stays noticed when entries are made under it', () => {
    const { audit, clock, add } = setUp(3)
    expect(clockIsBehind(audit.newest(), clock)).toBe(false)
    clock.jumpWall(-60_000)
    expect(clockIsBehind(audit.newest(), clock)).toBe(true)
    add('edit')
    expect(clockIsBehind(audit.newest(), clock)).toBe(true)
    clock.jumpWall(60_000)
    expect(clockIsBehind(audit.newest(), clock)).toBe(false)
    expect(clockIsBehind(null, clock)).toBe(false)
  })

  it('after one that ran ahead is right again once a person has said so', () => {
    const { audit, clock, add } = setUp(1)
    clock.jumpWall(365 * 86_400_000)
    add('a year too early')
    clock.jumpWall(-365 * 86_400_000)
    expect(clockIsBehind(audit.newest(), clock)).toBe(true)
    add(CLOCK_CONFIRMED)
    expect(clockIsBehind(audit.newest(), clock)).toBe(false)
    add('edit')
    expect(clockIsBehind(audit.newest(), clock)).toBe(false)
  })
})
