import type { Migration } from '../db-types.ts'

/**
 * Records, statements, drafts and revisions. What a person said and every version of what was made of it is kept:
 * triggers refuse to change or delete a frozen statement, a draft or a revision.
 */
const TABLES = `
CREATE TABLE firs (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  local_ref TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  received_at TEXT NOT NULL,
  station TEXT NOT NULL,
  fir_no TEXT,
  fir_year INTEGER,
  statement_version INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  route TEXT,
  sensitive INTEGER NOT NULL,
  informant_name TEXT,
  sections TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_seq INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX firs_official_number ON firs (station, fir_year, CAST(fir_no AS INTEGER))
  WHERE fir_no IS NOT NULL;
CREATE INDEX firs_recent ON firs (updated_seq DESC);

CREATE TABLE statements (
  fir_id TEXT NOT NULL REFERENCES firs (id),
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  mode TEXT NOT NULL,
  received_at TEXT NOT NULL,
  save_count INTEGER NOT NULL,
  frozen INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (fir_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
  fir_id TEXT NOT NULL REFERENCES firs (id),
  draft_no INTEGER NOT NULL,
  statement_version INTEGER NOT NULL,
  body TEXT NOT NULL,
  output_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (fir_id, draft_no)
) STRICT, WITHOUT ROWID;

CREATE TABLE fir_revisions (
  fir_id TEXT NOT NULL REFERENCES firs (id),
  revision INTEGER NOT NULL,
  base_revision INTEGER NOT NULL,
  source TEXT NOT NULL,
  statement_version INTEGER NOT NULL,
  edits TEXT,
  snapshot TEXT,
  change_count INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (fir_id, revision),
  CHECK (edits IS NOT NULL OR snapshot IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE fir_search USING fts5 (
  body,
  content = '',
  contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
);
`

const GUARDS = `
CREATE TRIGGER statements_frozen BEFORE UPDATE ON statements WHEN OLD.frozen = 1
BEGIN SELECT RAISE (ABORT, 'a frozen statement is never changed'); END;
CREATE TRIGGER statements_kept BEFORE DELETE ON statements
BEGIN SELECT RAISE (ABORT, 'a statement is never deleted'); END;
CREATE TRIGGER drafts_fixed BEFORE UPDATE ON drafts
BEGIN SELECT RAISE (ABORT, 'a draft is never changed'); END;
CREATE TRIGGER drafts_kept BEFORE DELETE ON drafts
BEGIN SELECT RAISE (ABORT, 'a draft is never deleted'); END;
CREATE TRIGGER fir_revisions_fixed BEFORE UPDATE ON fir_revisions
BEGIN SELECT RAISE (ABORT, 'a revision is never changed'); END;
CREATE TRIGGER fir_revisions_kept BEFORE DELETE ON fir_revisions
BEGIN SELECT RAISE (ABORT, 'a revision is never deleted'); END;
`

export const firs: Migration = {
  version: 10,
  name: 'firs',
  up(db) {
    db.exec(TABLES)
    db.exec(GUARDS)
  }
}
