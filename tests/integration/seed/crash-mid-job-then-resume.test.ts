import { expect, it } from 'vitest'
import { startScript } from '../../support/child-script.ts'
import type { KilledStation } from '../../support/killed-station.ts'
import { complaint, receivedAt } from '../../support/seed-station.ts'
import { tempDir } from '../../support/temp-dir.ts'
import { PASSPHRASE, readyApp } from '../../support/test-app.ts'

/** Not among AFIRGen's, which lost its sessions at a restart. SIGKILL: no handler runs, nothing is put in order. */
it('crash_mid_job_then_resume: a draft that was running when the process was killed is made at the next start', async () => {
  const dataDir = tempDir()
  const start: KilledStation = { dataDir, passphrase: PASSPHRASE, receivedAt, text: complaint }
  const killed = startScript('killed-station.ts', start)
  await killed.exited

  const station = await readyApp({ dataDir })
  const { items } = await station.call('fir.list', {})
  expect(items).toHaveLength(1)
  const firId = items[0]?.id ?? ''
  await station.until(async () => (await station.call('fir.get', { firId })).summary.status === 'draft')
  const kept = await station.call('fir.get', { firId })
  expect(kept.statement).toMatchObject({ text: complaint, frozen: true })
  expect((await station.call('fir.history', { firId })).map(({ source }) => source)).toEqual(['engine'])
  const { jobs } = await station.call('jobs.list', {})
  expect(jobs).toMatchObject([{ kind: 'draft', state: 'completed', attempts: 2, firId }])
})
