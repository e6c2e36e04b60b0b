import { join } from 'node:path'
import { applyDraft } from '../../../electron/core/fir/apply-draft.ts'
import { createFir } from '../../../electron/core/fir/create-fir.ts'
import type { FirContext } from '../../../electron/core/fir/fir-context.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { createAuditStore } from '../../../electron/core/store/audit-store.ts'
import type { Db } from '../../../electron/core/store/db-types.ts'
import { createDraftStore } from '../../../electron/core/store/draft-store.ts'
import { createFirList } from '../../../electron/core/store/fir-list.ts'
import { createFirStore } from '../../../electron/core/store/fir-store.ts'
import { createJobStore } from '../../../electron/core/store/job-store.ts'
import { migrate } from '../../../electron/core/store/migrate.ts'
import { migrations } from '../../../electron/core/store/migrations/index.ts'
import { createRevisionStore } from '../../../electron/core/store/revision-store.ts'
import { createSettingsStore } from '../../../electron/core/store/settings-store.ts'
import { createStatementStore } from '../../../electron/core/store/statement-store.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { noEvents } from '../../support/no-events.ts'
import { benchParts, openBenchDb } from './bench-parts.ts'
import { complaint, draftInput, loadBenchPack } from './complaint.ts'

export type BenchRecords = Readonly<{ db: Db; context: FirContext; firIds: ReadonlyArray<string> }>

/** A real record file with drafted FIRs in it, made by the product's own use cases. */
export function openBenchRecords(dir: string, count: number): BenchRecords {
  const { clock, logger } = benchParts()
  const db = openBenchDb(join(dir, 'record.db'), 'FULL')
  migrate(db, migrations)
  const audit = createAuditStore(db, clock)
  const settings = createSettingsStore(db, audit, { clock, logger })
  const context: FirContext = {
    db,
    firs: createFirStore(db),
    list: createFirList(db),
    statements: createStatementStore(db),
    drafts: createDraftStore(db),
    revisions: createRevisionStore(db),
    jobs: createJobStore(db, clock, systemRandomness),
    audit,
    events: noEvents,
    settings: () => settings.get(),
    clock,
    randomness: systemRandomness,
    changed: () => undefined,
    jobQueued: () => undefined,
    jobCancelled: () => undefined,
    isSensitiveSection: () => false
  }
  const { pack, hash } = loadBenchPack()
  const draft = draftFir(draftInput('bench'), pack, hash, () => 0)
  const firIds = db.transaction(() =>
    Array.from({ length: count }, () => {
      const receivedAt = '2026-09-13T10:00:00+05:30'
      const { firId } = createFir(context, { mode: 'written', receivedAt, text: complaint })
      applyDraft(context, firId, 1, { ...draft, id: firId })
      return firId
    })
  )
  return { db, context, firIds }
}
