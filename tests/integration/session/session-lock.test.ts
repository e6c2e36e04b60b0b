import { describe, expect, it } from 'vitest'
import { contract, type CallName } from '#shared/ipc/contract.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { PASSPHRASE, readyApp, type TestApp } from '../../support/test-app.ts'

const complaint = {
  mode: 'oral',
  receivedAt: '2026-01-15T10:00:00+05:30',
  text: 'My name is Asha Rawat. A man snatched my phone near Clock Tower.'
} as const

const phaseOf = async (test: TestApp): Promise<string> => (await test.call('app.state', {})).phase

describe('the session lock', { timeout: 60_000 }, () => {
  it('refuses every call that could show or change a record', async () => {
    const { app, call } = await readyApp()
    await call('session.lock', {})
    const open = /^(app|session|recovery)\./
    const names = (Object.keys(contract) as CallName[]).filter((name) => !open.test(name))
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) {
      const ask = async (): Promise<unknown> => (app.handlers[name] as (input: unknown) => unknown)({})
      expect([name, await errorCodeOf(ask())]).toEqual([name, 'session-locked'])
    }
  })

  it('lets the work in the queue go on, and shows its result after the passphrase', async () => {
    const test = await readyApp()
    const { firId } = await test.call('fir.create', complaint)
    await test.call('fir.requestDraft', { firId })
    await test.call('session.lock', {})
    expect(await phaseOf(test)).toBe('session-locked')
    const drafted = test.log.some((entry) => entry.event === 'job.completed')
    if (!drafted) await test.until(() => test.log.some((entry) => entry.event === 'job.completed'))
    expect(await phaseOf(test)).toBe('session-locked')

    expect(await errorCodeOf(test.call('session.unlock', { passphrase: 'not the passphrase 1' }))).toBe(
      'wrong-passphrase'
    )
    expect(await phaseOf(test)).toBe('session-locked')
    await test.call('session.unlock', { passphrase: PASSPHRASE })
    expect((await test.call('fir.get', { firId })).summary.status).toBe('draft')
  })

  it('can be made a sealed lock, which the passphrase opens as ever', async () => {
    const test = await readyApp()
    await test.call('session.lock', {})
    await test.call('session.seal', {})
    expect(await phaseOf(test)).toBe('locked')
    await test.call('session.unlock', { passphrase: PASSPHRASE })
    expect(await phaseOf(test)).toBe('ready')
  })

  it('is no lock on what is not open', async () => {
    const test = await readyApp()
    await test.call('session.seal', {})
    expect(await errorCodeOf(test.call('session.lock', {}))).toBe('bad-input')
    expect(await phaseOf(test)).toBe('locked')
  })
})
