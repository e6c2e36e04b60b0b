import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'

const BASE_MS = 100

/**
 * AFIRGen's real RetryHandler(3, 0.1 s, 1 s) met a function that failed twice; the pauses were at least 0.2 s. Here a
 * real server answers 503 twice. The station draws the highest numbers, so both pauses have their whole length.
 */
export const retry: Scenario = {
  name: 'error_scenario_with_retry',
  shows: 'two failures and a success are one answer, applied once under one key',
  async run(station) {
    const busy = { kind: 'status', status: 503 } as const
    const { seen, applied } = await station.serve(
      { script: [busy, busy, { kind: 'answer' }] },
      { 'remote.retries': 3, 'remote.retryBaseMs': BASE_MS, 'remote.retryCapMs': 1000 }
    )
    expect(await station.refine('request-1')).toMatchObject({ answer: { summary: 'Theft of a mobile.' } })
    expect(seen.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['request-1', 'request-1', 'request-1'])
    expect([...applied]).toEqual([['request-1', 1]])
    // Not how fast, but how patient: a client that hammers fails here.
    expect((seen[2]?.atMs ?? 0) - (seen[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(2 * BASE_MS)
    expect(station.counted('model_server_requests_total', { status: 'remote-server-error' })).toBe(2)
    expect(station.counted('model_server_requests_total', { status: 'ok' })).toBe(1)
  }
}
