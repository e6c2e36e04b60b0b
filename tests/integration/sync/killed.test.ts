import { expect, it } from 'vitest'
import { startScript } from '../../support/child-script.ts'
import type { SyncChildStart } from '../../support/sync-child.ts'
import { PASSPHRASE, readyApp } from '../../support/test-app.ts'
import { rigOf, syncRig } from '../../support/sync-rig.ts'

/** Readings of the clock after which the process dies: from the claim over the send to the kept answer and beyond. */
const READINGS = [3, 14, 25, 37, 48, 60, 75, 110]
const RECORDS = 6

it('SY-98 a process killed anywhere between claim and kept answer loses nothing and does nothing twice', async () => {
  const rig = await syncRig()
  await rig.test.call('remote.workOffline', { on: true })
  for (let n = 0; n < RECORDS; n++) await rig.drafted()
  await rig.test.app.stop()

  for (const dieAtReading of READINGS) {
    const start: SyncChildStart = { dataDir: rig.test.dataDir, passphrase: PASSPHRASE, dieAtReading }
    await startScript('sync-child.ts', start).exited
  }
  expect(rig.asked().length).toBeGreaterThan(0)

  const again = rigOf(await readyApp({ dataDir: rig.test.dataDir }), rig.server)
  // A request that was running at too many crashes waits for a person (decision: no poison job may loop).
  const settled = async (): Promise<boolean> => {
    const items = await again.items()
    for (const { requestId, state } of items) if (state === 'failed') await again.test.call('sync.retry', { requestId })
    return items.every(({ state }) => state === 'answered')
  }
  await again.test.until(settled)
  const items = await again.items()
  expect(items).toHaveLength(RECORDS)
  expect([...rig.server.applied.values()]).toEqual(Array(RECORDS).fill(1))
  expect(new Set(rig.asked().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(RECORDS)
  for (const { requestId } of items) expect(await again.test.call('suggestion.get', { requestId })).toBeDefined()
}, 120_000)
