/**
 * Every key of the cache, in one place: `namespace:kind:identifier`. A key holds ids, revisions and digests, never a
 * word of a complaint. What the values look like is versioned by CACHE_SCHEMA in `durable-codec.ts`.
 */

/** Everything under these two goes when any record changes: a list or a count may hold it. */
export const FIR_LIST_PREFIX = 'fir:list:'
export const FIR_STATS_PREFIX = 'fir:stats:'

export function firRecordKey(firId: string): string {
  return `fir:record:${firId}`
}

/** @param queryHash digest of the query (`hashQuery`) */
export function firListKey(queryHash: string): string {
  return `${FIR_LIST_PREFIX}${queryHash}`
}

/** @param name a fixed word such as `counts` */
export function firStatsKey(name: string): string {
  return `${FIR_STATS_PREFIX}${name}`
}

/** All that a draft depends on. One character more in the statement gives another `inputHash`, hence another key. */
export type DraftIdentity = Readonly<{ inputHash: string; engineVersion: string; packHash: string }>

/**
 * The key of a draft, the one result that is expensive to make. It names everything the draft was made from, so the
 * entry may outlive the process: there is nothing to invalidate.
 */
export function draftKey({ inputHash, engineVersion, packHash }: DraftIdentity): string {
  return `fir:draft:${[inputHash, engineVersion, packHash].map(escapePart).join(':')}`
}

/** Keeps two different triples from spelling the same key. */
function escapePart(part: string): string {
  return part.replace(/[%:]/g, (sign) => (sign === '%' ? '%25' : '%3A'))
}
