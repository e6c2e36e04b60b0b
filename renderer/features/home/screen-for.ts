import type { FirSummary } from '#shared/domain/fir.ts'

/** A statement still being taken down opens where it is typed; everything else beside its form. */
export function screenFor(row: Pick<FirSummary, 'id' | 'status'>): string {
  return row.status === 'intake' ? `/intake/${row.id}` : `/fir/${row.id}`
}
