import { expect } from 'vitest'
import { complaint, receivedAt, type Scenario } from '../../../support/seed-station.ts'

const HOUR_MS = 3_600_000
/** The clock runs on between the two looks, on a busy machine for seconds. */
const SOME_MS = 60_000

/**
 * AFIRGen asserted on mocks that the test itself called `set(key, data, ttl=3600)` and counted a miss. Here a record is
 * drafted by a worker thread because no cache has the draft, which is then kept for exactly the 3,600 s of the setting.
 */
export const coldCache: Scenario = {
  name: 'fir_generation_cold_cache',
  shows: 'a draft that nobody has made comes from a worker, and is kept for its hour',
  async run(station) {
    const firId = await station.record()
    await station.draftOf(firId)
    const drafts = (): number => station.timed('background_task_duration_seconds')
    expect(drafts()).toBe(1)
    expect(station.counted('cache_operations_total', { operation: 'get_durable', result: 'miss' })).toBe(1)
    const { draft, document } = await station.call('fir.get', { firId })
    expect(draft?.sections.length).toBeGreaterThan(0)
    expect(document.sections.length).toBeGreaterThan(0)

    const draftAgain = () => station.app.draft({ id: firId, text: complaint, receivedAt, mode: 'oral' })
    station.skip(HOUR_MS - SOME_MS)
    expect(await draftAgain()).toEqual(draft)
    expect(drafts()).toBe(1)
    station.skip(SOME_MS)
    expect({ ...(await draftAgain()), ms: 0 }).toEqual({ ...draft, ms: 0 })
    expect(drafts()).toBe(2)
  }
}
