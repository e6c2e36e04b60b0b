import { startModelServer } from '../../support/model-server/model-server.ts'
import { expect, test } from '../../support/electron-app.ts'
import { callFrom, setUp } from '../../support/station-steps.ts'

test('the built product speaks to a model server, and its key comes back out of nothing the window can ask', async ({
  station
}) => {
  const server = await startModelServer()
  try {
    const { page } = await station.start()
    await setUp(page)
    await callFrom(page, 'settings.set', { changes: { 'server.url': server.url } })
    await callFrom(page, 'remote.setKey', { key: 'sk-canary-window' })
    const report = await callFrom(page, 'remote.test', {})
    expect(report.steps.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok'])
    expect(server.seen.at(-1)?.authorization).toBe('Bearer sk-canary-window')
    const told = [
      await callFrom(page, 'remote.status', {}),
      await callFrom(page, 'settings.get', {}),
      await callFrom(page, 'status.metrics', {})
    ]
    expect(told[0]).toMatchObject({ connectivity: 'online', key: 'stored' })
    expect(JSON.stringify(told)).not.toContain('sk-canary-window')
  } finally {
    await server.close()
  }
})
