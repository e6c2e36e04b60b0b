import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'
import { breakerOf, failing, NEARLY_OVER_MS, OPEN_WAIT_MS, opensAfterThree, threeCalls } from './open-circuit.ts'

/**
 * The half that `circuit_breaker_error_recovery` promised by its name: AFIRGen never tested it.
 */
export const recovery: Scenario = {
  name: 'recover_via_half_open',
  shows: 'after the wait one call is the probe, and its success closes the circuit',
  async run(station) {
    const server = await station.serve({ script: failing }, opensAfterThree)
    await threeCalls(station)
    server.behave({ kind: 'answer' })
    station.skip(OPEN_WAIT_MS - NEARLY_OVER_MS)
    expect(await station.refine()).toBe('remote-circuit-open')
    station.skip(NEARLY_OVER_MS)
    expect(await station.refine()).toMatchObject({ answer: { summary: 'Theft of a mobile.' } })
    expect((await breakerOf(station)).state).toBe('closed')
    const { timeline } = await station.call('remote.status', {})
    expect(timeline.slice(-3).map(({ state, reason }) => [state, reason])).toEqual([
      ['open', 'failure-rate'],
      ['half-open', 'wait-over'],
      ['closed', 'probe-succeeded']
    ])
    expect(server.seen).toHaveLength(3 + 1)
  }
}
