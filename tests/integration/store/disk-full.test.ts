import { expect, it } from 'vitest'
import { errorCode } from '../../support/error-code.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { countRows, readRow, writeRow } from '../../support/settings-rows.ts'

it('ST-69 names a full disk, keeps every acknowledged row, and goes on when there is room again', () => {
  const store = migratedDb()
  const { db } = store
  const text = 'x'.repeat(6000)
  const pages = db.statement<{ page_count: number }>('pages', 'PRAGMA page_count').get()?.page_count ?? 0
  db.exec(`PRAGMA max_page_count = ${pages + 20}`)

  let acknowledged = 0
  let code: string | undefined
  while (code === undefined && acknowledged < 1000) {
    code = errorCode(() => writeRow(db, `row-${acknowledged}`, text))
    if (code === undefined) acknowledged += 1
  }
  expect(code).toBe('disk-full')
  expect(acknowledged).toBeGreaterThan(5)
  expect(countRows(db)).toBe(acknowledged)

  db.exec('PRAGMA max_page_count = 100000')
  writeRow(db, 'after', text)
  expect(countRows(store.reopen())).toBe(acknowledged + 1)
})

it('ST-69 keeps a transaction that met the full disk whole or not at all, also when the caller swallowed the error', () => {
  const { db } = migratedDb()
  writeRow(db, 'before', 1)
  const pages = db.statement<{ page_count: number }>('pages', 'PRAGMA page_count').get()?.page_count ?? 0
  db.exec(`PRAGMA max_page_count = ${pages + 5}`)
  const work = (): void =>
    db.transaction(() => {
      writeRow(db, 'first', 1)
      for (let n = 0; n < 100; n++) errorCode(() => writeRow(db, `row-${n}`, 'x'.repeat(20_000)))
      writeRow(db, 'last', 1)
    })
  errorCode(work)
  const kept = [readRow(db, 'first'), readRow(db, 'last')]
  expect(kept[0]).toBe(kept[1])
  expect(readRow(db, 'before')).toBe(1)
})
