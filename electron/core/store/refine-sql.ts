/** The statements of the outbox, one constant each. Every bound value is a named parameter. */

export const INSERT = `
INSERT INTO refines (id, fir_id, base_revision, draft_no, request_key, job_id, created_at, updated_at)
VALUES ($id, $firId, $baseRevision, $draftNo, $requestKey, $jobId, $now, $now)`

/** Where a request stands is read, never stored: from the decision, the answer, and the job. */
const STATE = `CASE
  WHEN refines.decision IS NOT NULL THEN refines.decision
  WHEN suggestions.refine_id IS NOT NULL THEN
    CASE WHEN firs.revision = refines.base_revision THEN 'answered' ELSE 'conflict' END
  WHEN jobs.state IN ('pending', 'waiting_network') THEN 'waiting'
  WHEN jobs.state = 'running' THEN 'sending'
  WHEN jobs.state = 'dead' THEN 'failed'
  ELSE 'cancelled' END`

const FROM = `
FROM refines
JOIN firs ON firs.id = refines.fir_id
LEFT JOIN jobs ON jobs.id = refines.job_id
LEFT JOIN suggestions ON suggestions.refine_id = refines.id`

const SELECT = `
SELECT refines.id, refines.fir_id, firs.local_ref, refines.base_revision, refines.draft_no, firs.revision,
  refines.request_key, refines.job_id, refines.decision, ${STATE} AS state, jobs.state AS job_state, jobs.available_at,
  COALESCE(jobs.attempts, 0) AS attempts, COALESCE(jobs.max_attempts, 1) AS max_attempts, jobs.error_code,
  jobs.error_message, jobs.error_details, refines.created_at, refines.updated_at
${FROM}`

export const GET = `${SELECT} WHERE refines.id = $id`
export const LIST = `${SELECT} ORDER BY refines.seq DESC LIMIT $limit`
export const OF_FIR = `${SELECT} WHERE refines.fir_id = $firId ORDER BY refines.seq DESC`
export const COUNTS = `SELECT ${STATE} AS state, COUNT(*) AS n ${FROM} GROUP BY 1`

export const PREPARED = 'SELECT prepared FROM refines WHERE id = $id'
export const PREPARE = 'UPDATE refines SET prepared = $prepared, updated_at = $now WHERE id = $id AND prepared IS NULL'
export const KEEP_REFUSED = 'UPDATE refines SET refused_answer = $answer, updated_at = $now WHERE id = $id'

/** The key of an answer is the request's own, so that a second one, however it was made, changes nothing (SY-95). */
export const INSERT_SUGGESTION = `
INSERT INTO suggestions (refine_id, fir_id, base_revision, request_key, body, received_at)
SELECT id, fir_id, base_revision, request_key, $body, $now FROM refines WHERE id = $id
ON CONFLICT DO NOTHING`
export const GET_SUGGESTION = 'SELECT body, received_at FROM suggestions WHERE refine_id = $id'
export const DECIDE = 'UPDATE refines SET decision = $decision, updated_at = $now WHERE id = $id'

export const PERMIT = `
INSERT INTO refine_permits (fir_id, officer, reason, permitted_at) VALUES ($firId, $officer, $reason, $now)
ON CONFLICT (fir_id) DO UPDATE SET officer = excluded.officer, reason = excluded.reason,
  permitted_at = excluded.permitted_at`
export const IS_PERMITTED = 'SELECT 1 FROM refine_permits WHERE fir_id = $firId'
