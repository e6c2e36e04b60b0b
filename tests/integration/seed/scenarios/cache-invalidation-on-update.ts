import { expect } from 'vitest'
import type { Scenario } from '../../../support/seed-station.ts'

/**
 * AFIRGen called `mock.update` and then `mock.delete` itself. Here a correction goes through the write path, and every
 * reader after it sees it: the record, the list and its count, also a reader that was on its way meanwhile.
 */
export const invalidation: Scenario = {
  name: 'cache_invalidation_on_update',
  shows: 'no reader sees a record as it was before its correction',
  async run(station) {
    const firId = await station.record()
    await station.draftOf(firId)
    const before = await station.call('fir.get', { firId })
    const list = await station.call('fir.list', {})
    // The change must not fall into the same millisecond.
    station.skip(1)

    const edits = [{ kind: 'setField' as const, path: 'gd.entryNo', value: '31' }]
    const [, during] = await Promise.all([
      station.call('fir.saveEdit', { firId, baseRevision: before.revision, edits }),
      station.call('fir.get', { firId })
    ])
    const after = await station.call('fir.get', { firId })
    expect(after.document.fields['gd.entryNo']).toEqual({ value: '31', by: 'officer' })
    expect(after.revision).toBe(before.revision + 1)
    expect([before.revision, after.revision]).toContain(during.revision)
    const listed = (await station.call('fir.list', {})).items.find(({ id }) => id === firId)
    expect(listed).toEqual(after.summary)
    expect(listed?.updatedAt).not.toBe(list.items.find(({ id }) => id === firId)?.updatedAt)
    await station.record()
    expect((await station.call('fir.list', {})).total).toBe(list.total + 1)
  }
}
