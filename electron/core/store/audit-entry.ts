import { createHash } from 'node:crypto'
import { canonicalJson } from '#shared/domain/canonical-json.ts'

/** One line of the audit log, as it is stored and as it is hashed. */
export type AuditEntry = Readonly<{
  seq: number
  /** Indian Standard Time, ISO 8601, for people. */
  at: string
  utcMs: number
  /** Milliseconds since the program started: orders entries of one run whatever the wall clock did. */
  monotonicMs: number
  /** The latest wall clock seen so far (see `clock-guard.ts`). */
  clockHighMs: number
  actor: string
  action: string
  entity: string
  entityId: string
  /** Canonical JSON. */
  detail: string
  prevHash: string
  hash: string
}>

/** The columns of `audit_log` under the names of `AuditEntry`. */
export const AUDIT_COLUMNS = `seq, at, utc_ms AS utcMs, monotonic_ms AS monotonicMs, clock_high_ms AS clockHighMs,
  actor, action, entity, entity_id AS entityId, detail, prev_hash AS prevHash, hash`

/** What the first entry is chained to. */
export const NO_HASH = '0'.repeat(64)

/** SHA-256 over the hash of the entry before and everything this entry says, in lower-case hex. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { prevHash, ...event } = entry
  return createHash('sha256').update(prevHash, 'utf8').update(canonicalJson(event), 'utf8').digest('hex')
}
