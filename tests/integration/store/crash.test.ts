import { createHash, randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createAuditStore } from '../../../electron/core/store/audit-store.ts'
import { quickCheck } from '../../../electron/core/store/check-database.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { startScript } from '../../support/child-script.ts'
import type { Acknowledged, WriterStart } from '../../support/crash-writer.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { countRows, readRow } from '../../support/settings-rows.ts'

const KILLS = 25
/** Twenty-five starts of a process and as many recoveries, beside other tests on a slow disk. */
const TIMEOUT_MS = 180_000

describe('a process killed while it writes', () => {
  it(
    'ST-67 loses no acknowledged row in 25 kills, and leaves neither a half row nor a broken chain',
    async () => {
      const store = migratedDb()
      let db: Db = store.db
      const acknowledged = new Map<number, string>()
      let rows = 0

      for (let kill = 0; kill < KILLS; kill++) {
        db.close()
        const start: WriterStart = { file: store.file, key: store.key, from: rows }
        const writer = startScript('crash-writer.ts', start)
        writer.onMessage((message) => {
          const { n, hash } = message as Acknowledged
          acknowledged.set(n, hash)
        })
        const last = rows + randomInt(1, 60)
        await writer.message<Acknowledged>(({ n }) => n >= last)
        await writer.killHard()

        db = store.reopen()
        quickCheck(db)
        rows = countRows(db)
        // Each row came with its audit entry in one transaction: there is one of each or none of either.
        expect(createAuditStore(db, systemClock).verify()).toMatchObject({ ok: true, count: rows })
        for (const [n, hash] of acknowledged) {
          const row = readRow(db, `row-${n}`) as { text: string; hash: string } | undefined
          expect(row?.hash, `row ${n}`).toBe(hash)
          expect(
            createHash('sha256')
              .update(row?.text ?? '')
              .digest('hex')
          ).toBe(hash)
        }
      }
      expect(acknowledged.size).toBeGreaterThan(KILLS)
    },
    TIMEOUT_MS
  )

  it('gives up its right to write, so that the next start finds no stale lock', async () => {
    const store = migratedDb()
    store.db.close()
    const start: WriterStart = { file: store.file, key: store.key, from: 0 }
    const writer = startScript('crash-writer.ts', start)
    await writer.message<Acknowledged>(({ n }) => n >= 3)
    expect(() => store.reopen()).toThrow(expect.objectContaining({ code: 'db-in-use' }))
    await writer.killHard()
    expect(countRows(store.reopen())).toBeGreaterThan(3)
  })
})
