import { fileURLToPath } from 'node:url'
import { createAuditStore } from '../../electron/core/store/audit-store.ts'
import type { Db } from '../../electron/core/store/db-types.ts'
import type { Clock } from '../../electron/core/support/clock.ts'

/** Key of the store files under tests/fixtures: nothing real is in them. */
export const FIXTURE_KEY = Buffer.alloc(32, 'prathamiki fixture')

const folder = new URL('../fixtures/store/', import.meta.url)
export const fixtureFile = (version: number): string => fileURLToPath(new URL(`schema-${version}.db`, folder))
export const goldenFile = (version: number): string => fileURLToPath(new URL(`schema-${version}.json`, folder))

export type Rows = Readonly<Record<string, ReadonlyArray<Readonly<Record<string, unknown>>>>>

const AT = '2026-01-15T10:00:00.000+05:30'

/** Rows as the product of that version wrote them. By version of the schema that introduced their table. */
const rowsOf: Readonly<Record<number, string>> = {
  10: `
    INSERT INTO firs VALUES (1, '01JHEX0000000000000000FIR1', '01JHEX0000000000000000FIR1', 'registered', 'oral',
      '2026-01-15T09:30:00+05:30', 'Kotwali', '12', 2026, 1, 2, 'fir', 0, 'आशा वर्मा', '["BNS 303(2)"]', 'मेरी साइकिल',
      '${AT}', '${AT}', 2);
    INSERT INTO firs VALUES (2, '01JHEX0000000000000000FIR2', '01JHEX0000000000000000FIR2', 'intake', 'written',
      '2026-01-15T09:40:00+05:30', 'Kotwali', NULL, NULL, 1, 0, NULL, 1, NULL, '[]', '', '${AT}', '${AT}', 1);
    INSERT INTO statements VALUES ('01JHEX0000000000000000FIR1', 1, 'मेरी साइकिल कल रात चोरी हो गई। "Hero" 2023', 'oral',
      '2026-01-15T09:30:00+05:30', 7, 1, '${AT}');
    INSERT INTO statements VALUES ('01JHEX0000000000000000FIR2', 1, '', 'written', '2026-01-15T09:40:00+05:30', 0, 0, '${AT}');
    INSERT INTO drafts VALUES ('01JHEX0000000000000000FIR1', 1, 1, '{"a":1}', 'ab', '${AT}');
    INSERT INTO fir_revisions VALUES ('01JHEX0000000000000000FIR1', 1, 0, 'draft', 1, NULL, '{"fields":{}}', 3, 'cd', '${AT}');
    INSERT INTO fir_revisions VALUES ('01JHEX0000000000000000FIR1', 2, 1, 'officer', 1, '[]', NULL, 1, 'ef', '${AT}');
    INSERT INTO fir_search (rowid, body) VALUES (1, 'मेरी साइकिल कल रात चोरी');`,
  20: `
    INSERT INTO jobs (id, kind, lane, fir_id, correlation_id, idempotency_key, payload, state, priority, max_attempts,
      available_at, created_at, updated_at)
    VALUES ('01JHEX0000000000000000JOB1', 'draft', 'compute', '01JHEX0000000000000000FIR1', 'c1', 'draft:1', '{}',
      'completed', 5, 3, 0, 1768449600000, 1768449600000);
    INSERT INTO jobs (id, kind, lane, fir_id, correlation_id, idempotency_key, payload, state, priority, max_attempts,
      attempts, lease_until, available_at, created_at, updated_at)
    VALUES ('01JHEX0000000000000000JOB2', 'draft', 'compute', '01JHEX0000000000000000FIR2', 'c2', 'draft:2', '{}',
      'running', 5, 3, 1, 30000, 0, 1768449600000, 1768449600000);`,
  30: `
    INSERT INTO settings VALUES ('station.name', '"कोतवाली"', '${AT}');
    INSERT INTO settings VALUES ('workers.count', '3', '${AT}');`,
  50: `
    INSERT INTO refines VALUES (1, '01JHEX000000000000000REQ01', '01JHEX0000000000000000FIR1', 1, 1,
      'key-0123456789abcdef', '01JHEX0000000000000000JOB3', '{"statement":"[PERSON-1]"}', NULL, 'accepted', '${AT}', '${AT}');
    INSERT INTO refines VALUES (2, '01JHEX000000000000000REQ02', '01JHEX0000000000000000FIR2', 1, 1,
      'key-fedcba9876543210', '01JHEX0000000000000000JOB4', NULL, '{"no":"form"}', NULL, '${AT}', '${AT}');
    INSERT INTO suggestions VALUES ('01JHEX000000000000000REQ01', '01JHEX0000000000000000FIR1', 1,
      'key-0123456789abcdef', '{"narrative":{"en":"..."}}', '${AT}');
    INSERT INTO refine_permits VALUES ('01JHEX0000000000000000FIR2', 'SHO', 'written order', '${AT}');`
}

/** Fills a store with the rows of its version. */
export function fillStore(db: Db, version: number): void {
  for (const [since, sql] of Object.entries(rowsOf)) if (Number(since) <= version) db.exec(sql)
  if (version < 30) return
  const still: Clock = { nowMs: () => 1_768_449_600_000, monotonicMs: () => 5000, after: () => () => undefined }
  const audit = createAuditStore(db, still)
  for (const action of ['fir.create', 'fir.register']) {
    const event = { actor: 'station', action, entity: 'fir', entityId: '01JHEX0000000000000000FIR1', detail: { n: 1 } }
    db.transaction(() => audit.append(event))
  }
}

/** Every row of every table that holds data of its own, in the order of its key. */
export function dumpRows(db: Db): Rows {
  const tables = db
    .statement<{ name: string }>(
      'tables',
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'fir_search%'
      ORDER BY name`
    )
    .all()
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db.statement<Record<string, unknown>>(`dump ${name}`, `SELECT * FROM ${name}`).all()
    ])
  )
}
