import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'
import { honestAnswer, QUICK, STATEMENT } from '../../../support/sync-rig.ts'

/**
 * Not among AFIRGen's, whose server knows no keys. The officer presses twice, the server does the work, and the line
 * tears before a byte of the answer: the request is sent again under the key that was stored before the first send.
 */
export const duplicateSync: Scenario = {
  name: 'duplicate_sync_one_server_record',
  shows: 'a request that is asked for twice and sent twice is one record on the server and one answer here',
  async run(station) {
    const script = [{ kind: 'answer', lose: true }, { kind: 'answer' }] as const
    const { seen, applied } = await station.serve({ script, content: honestAnswer }, QUICK)
    const firId = await station.record(STATEMENT)
    await station.draftOf(firId)
    const pressed = await Promise.all([1, 2].map(() => station.call('sync.request', { firId })))
    expect(pressed[0]).toEqual(pressed[1])
    const items = async () => (await station.call('sync.ofRecord', { firId })).items
    await station.until(async () => (await items())[0]?.state === 'answered')

    const keys = seen.map(({ idempotencyKey }) => idempotencyKey)
    expect(keys.length).toBeGreaterThan(1)
    expect([...applied]).toEqual([[keys[0], 1]])
    expect(new Set(keys).size).toBe(1)
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1)
    expect(await items()).toMatchObject([{ ...pressed[0], state: 'answered', baseRevision: 1 }])
  }
}
