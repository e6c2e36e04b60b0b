import { randomInt } from 'node:crypto'
import { copyFileSync, existsSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { quickCheck } from '../../../electron/core/store/check-database.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { startScript } from '../../support/child-script.ts'
import type { Acknowledged, WriterStart } from '../../support/crash-writer.ts'
import { errorCode } from '../../support/error-code.ts'
import { flipBit, overwrite } from '../../support/flip-bytes.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import { countRows, readRow, writeRow } from '../../support/settings-rows.ts'
import { tempDir } from '../../support/temp-dir.ts'

const ROWS = 200
const FLIPS = 30
/** Salt, which a raw key does not use, and a copy of the page size: in the open, and a flip there changes no data. */
const OPEN_BYTES = 24

function filledStore(): TestDb {
  const store = migratedDb()
  store.db.transaction(() => {
    for (let n = 0; n < ROWS; n++) writeRow(store.db, `row-${n}`, `${n}-`.repeat(100))
  })
  store.db.close()
  return store
}

/** Leaves the WAL behind as a crash does, with rows in it that the main file does not have. */
async function crashedStore(): Promise<TestDb> {
  const store = filledStore()
  const start: WriterStart = { file: store.file, key: store.key, from: ROWS }
  const writer = startScript('crash-writer.ts', start)
  await writer.message<Acknowledged>(({ n }) => n >= ROWS + 20)
  await writer.killHard()
  expect(statSync(`${store.file}-wal`).size).toBeGreaterThan(0)
  return store
}

const readAll = (db: Db): void => {
  quickCheck(db)
  for (let n = 0; n < ROWS; n++) expect(readRow(db, `row-${n}`)).toBe(`${n}-`.repeat(100))
}

describe('a damaged file', () => {
  it('ST-71 is named when its header was overwritten', () => {
    const store = filledStore()
    overwrite(store.file, 0, 100)
    expect(errorCode(() => store.reopen())).toBe('db-corrupt')
  })

  it(`ST-72 is noticed at ${FLIPS} random places, one bit each, and never read as data`, () => {
    const store = filledStore()
    const good = `${store.file}.good`
    copyFileSync(store.file, good)
    for (let flip = 0; flip < FLIPS; flip++) {
      copyFileSync(good, store.file)
      const offset = randomInt(OPEN_BYTES, statSync(store.file).size)
      flipBit(store.file, offset, randomInt(8))
      const code = errorCode(() => {
        const db = store.reopen()
        readAll(db)
      })
      expect(code, `offset ${offset}`).toBe('db-corrupt')
    }
  })

  it('ST-73 gives the last whole state when its WAL was cut short', async () => {
    const store = await crashedStore()
    const wal = `${store.file}-wal`
    truncateSync(wal, Math.floor(statSync(wal).size / 2) + 13)
    readAll(store.reopen())
  })

  it('ST-73 gives the last checkpoint when its WAL was deleted', async () => {
    const store = await crashedStore()
    rmSync(`${store.file}-wal`)
    const db = store.reopen()
    readAll(db)
    expect(countRows(db)).toBe(ROWS)
  })

  it('ST-73 takes nothing from the WAL of another store', async () => {
    const store = await crashedStore()
    const other = await crashedStore()
    copyFileSync(`${other.file}-wal`, `${store.file}-wal`)
    const code = errorCode(() => {
      const db = store.reopen()
      readAll(db)
      expect(countRows(db)).toBe(ROWS)
    })
    expect([undefined, 'db-corrupt']).toContain(code)
  })

  it('ST-74 rebuilds an index of the WAL that was deleted', async () => {
    const store = await crashedStore()
    rmSync(`${store.file}-shm`)
    const db = store.reopen()
    readAll(db)
    expect(countRows(db)).toBeGreaterThan(ROWS + 20)
  })

  it('can be closed when the damage shows while it is open, so that a copy can take its place', () => {
    const store = filledStore()
    const db = store.reopen()
    db.checkpoint()
    overwrite(store.file, 8192, statSync(store.file).size - 8192)
    // Another connection's change makes this one forget the pages that it has in memory.
    const other = new Database(store.file)
    other.pragma("cipher='aegis'")
    other.key(Buffer.from(`raw:${store.key.toString('hex')}`))
    other.pragma('application_id = 1')
    other.close()
    expect(errorCode(() => readAll(db))).toBe('db-corrupt')
    expect(errorCode(() => db.close())).toBeUndefined()
  })

  it('is not replaced by an empty one when it is gone', () => {
    const store = filledStore()
    rmSync(store.file)
    expect(errorCode(() => store.reopen())).toBe('db-corrupt')
    expect(existsSync(store.file)).toBe(false)
  })

  it('is no reason to refuse a first start in an empty folder', () => {
    expect(countRows(migratedDb({ file: join(tempDir(), 'record.db') }).db)).toBe(0)
  })
})
