import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DataKey } from '../../../electron/core/keys/data-key.ts'
import { createKeyVault, type KeyVault } from '../../../electron/core/keys/key-vault.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createLogger, type LogEntry } from '../../../electron/core/support/logger.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { createFakeKeyring, type FakeKeyring } from '../../support/fake-keyring.ts'
import { tempDir } from '../../support/temp-dir.ts'

const PASSPHRASE = 'नीम का पेड़ 42 हरा है'

type Station = Readonly<{ dir: string; vault: KeyVault; keyring: FakeKeyring; log: LogEntry[] }>

function station(keyring = createFakeKeyring(), dir = tempDir()): Station {
  const log: LogEntry[] = []
  const logger = createLogger(
    (entry) => log.push(entry),
    () => '',
    'keys'
  )
  return { dir, keyring, log, vault: createKeyVault({ dir, keyring, randomness: systemRandomness, logger }) }
}

const same = (a: DataKey, b: DataKey): boolean => a.record.equals(b.record) && a.cache.equals(b.cache)
const keysOf = (dir: string): string => readFileSync(join(dir, 'keys.json'), 'utf8')
const slotsOf = (dir: string): { slot: number; kind: string; backend?: string }[] =>
  (JSON.parse(keysOf(dir)) as { slots: { slot: number; kind: string; backend?: string }[] }).slots

