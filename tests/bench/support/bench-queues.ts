import { join } from 'node:path'
import Database from 'better-sqlite3'
import { better, defineQueue } from 'plainjob'
import { createJobStore, type JobStore } from '../../../electron/core/store/job-store.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { migrate } from '../../../electron/core/store/migrate.ts'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { benchKey, openBenchDb } from './bench-parts.ts'

const payload = { v: 1, firId: '01JHKZ0000000000000000000A', statementVersion: 1 } as const
const payloadText = JSON.stringify(payload)

/** The same cipher, page size, journal and `synchronous=FULL` as the product's record, with nothing on top. */
function openRaw(file: string) {
  const raw = new Database(file)
  raw.pragma("cipher='aegis'")
  raw.key(Buffer.from(`raw:${benchKey.toString('hex')}`))
  raw.pragma('page_size=8192')
  raw.pragma('journal_mode=WAL')
  raw.pragma('synchronous=FULL')
  return raw
}

export type BenchQueue = Readonly<{
  enqueue(): void
  /** Enqueues many, cheaply: what the next measurement takes out again. */
  fill(count: number): void
  claimAndFinish(): boolean
  close(): void
}>

/** The least a durable queue can do: one insert; one update that claims, one that finishes. */
export function bareQueue(dir: string): BenchQueue {
  const raw = openRaw(join(dir, 'bare.db'))
  raw.exec(`CREATE TABLE bare (seq INTEGER PRIMARY KEY, payload TEXT NOT NULL, state INTEGER NOT NULL);
    CREATE INDEX bare_pending ON bare (seq) WHERE state = 0`)
  const insert = raw.prepare('INSERT INTO bare (payload, state) VALUES ($payloadText, 0)')
  const claim = raw.prepare<{ seq: number }>(
    `UPDATE bare SET state = 1 WHERE seq = (SELECT seq FROM bare WHERE state = 0 ORDER BY seq LIMIT 1) RETURNING seq`
  )
  const finish = raw.prepare('UPDATE bare SET state = 2 WHERE seq = $seq')
  return {
    enqueue: () => void insert.run({ payloadText }),
    fill(count) {
      raw.exec('BEGIN')
      for (let n = 0; n < count; n++) insert.run({ payloadText })
      raw.exec('COMMIT')
    },
    claimAndFinish() {
      const row = claim.get({})
      return row !== undefined && finish.run({ seq: row.seq }).changes === 1
    },
    close: () => void raw.close()
  }
}

/** The product's own: the job store over an encrypted, migrated record. */
export function productQueue(dir: string): BenchQueue {
  const db: Db = openBenchDb(join(dir, 'record.db'), 'FULL')
  migrate(db, migrations)
  const jobs: JobStore = createJobStore(db, systemClock, systemRandomness)
  let made = 0
  const enqueue = (): void =>
    void jobs.enqueue({
      kind: 'draft',
      priority: 7,
      firId: payload.firId,
      payload,
      idempotencyKey: `bench:${(made += 1)}`,
      maxAttempts: 3
    })
  return {
    enqueue,
    fill: (count) =>
      db.transaction(() => {
        for (let n = 0; n < count; n++) enqueue()
      }),
    claimAndFinish() {
      const job = jobs.claim('compute', 30_000)
      if (!job) return false
      jobs.complete(job, 1)
      return true
    },
    close: () => db.close()
  }
}

const silent = { error: () => undefined, warn: () => undefined, info: () => undefined, debug: () => undefined }

/** The best persistent peer, over the same cipher and the same durability. */
export function peerQueue(dir: string): BenchQueue {
  const raw = openRaw(join(dir, 'plainjob.db'))
  const queue = defineQueue({ connection: better(raw as never), logger: silent })
  // It sets synchronous=NORMAL on opening.
  raw.pragma('synchronous=FULL')
  return {
    enqueue: () => void queue.add('draft', payload),
    fill: (count) =>
      void queue.addMany(
        'draft',
        Array.from({ length: count }, () => payload)
      ),
    claimAndFinish() {
      const job = queue.getAndMarkJobAsProcessing('draft')
      if (!job) return false
      queue.markJobAsDone(job.id)
      return true
    },
    close: () => queue.close()
  }
}
