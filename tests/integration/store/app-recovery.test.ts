import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createKeyVault } from '../../../electron/core/keys/key-vault.ts'
import { runTask } from '../../../electron/core/maintenance/run-task.ts'
import { systemClock, toIstIso } from '../../../electron/core/support/clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { overwrite } from '../../support/flip-bytes.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { makeTestApp, noKeyring, PASSPHRASE, readyApp, type TestApp } from '../../support/test-app.ts'

const received = { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30' } as const

/** The key of a station, by its passphrase, as a specialist would get at it. */
async function keyOf({ dataDir: dir }: TestApp): Promise<Buffer> {
  const logger = createLogger(
    () => undefined,
    () => '',
    'test'
  )
  const vault = createKeyVault({ dir, keyring: noKeyring, randomness: systemRandomness, logger })
  return (await vault.openWithPassphrase(PASSPHRASE)).record
}

async function backUp(test: TestApp): Promise<void> {
  const takenAt = toIstIso(systemClock.nowMs())
  runTask({
    kind: 'backup',
    file: join(test.dataDir, 'record.db'),
    key: Buffer.from(await keyOf(test)),
    takenAt,
    keep: 5
  })
}

/** One record in a copy, one after it, then a start on a store whose header is rubbish. */
async function brokenStation(withBackup: boolean): Promise<{ test: TestApp; kept: string; lost: string }> {
  const before = await readyApp()
  const { firId: kept } = await before.call('fir.create', { ...received, text: 'My bicycle was stolen.' })
  if (withBackup) await backUp(before)
  const { firId: lost } = await before.call('fir.create', { ...received, text: 'My phone was stolen.' })
  await before.app.stop()
  overwrite(join(before.dataDir, 'record.db'), 0, 100)
  const test = makeTestApp({ dataDir: before.dataDir })
  await test.app.start()
  await test.call('session.unlock', { passphrase: PASSPHRASE })
  return { test, kept, lost }
}

/** Two starts of the whole core, four keys from a passphrase, and two other processes, on a machine that is busy. */
const TIMEOUT_MS = 120_000

describe('a station whose store is damaged', { timeout: TIMEOUT_MS }, () => {
  it('ST-71 comes up in recovery, restores the newest copy, says what is lost, and works on', async () => {
    const { test, kept, lost } = await brokenStation(true)
    expect(await test.call('app.state', {})).toMatchObject({ phase: 'recovery', problem: { code: 'db-corrupt' } })
    await test.call('recovery.restore', {})

    const state = await test.call('app.state', {})
    expect(state.phase).toBe('ready')
    expect(state.recovery?.quarantined).toMatch(/^record\.db\.corrupt-/)
    expect(Date.parse(state.recovery?.lostFrom ?? '')).toBeLessThan(Date.parse(state.recovery?.lostTo ?? ''))
    expect(readdirSync(test.dataDir)).toContain(state.recovery?.quarantined)
    expect((await test.call('fir.get', { firId: kept })).statement.text).toBe('My bicycle was stolen.')
    expect(await errorCodeOf(test.call('fir.get', { firId: lost }))).toBe('not-found')
    await test.call('fir.create', { ...received, text: 'My purse was stolen.' })
  })

  it('without a copy stays as it is, and says so', async () => {
    const { test } = await brokenStation(false)
    const before = readdirSync(test.dataDir)
    expect(await errorCodeOf(test.call('recovery.restore', {}))).toBe('no-backup')
    expect((await test.call('app.state', {})).phase).toBe('recovery')
    expect(readdirSync(test.dataDir).filter((name) => name.includes('corrupt'))).toEqual([])
    expect(before).toContain('record.db')
  })

  it('that is found behind the session lock opens nothing: the restored record is as locked as it was', async () => {
    const test = await readyApp()
    const { firId } = await test.call('fir.create', { ...received, text: 'My bicycle was stolen.' })
    await backUp(test)
    await test.call('session.lock', {})
    overwrite(join(test.dataDir, 'record.db'), 0, 100)
    // The first look at the file comes some seconds after it was opened, in a process of its own.
    await test.until(async () => (await test.call('app.state', {})).phase === 'recovery')
    await test.call('recovery.restore', {})
    expect((await test.call('app.state', {})).phase).toBe('session-locked')
    expect(await errorCodeOf(test.call('fir.get', { firId }))).toBe('session-locked')
    await test.call('session.unlock', { passphrase: PASSPHRASE })
    expect((await test.call('fir.get', { firId })).statement.text).toBe('My bicycle was stolen.')
  })
})
