import type { SafeStorage } from 'electron'
import type { KeyringPort } from '../core/keys/keyring-port.ts'
import { AppError } from '../core/support/errors.ts'

/** Where a secret is really kept by the desktop. `basic_text` is a password written in Chromium's source: no secret. */
const safeLinuxBackends: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6'])

/** First bytes of what Chromium encrypted with the password in its source, whatever backend it says it chose. */
const PUBLIC_PASSWORD_PREFIX = 'v10'

/** The newer calls are missing in older Electrons, the older ones will go: each is used where it exists. */
type AnySafeStorage = Partial<SafeStorage>

/**
 * The desktop's keyring behind the port of the core.
 *
 * @param platform as `process.platform`
 * @see https://www.electronjs.org/docs/latest/api/safe-storage
 */
export function createSecretStore(safeStorage: AnySafeStorage, platform: NodeJS.Platform): KeyringPort {
  const backend = (): string =>
    platform === 'linux'
      ? (safeStorage.getSelectedStorageBackend?.() ?? 'unknown')
      : platform === 'darwin'
        ? 'keychain'
        : 'dpapi'

  const isAvailable = async (): Promise<boolean> =>
    safeStorage.isAsyncEncryptionAvailable === undefined
      ? (safeStorage.isEncryptionAvailable?.() ?? false)
      : await safeStorage.isAsyncEncryptionAvailable()

  const usable = async (): Promise<boolean> => {
    if (platform === 'linux' && !safeLinuxBackends.has(backend())) return false
    return await isAvailable()
  }

  const requireUsable = async (): Promise<void> => {
    if (!(await usable())) throw new AppError('keyring-unavailable', 'no keyring that keeps a secret')
  }

  return {
    backend: async () => backend(),
    usable,
    async wrap(secret) {
      await requireUsable()
      const text = secret.toString('base64')
      const blob = await (safeStorage.encryptStringAsync?.(text) ?? safeStorage.encryptString?.(text))
      if (blob === undefined) throw new AppError('keyring-unavailable', 'the runtime has no keyring calls')
      if (
        platform === 'linux' &&
        blob.subarray(0, PUBLIC_PASSWORD_PREFIX.length).toString() === PUBLIC_PASSWORD_PREFIX
      ) {
        throw new AppError('keyring-unavailable', 'the keyring fell back to a public password')
      }
      return blob
    },
    async unwrap(blob) {
      await requireUsable()
      try {
        const text = (await safeStorage.decryptStringAsync?.(blob))?.result ?? safeStorage.decryptString?.(blob)
        if (text !== undefined) return Buffer.from(text, 'base64')
      } catch (cause) {
        throw new AppError('keyring-changed', 'the keyring does not know this key any more', { cause })
      }
      throw new AppError('keyring-unavailable', 'the runtime has no keyring calls')
    }
  }
}
