import { expect } from 'vitest'
import { complaint, receivedAt, type Scenario } from '../../../support/seed-station.ts'

/**
 * AFIRGen asserted that a mock of the repository was not called after a mock of the cache had answered. Here the real
 * statement that reads a record is counted, and the real worker: neither runs for what is in the cache.
 */
export const warmCache: Scenario = {
  name: 'fir_generation_warm_cache',
  shows: 'neither the store nor a worker is asked for what was made before',
  async run(station) {
    const firId = await station.record()
    await station.draftOf(firId)
    const cold = await station.call('fir.get', { firId })
    const work = () => ({
      reads: station.timed('db_query_duration_seconds', { statement: 'fir.get' }),
      drafts: station.timed('background_task_duration_seconds')
    })
    const before = work()
    const hits = station.counted('cache_operations_total', { operation: 'get', result: 'hit' })
    expect(await station.call('fir.get', { firId })).toEqual(cold)
    expect(await station.app.draft({ id: firId, text: complaint, receivedAt, mode: 'oral' })).toEqual(cold.draft)
    expect(work()).toEqual(before)
    expect(before.reads).toBeGreaterThan(0)
    expect(station.counted('cache_operations_total', { operation: 'get', result: 'hit' })).toBe(hits + 2)
  }
}
