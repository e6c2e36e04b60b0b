import { describe, expect, it } from 'vitest'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createFakeKeyring } from '../../support/fake-keyring.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { migratedDb } from '../../support/migrated-db.ts'
import { never, refineRequest, remoteRig } from '../../support/remote-rig.ts'

const ORIGIN = 'https://model.police.example'

describe('the gate', () => {
  it('waits without a server, without a cable, and for a person who works offline', async () => {
    let online = false
    const rig = remoteRig({}, { network: { isOnline: () => online } })
    expect(rig.remote.gate()).toMatchObject({ state: 'wait', reason: 'not-configured', waitMs: null })
    rig.set({ 'server.url': ORIGIN })
    expect(rig.remote.gate()).toMatchObject({ state: 'wait', reason: 'offline', waitMs: 5000 })
    expect(rig.remote.status().connectivity).toBe('offline')
    expect(await errorCodeOf(rig.remote.refine(refineRequest(), { signal: never() }))).toBe('remote-offline')
    online = true
    expect(rig.remote.gate()).toEqual({ state: 'go' })
    rig.remote.workOffline(true)
    expect(rig.remote.gate()).toMatchObject({ state: 'wait', reason: 'work-offline' })
  })

  it('does not ask the operating system about a server on this machine', () => {
    const rig = remoteRig({ 'server.url': 'http://localhost:8000' }, { network: { isOnline: () => false } })
    expect(rig.remote.gate()).toEqual({ state: 'go' })
  })

  it('refuses an address that may not be spoken to, and still has a status', async () => {
    const rig = remoteRig({ 'server.url': 'https://169.254.169.254' })
    expect(rig.remote.status()).toMatchObject({ configured: false })
    expect(await errorCodeOf(rig.remote.refine(refineRequest(), { signal: never() }))).toBe('remote-not-allowed')
    expect((await rig.remote.test(never())).steps[0]).toMatchObject({ state: 'failed', code: 'remote-not-allowed' })
  })

  it('tells whoever listens, and is not disturbed by a listener that throws', () => {
    const rig = remoteRig({ 'server.url': ORIGIN })
    let told = 0
    rig.remote.onChange(() => {
      throw new Error('listener')
    })
    const stop = rig.remote.onChange(() => void told++)
    rig.remote.workOffline(true)
    stop()
    rig.remote.workOffline(false)
    expect(told).toBe(1)
    expect(rig.remote.status().timeline.map(({ reason }) => reason)).toEqual(['work-offline', 'work-online'])
  })
})

describe('the key of the server', () => {
  it('is wrapped by a keyring that keeps secrets, and is unreadable when that is gone', async () => {
    const test = migratedDb({ clock: createFakeClock() })
    const settings = { 'server.url': ORIGIN }
    const first = remoteRig(settings, { test, keyring: createFakeKeyring() })
    await first.serverKey.write(ORIGIN, 'sk-canary')
    expect(await first.serverKey.read(ORIGIN)).toBe('sk-canary')
    expect(await first.serverKey.read('https://evil.example')).toBeNull()
    const moved = remoteRig(settings, { test })
    expect(await moved.serverKey.read(ORIGIN)).toBeNull()
    expect(moved.remote.status().key).toBe('unreadable')
    expect(JSON.stringify(test.log)).not.toContain('canary')
  })
})
