/** The statements of the job store, one constant each. Every bound value is a named parameter. */

/**
 * Crashes that make a dead letter: a job that was running when the process died, lost its lease or ran a worker out of
 * memory may do so once by bad luck, not twice (one huge allocation in a worker aborts the whole process).
 */
export const CRASHES_ALLOWED = 2

/**
 * A request waits minutes for its answer, so that is where a power cut finds it: the same on a bad day. It runs no code
 * of its own meanwhile, and its attempt is given back.
 */
export const NETWORK_CRASHES_ALLOWED = 6

const CRASHES = `CASE lane WHEN 'network' THEN ${NETWORK_CRASHES_ALLOWED} ELSE ${CRASHES_ALLOWED} END`
const CUT_OFF = `($crashes = 1 AND lane = 'network')`

/** Entries kept of a job's error history: a retried job must not grow without end. */
const HISTORY_ENTRIES = 20

const TRIMMED_HISTORY = `CASE WHEN json_array_length(error_history) >= ${HISTORY_ENTRIES}
    THEN json_remove(error_history, '$[0]') ELSE error_history END`

export const ENQUEUE = `
INSERT INTO jobs (id, kind, lane, fir_id, correlation_id, idempotency_key, payload, state, priority, max_attempts,
  available_at, created_at, updated_at)
VALUES ($id, $kind, $lane, $firId, $correlationId, $idempotencyKey, $payload, 'pending', $priority, $maxAttempts,
  $queueNow, $wallNow, $wallNow)
ON CONFLICT (idempotency_key) DO NOTHING`

export const FIND_BY_KEY = 'SELECT id, state FROM jobs WHERE idempotency_key = $idempotencyKey'

export const RENEW_PAYLOAD = 'UPDATE jobs SET payload = $payload, priority = $priority WHERE id = $jobId'

const CLAIMED_COLUMNS = `
RETURNING id AS jobId, kind, lane, fir_id AS firId, correlation_id AS correlationId, payload, attempts AS attempt,
  max_attempts AS maxAttempts, fencing_token AS fencingToken`

/** @param order the order in which the next job is taken; an index of its own serves each */
const claimBy = (order: string): string => `
UPDATE jobs SET state = 'running', attempts = attempts + 1, fencing_token = fencing_token + 1, progress = 0,
  lease_until = $queueNow + $leaseMs, updated_at = $wallNow
WHERE seq = (
  SELECT seq FROM jobs
  WHERE lane = $lane AND state = 'pending' AND available_at <= $queueNow
    AND (SELECT paused FROM job_queue_state) = 0
  ORDER BY ${order} LIMIT 1
)
${CLAIMED_COLUMNS}`

export const CLAIM_BY_PRIORITY = claimBy('priority DESC, available_at, seq')
export const CLAIM_BY_AGE = claimBy('available_at, seq')

export const HEARTBEAT = `
UPDATE jobs SET lease_until = $queueNow + $leaseMs, progress = $progress
WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken`

export const COMPLETE = `
UPDATE jobs SET state = 'completed', lease_until = NULL, progress = 1, duration_ms = $durationMs,
  result_ref = $resultRef, error_code = NULL, error_message = NULL, error_details = NULL, updated_at = $wallNow
WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken AND cancel_requested = 0`

export const FENCE_STATE = `
SELECT cancel_requested FROM jobs WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken`

/** Ends one attempt: back to pending, or dead when nothing is left, or cancelled when that was asked for meanwhile. */
const endAttempt = (where: string): string => `
UPDATE jobs SET
  state = CASE
    WHEN cancel_requested = 1 THEN 'cancelled'
    WHEN $mayRetry = 0 OR crash_count + $crashes >= ${CRASHES} THEN 'dead'
    WHEN attempts >= max_attempts AND NOT ${CUT_OFF} THEN 'dead'
    ELSE 'pending' END,
  attempts = attempts - ${CUT_OFF},
  crash_count = crash_count + $crashes,
  lease_until = NULL,
  delay_ms = $delayMs,
  available_at = $queueNow + $delayMs,
  error_code = $code, error_message = $message, error_details = $details,
  error_history = json_insert(${TRIMMED_HISTORY}, '$[#]', json_object('at', $at, 'attempt', attempts, 'code', $code,
    'message', $message, 'details', json($details))),
  updated_at = $wallNow
WHERE ${where}
RETURNING id, state, fir_id AS firId`

export const FAIL = endAttempt(`id = $jobId AND state = 'running' AND fencing_token = $fencingToken`)
export const RECOVER_RUNNING = endAttempt(`state = 'running'`)
export const EXPIRE_LEASES = endAttempt(`state = 'running' AND lane = $lane AND lease_until <= $queueNow`)

/** Back as if never claimed, because it was we who stopped; the token stays spent. */
export const RELEASE = `
UPDATE jobs SET state = CASE WHEN cancel_requested = 1 THEN 'cancelled' ELSE 'pending' END,
  attempts = attempts - 1, lease_until = NULL, progress = 0, delay_ms = 0, available_at = $queueNow,
  updated_at = $wallNow
WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken`

/**
 * Back because the line is down, not the job: the attempt does not count, the reason is kept for whoever looks. The
 * state tells it from a job that waits for nothing but its turn.
 */
