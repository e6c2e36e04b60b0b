import { expect, it } from 'vitest'
import { migratedDb } from '../../support/migrated-db.ts'
it('works', () => {
  const t = migratedDb()
  t.db.transaction(() => t.db.statement('a', 'INSERT INTO settings VALUES (:k, :v, :u)').run({ k: 'a', v: '1', u: 'x' }))
  expect(t.reopen().statement('b', 'SELECT * FROM settings').all()).toHaveLength(1)
  expect(() => migratedDb({ file: t.file, key: t.key })).toThrow(/lock database/)
  expect(t.metrics.snapshot().histograms.map((h) => h.labels['statement'])).toContain('a')
})
