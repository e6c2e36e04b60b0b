import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createJobStore, type JobStore } from '../../../electron/core/store/job-store.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { newJob } from '../../support/new-job.ts'

const child = (name: string, { file, key }: TestDb) =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL(`../../support/${name}.ts`, import.meta.url)), file, key.toString('hex')],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  )

/** A closed file, ready for a child to open. */
function closedDb(fill: (store: JobStore) => void = () => {}): TestDb {
  const testDb = migratedDb()
  fill(createJobStore(testDb.db, systemClock, systemRandomness))
  testDb.db.close()
  return testDb
}

const idsIn = (db: Db): Set<string> =>
  new Set(
    db
      .statement<{ id: string }>('test.ids', 'SELECT id FROM jobs')
      .all()
      .map((row) => row.id)
  )

it('QU-35 keeps every job whose enqueue returned before the process was killed', { timeout: 120_000 }, async () => {
  const testDb = closedDb()
  const told: string[] = []
  for (const killAfter of [1, 7, 40, 150, 3, 80]) {
    const queueing = child('enqueue-child', testDb)
    let seen = 0
    for await (const id of createInterface({ input: queueing.stdout })) {
      told.push(id)
      seen += 1
      if (seen === killAfter) queueing.kill('SIGKILL')
    }
    if (queueing.signalCode === null && queueing.exitCode === null) await once(queueing, 'exit')
    expect(queueing.signalCode).toBe('SIGKILL')
  }
  const ids = idsIn(testDb.reopen())
  expect(told.length).toBeGreaterThanOrEqual(281)
  expect(told.filter((id) => id !== '' && !ids.has(id))).toEqual([])
})

it('makes a dead letter of a job that took the process down twice, before it can do so again', async () => {
  let poison = ''
  const testDb = closedDb((store) => {
    poison = store.enqueue(newJob('poison', { payload: { v: 1, n: 13 }, priority: 9, maxAttempts: 10 })).jobId
    for (let n = 0; n < 3; n++) store.enqueue(newJob(`good:${n}`))
  })
  const ends: (NodeJS.Signals | number | null)[] = []
  for (let start = 0; start < 3; start++) {
    const running = child('poison-child', testDb)
    await once(running, 'exit')
    ends.push(running.signalCode ?? running.exitCode)
  }
  expect(ends).toEqual(['SIGKILL', 'SIGKILL', 0])
  const store = createJobStore(testDb.reopen(), systemClock, systemRandomness)
  expect(store.counts()).toMatchObject({ completed: 3, dead: 1, running: 0, pending: 0 })
  expect(store.errorHistory(poison).map(({ code }) => code)).toEqual(['worker-crash', 'worker-crash'])
})
