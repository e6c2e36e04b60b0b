import type { Migration } from '../db-types.ts'

/**
 * The one queue. `available_at` and `lease_until` are milliseconds of the queue's own clock (see `queue-clock.ts`),
 * `created_at` and `updated_at` those of the wall clock, for display. `payload` holds ids and versions, never text.
 * Each index is partial: what is finished, which is nearly everything after a year, costs a claim nothing.
 */
const TABLES = `
CREATE TABLE jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  lane TEXT NOT NULL CHECK (lane IN ('compute', 'network')),
  fir_id TEXT,
  correlation_id TEXT NOT NULL,
  idempotency_key TEXT NOT NULL UNIQUE CHECK (length(idempotency_key) BETWEEN 1 AND 255),
  payload TEXT NOT NULL CHECK (length(payload) <= 10000),
  state TEXT NOT NULL CHECK (state IN ('pending', 'running', 'waiting_network', 'completed', 'cancelled', 'dead')),
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 10),
  attempts INTEGER NOT NULL DEFAULT 0,
  max_attempts INTEGER NOT NULL CHECK (max_attempts >= 1),
  crash_count INTEGER NOT NULL DEFAULT 0,
  fencing_token INTEGER NOT NULL DEFAULT 0,
  available_at INTEGER NOT NULL,
  delay_ms INTEGER NOT NULL DEFAULT 0,
  lease_until INTEGER,
  cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
  progress REAL NOT NULL DEFAULT 0,
  error_code TEXT,
  error_message TEXT,
  error_details TEXT,
  error_history TEXT NOT NULL DEFAULT '[]',
  result_ref TEXT,
  duration_ms REAL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((state = 'running') = (lease_until IS NOT NULL))
) STRICT;

CREATE INDEX jobs_by_priority ON jobs (lane, priority DESC, available_at, seq) WHERE state = 'pending';
CREATE INDEX jobs_by_age ON jobs (lane, available_at, seq) WHERE state = 'pending';
CREATE INDEX jobs_running ON jobs (lane, lease_until) WHERE state = 'running';
CREATE INDEX jobs_live ON jobs (fir_id, kind, id) WHERE state IN ('pending', 'running', 'waiting_network');
CREATE INDEX jobs_by_state ON jobs (state, updated_at);

CREATE TABLE job_queue_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;
INSERT INTO job_queue_state (id, paused) VALUES (1, 0);
`

export const jobs: Migration = { version: 20, name: 'jobs', up: (db) => db.exec(TABLES) }