describe('a first start', () => {
  it('makes one key with two numbered slots, each of which opens it', async () => {
    const { vault, dir } = station()
    expect(vault.status()).toEqual({ state: 'absent', recordExists: false, problem: null })
    expect(await errorCodeOf(vault.openWithPassphrase(PASSPHRASE))).toBe('setup-needed')
    expect(await errorCodeOf(vault.openWithKeyring())).toBe('setup-needed')

    const key = await vault.setup(PASSPHRASE)
    expect(slotsOf(dir).map(({ slot, kind, backend }) => [slot, kind, backend])).toEqual([
      [1, 'passphrase', undefined],
      [2, 'keyring', 'gnome_libsecret']
    ])
    expect(vault.status()).toEqual({
      state: 'present',
      passphraseSlot: true,
      keyringSlot: true,
      keyringBackend: 'gnome_libsecret'
    })
    expect(same(await vault.openWithPassphrase(PASSPHRASE), key)).toBe(true)
    expect(same(await vault.openWithKeyring(), key)).toBe(true)
  })

  it('writes neither key nor passphrase, into a file that only its owner may read', async () => {
    const { vault, dir } = station()
    const key = await vault.setup(PASSPHRASE)
    expect(readdirSync(dir).sort()).toEqual(['keys.json', 'keys.json.bak'])
    for (const name of readdirSync(dir)) {
      const text = readFileSync(join(dir, name), 'utf8')
      for (const secret of [key.record, key.cache]) {
        expect(text).not.toContain(secret.toString('base64').slice(0, 20))
        expect(text).not.toContain(secret.toString('hex').slice(0, 20))
      }
      expect(text).not.toContain(PASSPHRASE.slice(0, 6))
      expect(statSync(join(dir, name)).mode & 0o077).toBe(0)
    }
    expect(JSON.parse(keysOf(dir))).toMatchObject({ slots: [{ scrypt: { n: 131_072, r: 8, p: 1 } }, {}] })
  })

  it('refuses a weak passphrase and leaves nothing behind', async () => {
    const { vault, dir } = station()
    await expect(vault.setup('short')).rejects.toMatchObject({
      code: 'passphrase-too-weak',
      details: { reason: 'too-short', minimum: 12 }
    })
    expect(readdirSync(dir)).toEqual([])
  })

  it('happens once: a second one, also at the same moment, changes nothing', async () => {
    const { vault, dir } = station()
    const both = await Promise.allSettled([vault.setup(PASSPHRASE), vault.setup('another passphrase')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const before = keysOf(dir)
    expect(await errorCodeOf(vault.setup('another passphrase'))).toBe('bad-input')
    expect(keysOf(dir)).toBe(before)
    expect(readdirSync(dir).sort()).toEqual(['keys.json', 'keys.json.bak'])
  })

  it.each(['basic_text', 'unknown', ''])('never uses a keyring that is %j', async (backend) => {
    const { vault, dir, keyring } = station(createFakeKeyring(backend))
    await vault.setup(PASSPHRASE)
    expect(slotsOf(dir).map(({ kind }) => kind)).toEqual(['passphrase'])
    expect(await errorCodeOf(vault.openWithKeyring())).toBe('keyring-unavailable')
    expect(keyring.calls).toEqual({ wrap: 0, unwrap: 0 })
  })

  it('goes on with the passphrase when the keyring refuses', async () => {
    const keyring: FakeKeyring = { ...createFakeKeyring(), wrap: () => Promise.reject(new Error('locked')) }
    const { vault, dir, log } = station(keyring)
    await vault.setup(PASSPHRASE)
    expect(slotsOf(dir)).toHaveLength(1)
    expect(log.map(({ event }) => event)).toEqual(['keys.keyring-refused'])
  })
})

describe('opening', () => {
  it('with the passphrase takes it however it was typed, and no other', async () => {
    const { vault } = station()
    const key = await vault.setup('पेड़ पर क़लम 12345')
    const otherMethod = 'पेड़ पर क़लम 12345'.normalize('NFC')
    expect(same(await vault.openWithPassphrase(otherMethod), key)).toBe(true)
    for (const wrong of ['पेड़ पर कलम 12345', 'पेड़ पर क़लम 12345 ']) {
      expect(await errorCodeOf(vault.openWithPassphrase(wrong))).toBe('wrong-passphrase')
    }
  })

  it('ST-82 with another keyring than the one that holds the key asks for the passphrase, and writes nothing', async () => {
    const { vault, dir, keyring } = station()
    const key = await vault.setup(PASSPHRASE)
    const before = keysOf(dir)
    for (const backend of ['basic_text', 'kwallet6', 'unknown']) {
      keyring.setBackend(backend)
      await expect(vault.openWithKeyring()).rejects.toMatchObject({
        code: 'keyring-changed',
        details: { recorded: 'gnome_libsecret', current: backend }
      })
    }
    expect(keyring.calls.unwrap).toBe(0)
    keyring.setBackend('gnome_libsecret')
    keyring.setUsable(false)
    expect(await errorCodeOf(vault.openWithKeyring())).toBe('keyring-unavailable')
    keyring.setUsable(true)
    keyring.forget()
    expect(await errorCodeOf(vault.openWithKeyring())).toBe('keyring-changed')

    expect(same(await vault.openWithPassphrase(PASSPHRASE), key)).toBe(true)
    expect(keysOf(dir)).toBe(before)
    expect(readdirSync(dir).sort()).toEqual(['keys.json', 'keys.json.bak'])
  })

  it('after a keyring change can be made easy again by the officer who has opened it', async () => {
    const { vault, dir, keyring } = station()
    const key = await vault.setup(PASSPHRASE)
    keyring.setBackend('kwallet6')
    keyring.forget()
    await vault.addKeyring(await vault.openWithPassphrase(PASSPHRASE))
    expect(slotsOf(dir).map(({ slot, kind, backend }) => [slot, kind, backend])).toEqual([
      [1, 'passphrase', undefined],
      [3, 'keyring', 'kwallet6']
    ])
    expect(same(await vault.openWithKeyring(), key)).toBe(true)
    keyring.setBackend('basic_text')
    expect(await errorCodeOf(vault.addKeyring(key))).toBe('keyring-unavailable')
  })

  it('with a new passphrase works, and with the old one no more, not even from the copy', async () => {
    const { vault, dir } = station()
    const key = await vault.setup(PASSPHRASE)
    await vault.changePassphrase(key, 'an entirely new one')
    expect(await errorCodeOf(vault.openWithPassphrase(PASSPHRASE))).toBe('wrong-passphrase')
    expect(same(await vault.openWithPassphrase('an entirely new one'), key)).toBe(true)
    expect(readFileSync(join(dir, 'keys.json.bak'), 'utf8')).toBe(keysOf(dir))
    expect(await errorCodeOf(vault.changePassphrase(key, 'short'))).toBe('passphrase-too-weak')
    const stranger = await station().vault.setup(PASSPHRASE)
    expect(await errorCodeOf(vault.changePassphrase(stranger, 'an entirely new one'))).toBe('wrong-key')
  })
})

describe('a damaged key file', () => {
  it('is never written over; the copy opens in its place', async () => {
    const { vault, dir, log } = station()
    const key = await vault.setup(PASSPHRASE)
    for (const damage of ['', '{', '{"version":1}', '[]', keysOf(dir).slice(0, -40)]) {
      writeFileSync(join(dir, 'keys.json'), damage)
      expect(vault.status().state).toBe('present')
      expect(same(await vault.openWithKeyring(), key)).toBe(true)
      expect(await errorCodeOf(vault.setup('another passphrase'))).toBe('bad-input')
      expect(await errorCodeOf(vault.addKeyring(key))).toBe('wrong-key')
      expect(keysOf(dir)).toBe(damage)
    }
    expect(log.map(({ event }) => event)).toContain('keys.copy-used')
  })

  it('together with its copy is named, and still not written over', async () => {
    const { vault, dir } = station()
    await vault.setup(PASSPHRASE)
    writeFileSync(join(dir, 'keys.json'), 'rubbish')
    writeFileSync(join(dir, 'keys.json.bak'), 'rubbish')
    const problem = { code: 'wrong-key', details: { reason: 'keys-damaged' } }
    expect(vault.status()).toMatchObject({ state: 'damaged', problem })
    for (const attempt of [vault.setup(PASSPHRASE), vault.openWithPassphrase(PASSPHRASE), vault.openWithKeyring()]) {
      await expect(attempt).rejects.toMatchObject(problem)
    }
    expect(keysOf(dir)).toBe('rubbish')
  })

  it('that is gone beside a record is no first start', async () => {
    const { vault, dir } = station()
    writeFileSync(join(dir, 'record.db'), 'x')
    expect(vault.status()).toMatchObject({ state: 'absent', recordExists: true, problem: { code: 'wrong-key' } })
    expect(await errorCodeOf(vault.setup(PASSPHRASE))).toBe('wrong-key')
    expect(await errorCodeOf(vault.openWithPassphrase(PASSPHRASE))).toBe('wrong-key')
    expect(existsSync(join(dir, 'keys.json'))).toBe(false)
  })

  it('of which one value was changed opens nothing, and asks for no gigabytes', async () => {
    const { vault, dir } = station()
    await vault.setup(PASSPHRASE)
    const good = keysOf(dir)
    rmSync(join(dir, 'keys.json.bak'))
    const changes: [string | RegExp, string, string][] = [
      [/"slot": 1/, '"slot": 7', 'wrong-passphrase'],
      [/"n": 131072/, '"n": 65536', 'wrong-passphrase'],
      [/"n": 131072/, '"n": 1073741824', 'wrong-key'],
      [/"check": "[0-9a-f]{4}/, '"check": "0000', 'wrong-key'],
      [/"kind": "passphrase"/, '"kind": "plain"', 'wrong-key'],
      [/"version": 1/, '"version": 2', 'db-newer']
    ]
    for (const [from, to, code] of changes) {
      writeFileSync(join(dir, 'keys.json'), good.replace(from, to))
      expect(await errorCodeOf(vault.openWithPassphrase(PASSPHRASE)), to).toBe(code)
    }
  })
})
