import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'
import { breakerOf, opensAfterThree, threeCalls } from './open-circuit.ts'

/**
 * AFIRGen raised TimeoutError three times; nothing ever ran out of time. Here a real server takes each request and says
 * nothing. The limit of the first byte ends the call, the third one opens the circuit, and drafting does not notice.
 */
export const serverTimeout: Scenario = {
  name: 'model_server_timeout_handling',
  shows: 'a silent server is given up three times, then left alone',
  async run(station) {
    const { seen } = await station.serve(
      { script: { kind: 'hang' } },
      { ...opensAfterThree, 'remote.firstByteMs': 100 }
    )
    const firId = await station.record()
    const [ends] = await Promise.all([threeCalls(station), station.draftOf(firId)])
    expect(ends).toEqual(Array(3).fill('remote-timeout'))
    expect((await breakerOf(station)).state).toBe('open')
    expect(await station.refine()).toBe('remote-circuit-open')
    expect(station.counted('model_server_requests_total', { status: 'remote-timeout' })).toBe(3)
    expect(station.counted('model_server_requests_total')).toBe(3)
    // On a busy machine a request may be given up before the server has read it.
    expect(seen.length).toBeLessThanOrEqual(3)
    expect((await station.call('fir.get', { firId })).draft?.sections.length).toBeGreaterThan(0)
  }
}
