/** Constants of the sampler, each with its reason. How often it samples is the setting `metrics.sampleMs`. */

/** Samples held: an hour at the usual interval, in about 2 MB with all operations. */
export const KEPT_SAMPLES = 720

/** What "now" means for times of operations: long enough that the few calls of one officer make a line. */
export const OPERATION_WINDOW_MS = 60_000

/** What the rate of failed calls is counted over: an officer makes some twenty calls in it. */
export const ERROR_WINDOW_MS = 300_000

/** Operations whose minutes are followed: calls, jobs and statements of the product are about as many. */
export const TRACKED_OPERATIONS = 250
