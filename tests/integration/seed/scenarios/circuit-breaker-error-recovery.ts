import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'
import { breakerOf, failing, opensAfterThree, threeCalls } from './open-circuit.ts'

/**
 * AFIRGen's real breaker opened after three failures and its rejection text was compared; despite the name nothing
 * recovered. Here a real server fails three times and is left alone; drafting goes on, and `recover_via_half_open`
 * shows the other half.
 */
export const circuitBreaker: Scenario = {
  name: 'circuit_breaker_error_recovery',
  shows: 'three failures open the circuit, and the fourth call does not reach the server',
  async run(station) {
    const { seen } = await station.serve({ script: failing }, opensAfterThree)
    expect(await threeCalls(station)).toEqual(Array(3).fill('remote-server-error'))
    expect(await breakerOf(station)).toMatchObject({ state: 'open', failureRate: 1 })
    expect(await station.refine()).toBe('remote-circuit-open')
    expect(seen).toHaveLength(3)
    const firId = await station.record()
    await station.draftOf(firId)
    expect((await station.call('fir.get', { firId })).draft?.sections.length).toBeGreaterThan(0)
  }
}