export const POSTPONE = `
UPDATE jobs SET state = CASE WHEN cancel_requested = 1 THEN 'cancelled' ELSE 'waiting_network' END,
  attempts = attempts - 1, lease_until = NULL, progress = 0, delay_ms = $delayMs, available_at = $queueNow + $delayMs,
  error_code = $code, error_message = $message, error_details = $details, updated_at = $wallNow
WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken
RETURNING state`

/** What has waited long enough for the line joins the queue again, at the place of its age. */
export const END_WAITS = `
UPDATE jobs SET state = 'pending', updated_at = $wallNow
WHERE lane = $lane AND state = 'waiting_network' AND available_at <= $queueNow`

/** The line is back, or a person says so: all that wait for it, or one job whatever it waits for. */
export const MAKE_LANE_DUE = `
UPDATE jobs SET state = 'pending', delay_ms = 0, available_at = $queueNow, updated_at = $wallNow
WHERE lane = $lane AND state = 'waiting_network'`
export const MAKE_DUE = `
UPDATE jobs SET state = 'pending', delay_ms = 0, available_at = $queueNow, updated_at = $wallNow
WHERE id = $jobId AND state IN ('pending', 'waiting_network')`

export const CONFIRM_CANCEL = `
UPDATE jobs SET state = 'cancelled', lease_until = NULL, updated_at = $wallNow
WHERE id = $jobId AND state = 'running' AND fencing_token = $fencingToken AND cancel_requested = 1`

export const CANCEL = `
UPDATE jobs SET state = CASE WHEN state = 'running' THEN 'running' ELSE 'cancelled' END, cancel_requested = 1,
  updated_at = $wallNow
WHERE id = $jobId AND state IN ('pending', 'waiting_network', 'running')
RETURNING state`

/** A job that crashed before gets one crash less than a new one: a person may ask again, a poison job may not loop. */
export const PUT_BACK = `
UPDATE jobs SET state = 'pending', attempts = 0, crash_count = MIN(crash_count, ${CRASHES} - 1),
  cancel_requested = 0, progress = 0, delay_ms = 0, available_at = $queueNow, error_code = NULL, error_message = NULL,
  error_details = NULL, updated_at = $wallNow
WHERE id = $jobId AND state IN ('dead', 'cancelled')`

/** No job waits longer than the delay it was given, whatever was done to the wall clock between two runs. */
export const CLAMP_DELAYS = `
UPDATE jobs SET available_at = $queueNow + delay_ms
WHERE state IN ('pending', 'waiting_network') AND available_at > $queueNow + delay_ms`

/** Keeps the newest finished jobs; dead letters are kept until a person deals with them. */
export const PRUNE_FINISHED = `
DELETE FROM jobs WHERE state IN ('completed', 'cancelled') AND seq <= (
  SELECT seq FROM jobs WHERE state IN ('completed', 'cancelled') ORDER BY seq DESC LIMIT 1 OFFSET $keep
)`

/** What is waiting for a person or for the queue first, then the newest of what is done. */
export const LIST = `
SELECT jobs.id, jobs.kind, jobs.lane, jobs.fir_id, firs.local_ref, jobs.state, jobs.priority, jobs.attempts,
  jobs.max_attempts, jobs.available_at, jobs.cancel_requested, jobs.progress, jobs.error_code, jobs.error_message,
  jobs.error_details, jobs.duration_ms, jobs.created_at, jobs.updated_at
FROM jobs LEFT JOIN firs ON firs.id = jobs.fir_id
WHERE jobs.seq IN (SELECT seq FROM jobs WHERE state = $state ORDER BY updated_at DESC LIMIT $limit)
ORDER BY jobs.updated_at DESC, jobs.seq DESC`

export const GET_STATE = 'SELECT state FROM jobs WHERE id = $jobId'
export const GET_FIR = 'SELECT fir_id AS firId FROM jobs WHERE id = $jobId'
export const GET_HISTORY = 'SELECT error_history AS history FROM jobs WHERE id = $jobId'
export const COUNTS = 'SELECT state, COUNT(*) AS n FROM jobs GROUP BY state'

/** What is alive or given up, by lane; `oldest` is when the job that waits the longest became due. */
export const DEPTHS = `
SELECT lane, state, COUNT(*) AS n, MIN(available_at) AS oldest FROM jobs
WHERE state IN ('pending', 'waiting_network', 'running', 'dead') GROUP BY lane, state`

/** One index for each state: together they would be a scan. */
export const NEXT_DUE = `
SELECT MIN(at) AS at FROM (
  SELECT MIN(available_at) AS at FROM jobs WHERE lane = $lane AND state = 'pending'
  UNION ALL SELECT MIN(available_at) FROM jobs WHERE lane = $lane AND state = 'waiting_network'
)`
export const NEXT_LEASE_END = "SELECT MIN(lease_until) AS at FROM jobs WHERE lane = $lane AND state = 'running'"

export const IS_PAUSED = 'SELECT paused FROM job_queue_state WHERE id = 1'
export const SET_PAUSED = 'UPDATE job_queue_state SET paused = $paused WHERE id = 1'
