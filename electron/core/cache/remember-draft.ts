import { canonicalJson } from '#shared/domain/canonical-json.ts'
import { draftSchema, type Draft, type DraftInput } from '#shared/domain/draft.ts'
import { ENGINE_VERSION } from '../generation/engine-version.ts'
import { sha256Hex } from '../generation/hash.ts'
import { draftKey } from './cache-keys.ts'
import type { Cache } from './cache.ts'

/** Gives the draft of an input: one made before from the very same input, engine and pack, or what `make` makes. */
export type RememberDraft = (input: DraftInput, make: () => Promise<Draft>) => Promise<Draft>

const isDraft = (value: unknown): value is Draft => draftSchema.safeParse(value).success

/**
 * Keeps drafts on disk, by all they were made from: the same bytes would come out again (decision 14). So a draft that
 * was made when the power failed is not made twice, and asking again for an unchanged statement answers at once.
 *
 * @param ttlSeconds read at every draft, because a setting may change
 */
export function createDraftMemory(cache: Cache, packHash: string, ttlSeconds: () => number): RememberDraft {
  return (input, make) => {
    const inputHash = sha256Hex(canonicalJson(input))
    const key = draftKey({ inputHash, engineVersion: ENGINE_VERSION, packHash })
    return cache.getOrLoad(key, ttlSeconds(), make, { durable: true, check: isDraft })
  }
}
