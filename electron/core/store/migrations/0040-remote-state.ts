import type { Migration } from '../db-types.ts'

/** What the model server half keeps from one run to the next: its breaker, and its key in sealed form. */
export const remoteState: Migration = {
  version: 40,
  name: 'remote-state',
  up(db) {
    db.exec(`
      CREATE TABLE remote_state (
        name TEXT PRIMARY KEY CHECK (name IN ('breaker', 'server-key')),
        value TEXT NOT NULL CHECK (json_valid(value)),
        updated_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  }
}
