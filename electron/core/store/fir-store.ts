import { AppError } from '../support/errors.ts'
import type { Db } from './db-types.ts'
import type { FirRow } from './fir-row.ts'

/** A record with the job that is working on it, if any is alive. */
const SELECT_FIR = `
SELECT firs.*, live.id AS active_job, json_extract(live.payload, '$.statementVersion') AS active_version
FROM firs LEFT JOIN jobs AS live ON live.id = (
  SELECT jobs.id FROM jobs
  WHERE jobs.fir_id = firs.id AND jobs.kind = 'draft' AND jobs.cancel_requested = 0
    AND jobs.state IN ('pending', 'running', 'waiting_network')
  ORDER BY jobs.created_at DESC LIMIT 1
)`

const INSERT = `
INSERT INTO firs (id, local_ref, status, mode, received_at, station, statement_version, revision, sensitive, sections,
  excerpt, created_at, updated_at, updated_seq)
VALUES ($id, $localRef, 'intake', $mode, $receivedAt, $station, 1, 0, 0, '[]', $excerpt, $now, $now,
  (SELECT COALESCE(MAX(updated_seq), 0) + 1 FROM firs))`

const SAVE = `
UPDATE firs SET status = $status, mode = $mode, received_at = $receivedAt, fir_no = $firNo, fir_year = $firYear,
  station = $station, statement_version = $statementVersion, revision = $revision, route = $route,
  sensitive = $sensitive, informant_name = $informantName, sections = $sections, excerpt = $excerpt,
  updated_at = $now, updated_seq = (SELECT MAX(updated_seq) + 1 FROM firs)
WHERE id = $id`

const REMOVE_INDEX = `DELETE FROM fir_search WHERE rowid = $seq`
const ADD_INDEX = `INSERT INTO fir_search (rowid, body) VALUES ($seq, $body)`
const NUMBER_TAKEN = `
SELECT id FROM firs WHERE station = $station AND fir_year = $firYear AND CAST(fir_no AS INTEGER) = CAST($firNo AS INTEGER)
  AND id <> $id`

export type NewFir = Readonly<{
  id: string
  localRef: string
  mode: string
  receivedAt: string
  station: string
  excerpt: string
  now: string
}>

export type FirStore = Readonly<{
  insert(fir: NewFir): void
  /** @throws AppError `not-found` */
  get(firId: string): FirRow
  /** Writes a changed row and moves the record to the top of the list. */
  save(row: FirRow, now: string): void
  /** Replaces the words this record is found by. */
  index(seq: number, body: string): void
  /** Id of another record that already has this number in this station and year. */
  numberTakenBy(fir: Readonly<{ id: string; station: string; firYear: number; firNo: string }>): string | undefined
}>

export function createFirStore(db: Db): FirStore {
  const insert = db.statement('fir.insert', INSERT)
  const get = db.statement<FirRow>('fir.get', `${SELECT_FIR} WHERE firs.id = $id`)
  const save = db.statement('fir.save', SAVE)
  const removeIndex = db.statement('fir.index-remove', REMOVE_INDEX)
  const addIndex = db.statement('fir.index-add', ADD_INDEX)
  const taken = db.statement<{ id: string }>('fir.number-taken', NUMBER_TAKEN)

  return {
    insert: (fir) => void insert.run(fir),
    get(firId) {
      const row = get.get({ id: firId })
      if (!row) throw new AppError('not-found', 'no record with this id')
      return row
    },
    save(row, now) {
      save.run({
        id: row.id,
        status: row.status,
        mode: row.mode,
        receivedAt: row.received_at,
        firNo: row.fir_no,
        firYear: row.fir_year,
        station: row.station,
        statementVersion: row.statement_version,
        revision: row.revision,
        route: row.route,
        sensitive: row.sensitive,
        informantName: row.informant_name,
        sections: row.sections,
        excerpt: row.excerpt,
        now
      })
    },
    index(seq, body) {
      removeIndex.run({ seq })
      addIndex.run({ seq, body })
    },
    numberTakenBy: (fir) => taken.get(fir)?.id
  }
}
