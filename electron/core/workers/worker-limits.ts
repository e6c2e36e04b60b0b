/** The pool's constants, each with its reason. What a technician may change is in `settings.ts`. */

/** Beats that a busy worker may miss before the watchdog ends it: one may be a page fault, two a busy disk. */
export const MISSED_BEATS_ALLOWED = 3

/** From birth to `ready`: reading the bundle and parsing the pack take 50 ms; a cold, slow disk may need seconds. */
export const START_TIMEOUT_MS = 30_000

/**
 * How long a task that was told to stop may go on to its next step. A cancel has to free the worker within a second;
 * asking first is worth it because killing threads often is what crashes Electron.
 */
export const STOP_GRACE_MS = 500

/** How long a worker that was told to close may take to end by itself. */
export const CLOSE_GRACE_MS = 1000

/** First wait before a dead worker's place is filled again: soon enough that nobody notices one crash. */
export const RESPAWN_BASE_MS = 100

/** Longest such wait. A worker that cannot live shall not be made more than a few times a minute. */
export const RESPAWN_CAP_MS = 20_000

/** Workers in a row that died before `ready` until waiting tasks are refused: it will not get better by itself. */
export const FAILED_STARTS_ALLOWED = 5

/** Young generation of a worker in MB: V8's own default for a large heap; drafts make short-lived strings. */
export const YOUNG_HEAP_MB = 32
