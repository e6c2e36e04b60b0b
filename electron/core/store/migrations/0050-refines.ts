import type { Migration } from '../db-types.ts'

/**
 * The outbox of the model server. A row of `refines` is written with the revision it starts from; what is sent is made
 * once and then kept, with the table that puts its tokens back, so that every try sends the same bytes under the same
 * key. An answer is kept once and never changed.
 */
const TABLES = `
CREATE TABLE refines (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  fir_id TEXT NOT NULL REFERENCES firs (id),
  base_revision INTEGER NOT NULL CHECK (base_revision >= 1),
  draft_no INTEGER NOT NULL,
  request_key TEXT NOT NULL UNIQUE CHECK (length(request_key) BETWEEN 16 AND 64),
  job_id TEXT NOT NULL UNIQUE,
  prepared TEXT CHECK (prepared IS NULL OR json_valid(prepared)),
  refused_answer TEXT,
  decision TEXT CHECK (decision IN ('accepted', 'dismissed')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX refines_of_fir ON refines (fir_id, seq);

CREATE TABLE suggestions (
  refine_id TEXT PRIMARY KEY REFERENCES refines (id),
  fir_id TEXT NOT NULL REFERENCES firs (id),
  base_revision INTEGER NOT NULL,
  request_key TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  received_at TEXT NOT NULL,
  UNIQUE (fir_id, base_revision, request_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE refine_permits (
  fir_id TEXT PRIMARY KEY REFERENCES firs (id),
  officer TEXT NOT NULL,
  reason TEXT NOT NULL,
  permitted_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** What waits for the line: looked through before every claim of the network lane. */
const JOB_INDEX = `
CREATE INDEX jobs_waiting ON jobs (lane, available_at) WHERE state = 'waiting_network';
`

const GUARDS = `
CREATE TRIGGER refines_fixed BEFORE UPDATE ON refines
WHEN OLD.id IS NOT NEW.id OR OLD.fir_id IS NOT NEW.fir_id OR OLD.base_revision IS NOT NEW.base_revision
  OR OLD.request_key IS NOT NEW.request_key OR OLD.job_id IS NOT NEW.job_id
  OR (OLD.prepared IS NOT NULL AND OLD.prepared IS NOT NEW.prepared)
BEGIN SELECT RAISE (ABORT, 'what a request is made of is never changed'); END;
CREATE TRIGGER refines_kept BEFORE DELETE ON refines
BEGIN SELECT RAISE (ABORT, 'a request is never deleted'); END;
CREATE TRIGGER suggestions_fixed BEFORE UPDATE ON suggestions
BEGIN SELECT RAISE (ABORT, 'an answer is never changed'); END;
CREATE TRIGGER suggestions_kept BEFORE DELETE ON suggestions
BEGIN SELECT RAISE (ABORT, 'an answer is never deleted'); END;
`

export const refines: Migration = {
  version: 50,
  name: 'refines',
  up(db) {
    db.exec(TABLES)
    db.exec(JOB_INDEX)
    db.exec(GUARDS)
  }
}
