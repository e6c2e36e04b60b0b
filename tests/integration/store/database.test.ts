import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../electron/core/store/database.ts'
import { isUniqueViolation } from '../../../electron/core/store/db-errors.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { errorCode } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { countRows, readRow, writeRow } from '../../support/settings-rows.ts'
import { tempDir } from '../../support/temp-dir.ts'

const pragma = (db: { statement: ReturnType<typeof migratedDb>['db']['statement'] }, name: string): unknown =>
  Object.values(db.statement<Record<string, unknown>>(`pragma ${name}`, `PRAGMA ${name}`).get() ?? {})[0]

describe('the connection', () => {
  it('is encrypted, durable and strict from the first page on', () => {
    const { db } = migratedDb()
    expect(pragma(db, 'cipher')).toBe('aegis')
    expect(pragma(db, 'page_size')).toBe(8192)
    expect(pragma(db, 'journal_mode')).toBe('wal')
    expect(pragma(db, 'synchronous')).toBe(2)
    expect(pragma(db, 'foreign_keys')).toBe(1)
    expect(pragma(db, 'trusted_schema')).toBe(0)
    expect(pragma(db, 'temp_store')).toBe(2)
    expect(pragma(db, 'secure_delete')).toBe(1)
    expect(pragma(db, 'busy_timeout')).toBe(50)
    expect(pragma(db, 'recursive_triggers')).toBe(1)
  })

  it('leaves no plaintext in the file, its WAL or its index', () => {
    const { db, file } = migratedDb()
    for (let n = 0; n < 50; n++) writeRow(db, `key-${n}`, 'canary-of-a-complaint')
    const files = readdirSync(join(file, '..'))
    expect(files).toContain('record.db-wal')
    db.checkpoint()
    writeRow(db, 'after', 'canary-of-a-complaint')
    for (const name of files) {
      expect(readFileSync(join(file, '..', name)).includes('canary-of-a-complaint'), name).toBe(false)
    }
  })

  it('times every statement under its name and warns of slow ones by name only', () => {
    let nowMs = 0
    let stepMs = 1
    const { db, metrics, log } = migratedDb({ clock: { ...systemClock, monotonicMs: () => (nowMs += stepMs) } })
    writeRow(db, 'a', 'secret words')
    stepMs = 17
    db.statement('slow.one', 'SELECT :a').get({ a: 'secret words' })
    const series = metrics.snapshot().histograms.filter(({ name }) => name === 'db_query_duration_seconds')
    expect(series.map(({ labels }) => labels['statement'])).toEqual(expect.arrayContaining(['test.write', 'slow.one']))
    const warnings = log.filter(({ event }) => event === 'statement.slow')
    expect(warnings.map(({ fields }) => fields)).toContainEqual({ statement: 'slow.one', durationMs: 17 })
    expect(warnings.map(({ fields }) => fields.statement)).not.toContain('test.write')
    expect(JSON.stringify(log)).not.toContain('secret words')
  })

  it('hands out one statement a name and refuses a second text under it', () => {
    const { db } = migratedDb()
    const first = db.statement('same', 'SELECT 1')
    expect(db.statement('same', 'SELECT 1')).toBe(first)
    expect(errorCode(() => db.statement('same', 'SELECT 2'))).toBe('internal')
  })

  it('lets the caller recognise a taken key', () => {
    const { db } = migratedDb()
    const insert = db.statement('insert', `INSERT INTO settings VALUES ('a', '1', 'now')`)
    insert.run()
    let thrown: unknown
    try {
      insert.run()
    } catch (error) {
      thrown = error
    }
    expect(isUniqueViolation(thrown)).toBe(true)
    expect(isUniqueViolation(new Error('UNIQUE'))).toBe(false)
  })

  it('tells a second connection for writing that the store is in use, and lets it in afterwards', () => {
    const { db, file, key, clock, logger, metrics } = migratedDb()
    const again = (): void => openDatabase({ file, key, clock, logger, metrics }).close()
    expect(errorCode(again)).toBe('db-in-use')
    db.close()
    expect(errorCode(again)).toBeUndefined()
  })

  it('lets a reader in beside the writer, which sees what is committed and can change nothing', () => {
    const { db, file, key, clock, logger, metrics } = migratedDb()
    writeRow(db, 'a', 1)
    const reader = openDatabase({ file, key, clock, logger, metrics, readonly: true })
    expect(readRow(reader, 'a')).toBe(1)
    writeRow(db, 'b', 2)
    expect(readRow(reader, 'b')).toBe(2)
    expect(errorCode(() => writeRow(reader, 'c', 3))).toBe('db-readonly')
    reader.close()
  })

  it('tells a wrong key from a damaged file', () => {
    const { db, file, key, clock, logger, metrics } = migratedDb()
    db.close()
    const oneBitOff = Buffer.from(key)
    oneBitOff[31] = (oneBitOff[31] ?? 0) ^ 1
    expect(errorCode(() => openDatabase({ file, key: oneBitOff, clock, logger, metrics }))).toBe('wrong-key')
    writeFileSync(file, Buffer.alloc(16_384, 7))
    expect(errorCode(() => openDatabase({ file, key, clock, logger, metrics }))).toBe('db-corrupt')
  })

  it('refuses a key that is not 32 bytes', () => {
    const { clock, logger, metrics } = migratedDb()
    const file = join(tempDir(), 'x.db')
    expect(errorCode(() => openDatabase({ file, key: randomBytes(31), clock, logger, metrics }))).toBe('internal')
  })

  it('writes the WAL back half a minute after the last write, not in the middle of them', () => {
    const clock = createFakeClock()
    const { db, file } = migratedDb({ clock })
    const walBytes = (): number => statSync(`${file}-wal`).size
    clock.advance(30_000)
    expect(walBytes()).toBe(0)
    for (let n = 0; n < 4; n++) {
      writeRow(db, `row-${n}`, 1)
      clock.advance(20_000)
      expect(walBytes()).toBeGreaterThan(0)
    }
    clock.advance(10_000)
    expect(walBytes()).toBe(0)
  })

  it('ST-83 works under a path with Devanagari letters, spaces and quotes', () => {
    const dir = join(tempDir(), `थाना कोतवाली's "काग़ज़" 100%`, 'x'.repeat(120))
    mkdirSync(dir, { recursive: true })
    const store = migratedDb({ file: join(dir, 'record.db') })
    writeRow(store.db, 'a', 'क़')
    expect(readRow(store.reopen(), 'a')).toBe('क़')
    expect(countRows(store.reopen())).toBe(1)
  })
})
