import type { Clock } from '../support/clock.ts'
import type { AuditEntry } from './audit-entry.ts'

/** The entry by which a person says that the wall clock is right now, although an older entry bears a later time. */
export const CLOCK_CONFIRMED = 'clock.confirm'

/**
 * Does the wall clock stand before what the audit log has already seen? After a power cut a dead CMOS battery sets a
 * PC years back, and an FIR must not be registered under such a date.
 *
 * Compared with the latest time of the log and not with the time of its last entry: otherwise the first edit under the
 * wrong clock would lift the block. A clock that once ran ahead is set right by a `clock.confirm` entry, which starts
 * the comparison anew.
 */
export function clockIsBehind(newest: Pick<AuditEntry, 'clockHighMs'> | null, clock: Pick<Clock, 'nowMs'>): boolean {
  return newest !== null && clock.nowMs() < newest.clockHighMs
}
