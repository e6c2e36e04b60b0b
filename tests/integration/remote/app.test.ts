import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startModelServer, type ModelServer } from '../../support/model-server/model-server.ts'
import { readyApp, type TestApp } from '../../support/test-app.ts'

const CANARY = 'sk-canary-7f3a91'
const servers: ModelServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function withServer(): Promise<{ test: TestApp; server: ModelServer }> {
  const server = await startModelServer()
  servers.push(server)
  const test = await readyApp()
  await test.call('settings.set', { changes: { 'server.url': server.url } })
  return { test, server }
}

const everyFile = (dir: string): Buffer[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))

describe('the model server through the calls of the window', () => {
  it('goes from not configured to tested, and tells that it changed', async () => {
    const bare = await readyApp()
    expect(await bare.call('remote.status', {})).toMatchObject({ configured: false, host: '', key: 'none' })
    expect((await bare.call('remote.test', {})).steps[0]).toMatchObject({ code: 'remote-not-configured' })
    const { test, server } = await withServer()
    let events = 0
    test.app.bus.subscribe((name) => void (name === 'remote.changed' && events++))
    expect((await test.call('remote.test', {})).models).toEqual(['test-model'])
    expect(await test.call('remote.status', {})).toMatchObject({
      configured: true,
      host: `127.0.0.1:${server.port}`,
      connectivity: 'online'
    })
    expect(events).toBeGreaterThan(0)
  })

  it('sends the key to its own address only, and lets it out nowhere else', async () => {
    const { test, server } = await withServer()
    await test.call('remote.setKey', { key: CANARY })
    await test.call('remote.test', {})
    expect(server.seen.at(-1)?.authorization).toBe(`Bearer ${CANARY}`)
    const other = await startModelServer()
    servers.push(other)
    await test.call('settings.set', { changes: { 'server.url': other.url } })
    await test.call('remote.test', {})
    expect(other.seen.at(-1)?.authorization).toBeNull()
    const answers = JSON.stringify([
      await test.call('remote.status', {}),
      await test.call('settings.get', {}),
      await test.call('status.metrics', {}),
      await test.call('jobs.list', {}),
      test.log
    ])
    expect(answers).not.toContain(CANARY)
    await test.app.stop()
    for (const bytes of everyFile(test.dataDir)) expect(bytes.includes(CANARY)).toBe(false)
  })

  it('keeps key and "work offline" across a restart', async () => {
    const { test, server } = await withServer()
    await test.call('remote.setKey', { key: CANARY })
    await test.call('remote.workOffline', { on: true })
    await test.app.stop()
    const again = await readyApp({ dataDir: test.dataDir })
    expect(await again.call('remote.status', {})).toMatchObject({ key: 'stored', breaker: { state: 'isolated' } })
    expect((await again.call('remote.test', {})).steps[0]).toMatchObject({ code: 'remote-work-offline' })
    expect(server.seen).toEqual([])
    await again.call('remote.workOffline', { on: false })
    await again.call('remote.test', {})
    expect(server.seen.at(-1)?.authorization).toBe(`Bearer ${CANARY}`)
    await again.call('remote.clearKey', {})
    expect((await again.call('remote.status', {})).key).toBe('none')
  })

  it('refuses a key that could end a header', async () => {
    const { test } = await withServer()
    for (const key of ['a\r\nb: c', 'a b', 'क', '']) {
      await expect(test.call('remote.setKey', { key })).rejects.toThrow()
    }
  })
})
