import type { ReceiptMode, Route } from '#shared/domain/draft.ts'
import type { FirSummary } from '#shared/domain/fir.ts'
import type { FirStatus } from '#shared/domain/fir-status.ts'

/** A row of `firs` as SQLite gives it, with `active_job` joined in. */
export type FirRow = Readonly<{
  seq: number
  id: string
  local_ref: string
  status: string
  mode: string
  received_at: string
  station: string
  fir_no: string | null
  fir_year: number | null
  statement_version: number
  revision: number
  route: string | null
  sensitive: number
  informant_name: string | null
  sections: string
  excerpt: string
  created_at: string
  updated_at: string
  updated_seq: number
  active_job: string | null
  /** Statement version that the live job drafts from. */
  active_version: number | null
}>

/** Shown instead of a name that s.72 BNS or s.23 POCSO protects. */
const MASK = '████'

export const modeOf = (row: Readonly<{ mode: string }>): ReceiptMode => row.mode as ReceiptMode

/** `drafting` is not stored: a record is being drafted exactly while a job for it is alive. */
export function statusOf(row: FirRow): FirStatus {
  const stored = row.status as FirStatus
  return row.active_job !== null && (stored === 'intake' || stored === 'draft') ? 'drafting' : stored
}

/** What lists, search and notifications may show: names and words are masked when the case is sensitive. */
export function toSummary(row: FirRow): FirSummary {
  const sensitive = row.sensitive === 1
  return {
    id: row.id,
    localRef: row.local_ref,
    status: statusOf(row),
    firNo: row.fir_no,
    firYear: row.fir_year,
    route: row.route as Route | null,
    informantName: sensitive && row.informant_name !== null ? MASK : row.informant_name,
    sections: JSON.parse(row.sections) as string[],
    excerpt: sensitive ? null : row.excerpt,
    sensitive,
    receivedAt: row.received_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at
  }
}
