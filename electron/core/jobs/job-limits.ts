/** The runner's constants, each with its reason. What a technician may change is in `settings.ts`. */

/** Jobs at once in the network lane: one model server serves one station's requests one after the other. */
export const NETWORK_CONCURRENCY = 1

/** The lease is renewed this many times in its life, so that two failed writes do not lose it. */
export const HEARTBEATS_PER_LEASE = 3

/** After a renewal that failed (a busy disk) it is tried again this many times before the next regular one. */
export const RETRIES_PER_HEARTBEAT = 4

/** How long a run may go on after its signal fired before it is left to itself: a cancel shows within a second. */
export const ABORT_GRACE_MS = 800

/** Shortest time between two progress events of a job: no second, both its ends included, holds more than four. */
export const PROGRESS_EVERY_MS = 260

/** Wait before a claim or a write of an outcome that the database refused is tried again. */
export const DATABASE_RETRY_MS = 1000

/** The longest timer that is set; what is due later is looked at again then. Node fires a timer over 24 days at once. */
export const LONGEST_TIMER_MS = 3_600_000
