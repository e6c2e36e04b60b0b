import { describe, expect, it } from 'vitest'
import { PASSPHRASE, readyApp } from '../../support/test-app.ts'
import { honestAnswer, QUICK, rigOf, startServer, syncRig, type SyncRig } from '../../support/sync-rig.ts'

/** A station whose server is switched off: nobody listens at its address. */
async function offlineRig(changes: object = {}): Promise<SyncRig & { port: number }> {
  const server = await startServer()
  await server.close()
  const test = await readyApp()
  await test.call('settings.set', { changes: { ...QUICK, 'server.url': server.url, ...changes } })
  return { ...rigOf(test, server), port: server.port }
}

describe('a request while the line is down', () => {
  it('SY-85 waits for the line, uses no attempt, and says until when', async () => {
    const rig = await offlineRig({ 'sync.offlineRetryMs': 60_000, 'remote.openBaseMs': 60_000 })
    const firId = await rig.drafted()
    await rig.test.until(async () => (await rig.items())[0]?.error !== null)
    const [item] = await rig.items()
    expect(item).toMatchObject({ firId, state: 'waiting', attempts: 0, error: { code: 'remote-offline' } })
    expect(item?.waitMs).toBeGreaterThan(0)
    expect((await rig.test.call('remote.status', {})).connectivity).toBe('offline')
    expect((await rig.test.call('fir.get', { firId })).summary.status).toBe('draft')
  })

  it('is not even claimed while the circuit is open', async () => {
    const rig = await offlineRig({ 'remote.openBaseMs': 600_000, 'remote.openCapMs': 600_000 })
    await rig.drafted()
    await rig.test.until(async () => (await rig.test.call('remote.status', {})).breaker.state === 'open')
    const before = (await rig.test.call('status.metrics', {})).counters
    for (let n = 0; n < 3; n++) await rig.drafted()
    const waiting = await rig.items()
    expect(waiting.map(({ wait, attempts }) => [wait, attempts])).toEqual(Array(4).fill(['circuit-open', 0]))
    expect((await rig.test.call('status.metrics', {})).counters.filter(isRemote)).toEqual(before.filter(isRemote))
  })

  it('drains when the line is back, in order and one at a time', async () => {
    const rig = await offlineRig()
    const firIds: string[] = []
    for (let n = 0; n < 5; n++) firIds.push(await rig.drafted())
    let [running, most] = [0, 0]
    const server = await startServer({
      port: rig.port,
      content: async (seen) => {
        most = Math.max(most, ++running)
        await new Promise((resolve) => setTimeout(resolve, 20))
        running -= 1
        return honestAnswer(seen)
      }
    })
    for (const firId of firIds) await rig.reached(firId, 'answered')
    expect(most).toBe(1)
    const asked = server.seen.filter(({ method }) => method === 'POST').map(({ idempotencyKey }) => idempotencyKey)
    expect(new Set(asked).size).toBe(5)
    expect(server.applied.size).toBe(5)
    expect((await rig.items()).every(({ attempts }) => attempts <= 1)).toBe(true)
  })

  it('drains behind the session lock, which shows nothing of it', async () => {
    const rig = await offlineRig()
    const firId = await rig.drafted()
    await rig.test.call('session.lock', {})
    const server = await startServer({ port: rig.port })
    await rig.test.until(() => server.applied.size === 1)
    await expect(rig.test.call('sync.list', {})).rejects.toMatchObject({ code: 'session-locked' })
    await rig.test.call('session.unlock', { passphrase: PASSPHRASE })
    await rig.reached(firId, 'answered')
  })

  it('is there after a restart, with its key and without a second life', async () => {
    const rig = await offlineRig()
    const firId = await rig.drafted()
    await rig.test.until(async () => (await rig.items())[0]?.error !== null)
    await rig.test.app.stop()
    const server = await startServer({ port: rig.port })
    const again = rigOf(await readyApp({ dataDir: rig.test.dataDir }), server)
    await again.reached(firId, 'answered')
    expect(server.applied.size).toBe(1)
    expect(await again.items()).toHaveLength(1)
  })

  it('goes at once when a person says so', async () => {
    const rig = await offlineRig({ 'sync.offlineRetryMs': 3_600_000, 'remote.openBaseMs': 3_600_000 })
    const firId = await rig.drafted()
    await rig.test.until(async () => (await rig.items())[0]?.error !== null)
    await startServer({ port: rig.port })
    await rig.test.call('remote.tryNow', {})
    await rig.reached(firId, 'answered')
  })

  it('waits without end while a person works offline', async () => {
    const rig = await syncRig()
    await rig.test.call('remote.workOffline', { on: true })
    const firId = await rig.drafted()
    expect(await rig.reached(firId, 'waiting')).toMatchObject({ wait: 'work-offline', waitMs: null })
    expect(rig.server.seen).toEqual([])
    await rig.test.call('remote.workOffline', { on: false })
    await rig.reached(firId, 'answered')
  })

  it('SY-90 asks a server that refuses the key once, and again when there is a new one', async () => {
    const rig = await syncRig({ script: { kind: 'status', status: 401 } })
    for (let n = 0; n < 3; n++) await rig.drafted()
    await rig.test.until(async () => (await rig.items())[2]?.wait === 'unauthorised')
    expect(rig.asked()).toHaveLength(1)
    expect((await rig.items()).map(({ attempts }) => attempts)).toEqual([0, 0, 0])
    rig.server.behave({ kind: 'answer' })
    await rig.test.call('remote.setKey', { key: 'sk-new' })
    await rig.test.until(async () => (await rig.items()).every(({ state }) => state === 'answered'))
  })
})

const isRemote = ({ name }: Readonly<{ name: string }>): boolean => name.startsWith('model_server')
