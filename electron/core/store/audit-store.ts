import { AppError } from '../support/errors.ts'
import { toIstIso, type Clock } from '../support/clock.ts'
import { AUDIT_COLUMNS, hashEntry, NO_HASH, type AuditEntry } from './audit-entry.ts'
import { canonicalJson, type CanonicalValue } from '#shared/domain/canonical-json.ts'
import { CLOCK_CONFIRMED } from './clock-guard.ts'
import type { Db } from './db-types.ts'
import { verifyAudit, type AuditHead, type AuditVerdict } from './verify-audit.ts'

export type AuditEvent = Readonly<{
  actor: string
  /** A fixed name: `fir.register`. */
  action: string
  entity: string
  entityId: string
  /** Ids, numbers, hashes and names of fields. Never text of a complaint, never a person. */
  detail: Readonly<Record<string, CanonicalValue | undefined>>
}>

export type AuditStore = Readonly<{
  /**
   * Adds an entry to the chain, in the transaction of what it records: neither can exist without the other.
   * @throws AppError `internal` outside a transaction
   */
  append(event: AuditEvent): void
  newest(): AuditEntry | null
  /** Reads the whole chain again. Long: call it in the maintenance process. */
  verify(expected?: AuditHead): AuditVerdict
}>

const NEWEST = `SELECT ${AUDIT_COLUMNS} FROM audit_log ORDER BY seq DESC LIMIT 1`
const INSERT = `
INSERT INTO audit_log (seq, at, utc_ms, monotonic_ms, clock_high_ms, actor, action, entity, entity_id, detail,
  prev_hash, hash)
VALUES (:seq, :at, :utcMs, :monotonicMs, :clockHighMs, :actor, :action, :entity, :entityId, :detail, :prevHash, :hash)`

export function createAuditStore(db: Db, clock: Clock): AuditStore {
  const newestRow = db.statement<AuditEntry>('audit.newest', NEWEST)
  const insert = db.statement('audit.append', INSERT)
  const newest = (): AuditEntry | null => newestRow.get() ?? null

  return {
    newest,
    append(event) {
      if (!db.inTransaction()) {
        throw new AppError('internal', `audit ${event.action}: not in the transaction of what it records`)
      }
      const previous = newest()
      const utcMs = Math.round(clock.nowMs())
      const entry: Omit<AuditEntry, 'hash'> = {
        seq: (previous?.seq ?? 0) + 1,
        at: toIstIso(utcMs),
        utcMs,
        monotonicMs: Math.round(clock.monotonicMs()),
        clockHighMs: event.action === CLOCK_CONFIRMED ? utcMs : Math.max(utcMs, previous?.clockHighMs ?? 0),
        actor: event.actor,
        action: event.action,
        entity: event.entity,
        entityId: event.entityId,
        detail: canonicalJson(event.detail),
        prevHash: previous?.hash ?? NO_HASH
      }
      insert.run({ ...entry, hash: hashEntry(entry) })
    },
    verify: (expected) => verifyAudit(db, expected)
  }
}
