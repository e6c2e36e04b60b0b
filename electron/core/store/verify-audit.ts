import { AUDIT_COLUMNS, hashEntry, NO_HASH, type AuditEntry } from './audit-entry.ts'
import type { Db } from './db-types.ts'

/** The end of the chain at a moment: kept with a backup, it also shows that entries were cut off the end. */
export type AuditHead = Readonly<{ seq: number; hash: string }>

export type AuditVerdict =
  | Readonly<{ ok: true; count: number; head: AuditHead | null }>
  | Readonly<{ ok: false; firstBadSeq: number; reason: 'missing' | 'changed' | 'cut-off' }>

/** Rows read at a time: a few hundred kilobytes, so that a long log needs no more memory than a short one. */
const PAGE_ROWS = 1000

const PAGE = `
SELECT ${AUDIT_COLUMNS} FROM audit_log WHERE seq > :after ORDER BY seq LIMIT ${PAGE_ROWS}`

/**
 * Recomputes every hash of the audit log and names the first entry that is not what was written.
 * @param expected a head noted earlier: the chain must still contain it
 */
export function verifyAudit(db: Db, expected?: AuditHead): AuditVerdict {
  const page = db.statement<AuditEntry>('audit.verify', PAGE)
  let seq = 0
  let hash = NO_HASH
  for (let rows = page.all({ after: 0 }); rows.length > 0; rows = page.all({ after: seq })) {
    for (const row of rows) {
      if (row.seq !== seq + 1) return { ok: false, firstBadSeq: seq + 1, reason: 'missing' }
      const { hash: written, ...entry } = row
      const differs = row.prevHash !== hash || written !== hashEntry(entry)
      if (differs || (row.seq === expected?.seq && written !== expected.hash)) {
        return { ok: false, firstBadSeq: row.seq, reason: 'changed' }
      }
      seq = row.seq
      hash = written
    }
  }
  if (expected !== undefined && expected.seq > seq) return { ok: false, firstBadSeq: seq + 1, reason: 'cut-off' }
  return { ok: true, count: seq, head: seq === 0 ? null : { seq, hash } }
}
