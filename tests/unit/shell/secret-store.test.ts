import { describe, expect, it } from 'vitest'
import { createSecretStore } from '../../../electron/shell/secret-store.ts'

const key = Buffer.from('0123456789abcdef0123456789abcdef')

/** As Electron 33 has it. The prefix says which password Chromium used: v10 is the public one. */
const older = (backend: string, { available = true, prefix = 'v11' } = {}) => ({
  getSelectedStorageBackend: () => backend as 'basic_text',
  isEncryptionAvailable: () => available,
  encryptString: (text: string) => Buffer.from(prefix + text),
  decryptString: (blob: Buffer) => {
    if (blob.subarray(0, 3).toString() !== prefix) throw new Error('Error while decrypting the ciphertext')
    return blob.subarray(3).toString()
  }
})

/** As later Electrons have it, without the older calls. */
const newer = (available = true) => ({
  getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  isAsyncEncryptionAvailable: () => Promise.resolve(available),
  encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`v12${text}`)),
  decryptStringAsync: (blob: Buffer) => Promise.resolve({ shouldReEncrypt: false, result: blob.subarray(3).toString() })
})

describe('the keyring', () => {
  it.each([
    ['the older calls', older('gnome_libsecret')],
    ['the newer calls', newer()]
  ])('wraps and unwraps a key with %s', async (_which, safeStorage) => {
    const store = createSecretStore(safeStorage, 'linux')
    expect([await store.usable(), await store.backend()]).toEqual([true, 'gnome_libsecret'])
    const blob = await store.wrap(key)
    expect(blob.includes(key)).toBe(false)
    expect((await store.unwrap(blob)).equals(key)).toBe(true)
  })

  it.each(['basic_text', 'unknown', '', 'a later one'])('refuses the Linux backend %j', async (backend) => {
    const store = createSecretStore(older(backend), 'linux')
    expect(await store.usable()).toBe(false)
    await expect(store.wrap(key)).rejects.toMatchObject({ code: 'keyring-unavailable' })
    await expect(store.unwrap(Buffer.from('v11x'))).rejects.toMatchObject({ code: 'keyring-unavailable' })
  })

  it('is not usable while it is locked or missing', async () => {
    const locked = older('gnome_libsecret', { available: false })
    expect(await createSecretStore(locked, 'linux').usable()).toBe(false)
    expect(await createSecretStore(newer(false), 'linux').usable()).toBe(false)
    expect(await createSecretStore({}, 'linux').usable()).toBe(false)
  })

  it('refuses a blob made with the public password, whatever the backend calls itself', async () => {
    const store = createSecretStore(older('gnome_libsecret', { prefix: 'v10' }), 'linux')
    await expect(store.wrap(key)).rejects.toMatchObject({ code: 'keyring-unavailable' })
  })

  it('tells a changed keyring apart, and never quotes the key', async () => {
    const store = createSecretStore(older('kwallet6'), 'linux')
    await expect(store.unwrap(Buffer.from('v13xxxx'))).rejects.toMatchObject({ code: 'keyring-changed' })
  })

  it('names the store of the other systems', async () => {
    expect(await createSecretStore(older(''), 'darwin').backend()).toBe('keychain')
    expect(await createSecretStore(older(''), 'win32').usable()).toBe(true)
  })
})
