import { expect } from 'vitest'
import { join } from 'node:path'
import { RECORD_FILE } from '../../../../electron/core/open-core.ts'
import { holdLock } from '../../../support/child-script.ts'
import { complaint, receivedAt, type Scenario } from '../../../support/seed-station.ts'

/**
 * AFIRGen's RetryHandler met a function that failed once. Here another process holds the write lock of the real file:
 * the officer is told at once, reading goes on, and after the lock is gone the complaint and the draft that was queued
 * before are in the store.
 */
export const storeRecovery: Scenario = {
  name: 'database_connection_failure_recovery',
  shows: 'a locked store loses neither a complaint nor a draft',
  async run(station) {
    const firId = await station.record()
    await station.call('jobs.pause', {})
    await station.call('fir.requestDraft', { firId })
    const { total } = await station.call('fir.list', {})

    const letGo = await holdLock(join(station.dataDir, RECORD_FILE), station.key.record)
    const create = () => station.call('fir.create', { mode: 'oral', receivedAt, text: complaint })
    await expect(create()).rejects.toMatchObject({ code: 'db-busy' })
    await expect(station.call('jobs.resume', {})).rejects.toMatchObject({ code: 'db-busy' })
    expect((await station.call('fir.get', { firId })).summary.status).toBe('drafting')
    expect((await station.call('fir.list', {})).total).toBe(total)

    await letGo()
    await station.call('jobs.resume', {})
    const second = await create()
    expect((await station.call('fir.get', { firId: second.firId })).statement.text).toBe(complaint)
    await station.until(async () => (await station.call('fir.get', { firId })).summary.status === 'draft')
    expect((await station.call('fir.list', {})).total).toBe(total + 1)
  }
}
