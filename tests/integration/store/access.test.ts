import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/core/store/database.ts'
import { startScript } from '../../support/child-script.ts'
import { errorCode } from '../../support/error-code.ts'
import type { HolderStart } from '../../support/lock-holder.ts'
import { migratedDb, type TestDb } from '../../support/migrated-db.ts'
import type { Opened, OpenerStart } from '../../support/readonly-opener.ts'
import { readRow, writeRow } from '../../support/settings-rows.ts'
import { tempDir } from '../../support/temp-dir.ts'

function closedStore(): TestDb {
  const store = migratedDb()
  writeRow(store.db, 'a', 'kept')
  store.db.close()
  return store
}

const openWithoutRights = (store: TestDb): Promise<Opened> => {
  const start: OpenerStart = { file: store.file, key: store.key }
  return startScript('readonly-opener.ts', start).message<Opened>(() => true)
}

describe('a store that may not be written', () => {
  it('ST-70 in a folder for reading only is named, and left as it is', async () => {
    const store = closedStore()
    const before = statSync(store.file).mtimeMs
    chmodSync(dirname(store.file), 0o555)
    chmodSync(store.file, 0o444)
    const opened = await openWithoutRights(store)
    chmodSync(dirname(store.file), 0o755)
    expect(opened.code).toBe('db-readonly')
    expect(statSync(store.file).mtimeMs).toBe(before)
    expect(readRow(store.reopen(), 'a')).toBe('kept')
  })

  it('ST-70 as a file for reading only, in a folder that can be written, is named at the opening', async () => {
    const store = closedStore()
    chmodSync(dirname(store.file), 0o777)
    chmodSync(`${store.file}.lock`, 0o666)
    chmodSync(store.file, 0o444)
    expect((await openWithoutRights(store)).code).toBe('db-readonly')
  })

  it('ST-70 that is not a file at all is named', () => {
    const { key, clock, logger, metrics } = migratedDb()
    const file = join(tempDir(), 'record.db')
    mkdirSync(file)
    expect(errorCode(() => openDatabase({ file, key, clock, logger, metrics }))).toBe('db-readonly')
  })
})

describe('a store that another program has locked', () => {
  it('ST-75 answers busy after a moment, loses nothing, and goes on when the lock is gone', async () => {
    const store = migratedDb()
    writeRow(store.db, 'a', 1)
    const start: HolderStart = { file: store.file, key: store.key }
    const holder = startScript('lock-holder.ts', start)
    await holder.message((message) => message === 'held')

    const from = performance.now()
    expect(errorCode(() => writeRow(store.db, 'b', 2))).toBe('db-busy')
    expect(errorCode(() => store.db.transaction(() => writeRow(store.db, 'c', 3)))).toBe('db-busy')
    expect(performance.now() - from).toBeGreaterThanOrEqual(50)
    expect(readRow(store.db, 'a')).toBe(1)

    const released = holder.message((message) => message === 'released')
    holder.send({})
    await released
    writeRow(store.db, 'b', 2)
    expect(readRow(store.db, 'b')).toBe(2)
    expect(readRow(store.db, 'c')).toBeUndefined()
  })
})
