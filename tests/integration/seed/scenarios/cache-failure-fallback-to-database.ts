import { expect } from 'vitest'
import { join } from 'node:path'
import { CACHE_FILE } from '../../../../electron/core/open-core.ts'
import { holdLock } from '../../../support/child-script.ts'
import type { Scenario } from '../../../support/seed-station.ts'

const REST_MS = 60_000

/**
 * AFIRGen's try/except stood in the test itself. Here the file of the real cache is locked by another process: records
 * are drafted, read and listed all the same, and the failure is counted.
 */
export const cacheFailure: Scenario = {
  name: 'cache_failure_fallback_to_database',
  shows: 'a cache file that another program holds keeps nobody from working',
  async run(station) {
    const { total } = await station.call('fir.list', {})
    const letGo = await holdLock(join(station.dataDir, CACHE_FILE), station.key.cache)
    for (let more = 1; more <= 2; more++) {
      const firId = await station.record()
      await station.draftOf(firId)
      expect((await station.call('fir.get', { firId })).draft?.sections.length).toBeGreaterThan(0)
      expect((await station.call('fir.list', {})).total).toBe(total + more)
    }
    expect(station.counted('cache_failures_total', { layer: 'disk' })).toBeGreaterThan(0)
    await letGo()
    // After three failures in a row the file is left alone for a minute.
    station.skip(REST_MS)
  }
}
