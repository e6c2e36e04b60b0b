import type { Draft, DraftInput } from '#shared/domain/draft.ts'
import type { SuggestionBody } from '#shared/domain/sync.ts'
import type { Remote } from '../remote/remote-types.ts'
import type { Randomness } from '../support/ids.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import { checkReply } from './check-reply.ts'
import { maskDraft } from './mask-draft.ts'
import { KEY_BYTES } from './outbox.ts'

/** Asks the model server about a draft that is no record: nothing is stored, nothing is queued, the checks are the same. */
export type Suggester = (input: DraftInput, draft: Draft, signal: AbortSignal) => Promise<SuggestionBody>

export function createSuggester(
  pool: Pick<WorkerPool, 'run'>,
  remote: Pick<Remote, 'refine'>,
  randomness: Randomness
): Suggester {
  return async (input, draft, signal) => {
    const { en, hi = '' } = draft.narrative
    const masked = await maskDraft(
      pool,
      { statement: input.text, narrative: en, draft, known: [], language: 'en' },
      { signal }
    )
    const requestKey = randomness.bytes(KEY_BYTES).toString('hex')
    const reply = await remote.refine({ requestKey, ...masked.request }, { signal })
    const statement = { text: input.text, receivedAt: input.receivedAt }
    return checkReply(pool, { reply, masked, draft, statement, base: { en, hi } }, { signal })
  }
}
