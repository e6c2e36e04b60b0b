import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { RememberDraft } from '../cache/remember-draft.ts'
import type { RunOptions } from '../workers/pool-types.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'

/**
 * Drafts one statement in a worker thread, or answers with the draft that was made before from the very same input.
 * @throws AppError `bad-input`, `cancelled`, `worker-crash`, `worker-timeout`, `worker-out-of-memory`, `shutting-down`
 */
export type Drafter = (input: DraftInput, options?: RunOptions) => Promise<Draft>

/** The one way from a statement to its draft: the job of the queue and the command line both go through it. */
export function createDrafter(pool: WorkerPool, remember: RememberDraft): Drafter {
  return (input, options) => remember(input, () => pool.run('draftFir', input, options))
}
