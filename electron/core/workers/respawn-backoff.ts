import type { Randomness } from '../support/ids.ts'
import { RESPAWN_BASE_MS, RESPAWN_CAP_MS } from './worker-limits.ts'

export type RespawnBackoff = Readonly<{
  /** Milliseconds to wait before the next worker is made; longer with every death in a row. */
  nextDelayMs(): number
  /** A task was answered: workers can live. */
  reset(): void
}>

/**
 * One for the whole pool and not one a place, because a poison task moves from place to place. The first three deaths
 * in a row wait under a second together; after that it doubles. Full jitter on the upper half keeps two places that
 * died together from being filled at the same instant.
 */
export function createRespawnBackoff(randomness: Randomness): RespawnBackoff {
  let deaths = 0
  return {
    nextDelayMs() {
      const limitMs = Math.min(RESPAWN_CAP_MS, RESPAWN_BASE_MS * 2 ** Math.min(deaths, 30))
      deaths += 1
      return limitMs / 2 + (limitMs / 2) * randomness.fraction()
    },
    reset() {
      deaths = 0
    }
  }
}
