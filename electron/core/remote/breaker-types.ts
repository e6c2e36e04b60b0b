import * as z from 'zod'
import type { BreakerReason, BreakerState } from '#shared/domain/remote-status.ts'
import type { Clock } from '../support/clock.ts'
import type { Randomness } from '../support/ids.ts'

export type BreakerLimits = Readonly<{
  windowMs: number
  minCalls: number
  failurePercent: number
  slowPercent: number
  slowCallMs: number
  openBaseMs: number
  openCapMs: number
  /** How long one probe may hold the half-open state. */
  probeMs: number
}>

/** `ignored`: says nothing about the server's health (a cancel, a refused key, words it did not like). */
export type CallOutcome = 'success' | 'failure' | 'ignored'

/** A call that may run. Given back with its outcome, once; whatever comes back later is counted as late. */
export type Permit = { startedMs: number; readonly era: number; ended: boolean }

/**
 * What outlives the process. `untilMs` is wall time, `remainingMs` was left when it was written: the shorter of the two
 * counts, so that neither a jump of the clock nor a long pause makes the wait longer than it was.
 */
export const breakerSnapshotSchema = z.strictObject({
  v: z.literal(1),
  state: z.enum(['closed', 'open', 'isolated']),
  openings: z.number().int().min(0).max(1000),
  remainingMs: z.number().min(0).max(3_600_000),
  untilMs: z.number()
})
export type BreakerSnapshot = z.infer<typeof breakerSnapshotSchema>

export type BreakerTotals = Readonly<{
  success: number
  failure: number
  ignored: number
  /** Refused without touching the network. */
  rejected: number
  /** Came back after the state had changed: counted nowhere else. */
  late: number
}>

export type BreakerView = Readonly<{
  state: BreakerState
  sinceMs: number
  /** Remaining wait; null unless open. */
  retryInMs: number | null
  /** 0 to 1 */
  failureRate: number
  slowRate: number
  calls: number
  totals: BreakerTotals
}>

export type BreakerOptions = Readonly<{
  limits: BreakerLimits
  clock: Clock
  randomness: Randomness
  /** After each change of state. A listener that throws disturbs nobody. */
  changed?: (state: BreakerState, reason: BreakerReason) => void
  /** What `snapshot()` gave in the run before. */
  restore?: BreakerSnapshot | undefined
}>
