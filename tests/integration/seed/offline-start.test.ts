import { expect, it } from 'vitest'
import { draftedFir, readyApp } from '../../support/test-app.ts'
import { complaint } from '../../support/seed-station.ts'
import { startModelServer } from '../../support/model-server/model-server.ts'

/** Not among AFIRGen's, which could not draft without its servers. */
it('offline_start: with the server down and no network the app opens and drafts, and says that it is offline', async () => {
  const server = await startModelServer()
  await server.close()
  const first = await readyApp()
  await first.call('settings.set', { changes: { 'server.url': server.url, 'remote.retries': 0 } })
  await first.app.stop()

  const station = await readyApp({ dataDir: first.dataDir, network: { isOnline: () => false } })
  expect((await station.call('app.state', {})).phase).toBe('ready')
  const firId = await draftedFir(station, complaint)
  expect((await station.call('fir.get', { firId })).draft?.sections.length).toBeGreaterThan(0)
  expect((await station.call('remote.test', {})).steps).toContainEqual({
    step: 'reply',
    state: 'failed',
    code: 'remote-offline'
  })
  expect(await station.call('remote.status', {})).toMatchObject({ configured: true, connectivity: 'offline' })

  await station.call('settings.set', { changes: { 'server.url': 'https://model.police.example' } })
  const request = { requestKey: 'k', statement: 'x', narrative: 'x', sections: [], language: 'en' } as const
  const signal = new AbortController().signal
  await expect(station.app.refine(request, { signal })).rejects.toMatchObject({ code: 'remote-offline' })
})
