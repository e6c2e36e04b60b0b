import { expect } from 'vitest'
import { deferred } from '../../../support/deferred.ts'
import type { Scenario } from '../../../support/seed-station.ts'
import { breakerOf, failing, OPEN_WAIT_MS, opensAfterThree, threeCalls } from './open-circuit.ts'

const CALLERS = 20

/**
 * Not among AFIRGen's. A server that is just coming back must not be met by everybody who has waited for it.
 */
export const probeLimit: Scenario = {
  name: 'probe_limit_under_concurrency',
  shows: 'of twenty callers at the end of the wait one reaches the server',
  async run(station) {
    const held = deferred<string>()
    const server = await station.serve({ script: failing, content: () => held.promise }, opensAfterThree)
    await threeCalls(station)
    server.behave({ kind: 'answer' })
    station.skip(OPEN_WAIT_MS)

    const calls = Array.from({ length: CALLERS }, () => station.refine())
    expect(await Promise.race(calls)).toBe('remote-circuit-open')
    expect((await breakerOf(station)).state).toBe('half-open')
    held.resolve(JSON.stringify({ narrative: { en: 'Stolen.' }, summary: 'Back again.', sections: [], missing: [] }))
    const ends = await Promise.all(calls)
    expect(ends.filter((end) => end === 'remote-circuit-open')).toHaveLength(CALLERS - 1)
    expect(ends.filter((end) => typeof end === 'object')).toMatchObject([{ answer: { summary: 'Back again.' } }])
    expect(server.seen).toHaveLength(3 + 1)
    expect((await breakerOf(station)).state).toBe('closed')
  }
}
