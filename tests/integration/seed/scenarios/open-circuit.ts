import type { SettingChanges } from '#shared/domain/settings.ts'
import type { SeedStation } from '../../../support/seed-station.ts'

/** AFIRGen's threshold: three failures open the circuit. No retries, so that one call is one request. */
export const opensAfterThree: SettingChanges = { 'remote.minCalls': 3, 'remote.retries': 0 }

/** The first wait of an open circuit (`remote.openBaseMs`); the highest draw takes next to nothing off it. */
export const OPEN_WAIT_MS = 15_000
/** So long before its end it is not over yet, even on a machine that is seconds late. */
export const NEARLY_OVER_MS = 5_000

export const failing = { kind: 'status', status: 500 } as const

/** Calls the server three times. @returns how each of them ended */
export async function threeCalls(station: SeedStation): Promise<unknown[]> {
  const ends: unknown[] = []
  for (let call = 0; call < 3; call++) ends.push(await station.refine())
  return ends
}

export const breakerOf = async (station: SeedStation) => (await station.call('remote.status', {})).breaker
