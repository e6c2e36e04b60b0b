import { runTask } from '../../electron/core/maintenance/run-task.ts'
import type { MaintenanceResult } from '../../electron/core/maintenance/maintenance-task.ts'
import { createAuditStore } from '../../electron/core/store/audit-store.ts'
import { toIstIso } from '../../electron/core/support/clock.ts'
import type { TestDb } from './migrated-db.ts'
import { writeRow } from './settings-rows.ts'

export const CANARY = 'canary-of-a-complaint'

/** One row with its audit entry in one transaction, as every use case does. */
export function writeAudited(store: TestDb, name: string): void {
  const db = store.current()
  db.transaction(() => {
    writeRow(db, name, CANARY)
    const event = { actor: 'test', action: 'row.write', entity: 'row', entityId: name, detail: {} }
    createAuditStore(db, store.clock).append(event)
  })
}

/** What the maintenance process does when it is asked for a copy, in this process. */
export function backUp(store: TestDb, keep = 5): MaintenanceResult {
  const takenAt = toIstIso(store.clock.nowMs())
  return runTask({ kind: 'backup', file: store.file, key: Buffer.from(store.key), takenAt, keep })
}
