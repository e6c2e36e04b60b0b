import { describe, expect, it } from 'vitest'
import type { FakeClock } from '../../support/fake-clock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { readyApp, type TestApp } from '../../support/test-app.ts'

const receivedAt = '2026-01-15T10:00:00+05:30'
const text = 'My mobile was stolen at the bus stand.'

async function counted(test: TestApp, name: string, result?: string): Promise<number> {
  const { counters } = await test.call('status.metrics', {})
  const chosen = counters.filter(
    (one) => one.name === name && (result === undefined || one.labels['result'] === result)
  )
  return chosen.reduce((sum, one) => sum + one.value, 0)
}

/** A station with one record whose list was looked at longer ago than a list is good for. */
async function stationWithOldList(): Promise<{ test: TestApp; clock: FakeClock }> {
  const clock = createFakeClock()
  const test = await readyApp({ clock })
  await test.call('settings.set', { changes: { 'session.idleLockMinutes': 0 } })
  await test.call('fir.create', { mode: 'oral', receivedAt, text })
  await test.call('fir.list', {})
  clock.advance(1_800_001)
  return { test, clock }
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

describe('lists and missing records through the calls of the window', () => {
  it('CA-55 shows an old list at once and reads it again behind it', async () => {
    const { test } = await stationWithOldList()
    const loads = await counted(test, 'cache_loads_total')
    expect((await test.call('fir.list', {})).items).toHaveLength(1)
    expect(await counted(test, 'cache_operations_total', 'stale')).toBe(1)
    await settle()
    expect(await counted(test, 'cache_refreshes_total')).toBe(1)
    expect(await counted(test, 'cache_refresh_failures_total')).toBe(0)
    // The page again behind the old one; its count, past even its window, while the caller waited.
    expect(await counted(test, 'cache_loads_total')).toBe(loads + 2)
    await test.call('fir.list', {})
    expect(await counted(test, 'cache_operations_total', 'stale')).toBe(1)
  })

  it('CA-55 never shows a list without the record just made, however old the list is', async () => {
    const { test, clock } = await stationWithOldList()
    for (let records = 2; records <= 4; records++) {
      // A renewal is on its way at the moment the record is made.
      const old = test.call('fir.list', {})
      const { firId } = await test.call('fir.create', { mode: 'oral', receivedAt, text })
      await old
      const { items, total } = await test.call('fir.list', {})
      expect([items.length, items[0]?.id, total]).toEqual([records, firId, records])
      await settle()
      expect((await test.call('fir.list', {})).total).toBe(records)
      clock.advance(1_800_001)
    }
  })

  it('CA-57 asks the record once for an id that is not there, until a record is made under it', async () => {
    const bytes = Buffer.from(Array.from({ length: 16 }, (_, at) => at))
    let scripted = false
    const randomness = {
      ...systemRandomness,
      bytes: (size: number) => (scripted ? bytes.subarray(0, size) : systemRandomness.bytes(size))
    }
    const clock = createFakeClock()
    const twin = await readyApp({ clock, randomness })
    scripted = true
    const { firId } = await twin.call('fir.create', { mode: 'oral', receivedAt, text })
    scripted = false
    await twin.app.stop()

    // The same moment and the same randomness once more: the id of the next record is known beforehand.
    const test = await readyApp({ clock, randomness })
    const reads = async (): Promise<number> => counted(test, 'cache_loads_total')
    const before = await reads()
    for (let n = 0; n < 3; n++) {
      await expect(test.call('fir.get', { firId })).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await reads()).toBe(before + 1)
    expect(await counted(test, 'cache_operations_total', 'negative')).toBe(2)
    scripted = true
    expect((await test.call('fir.create', { mode: 'oral', receivedAt, text })).firId).toBe(firId)
    scripted = false
    expect((await test.call('fir.get', { firId })).statement.text).toBe(text)
  })
})
