import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyringPort } from '../../electron/core/keys/keyring-port.ts'

export type FakeKeyring = KeyringPort &
  Readonly<{
    /** What the desktop says it is, from now on. */
    setBackend(name: string): void
    setUsable(usable: boolean): void
    /** A new login keyring: what the old one wrapped is lost. */
    forget(): void
    calls: { wrap: number; unwrap: number }
  }>

/** The operating system's keyring: outside of what is tested. It really encrypts, so that a blob tells nothing. */
export function createFakeKeyring(backend = 'gnome_libsecret'): FakeKeyring {
  let name = backend
  let isUsable = true
  let secret = randomBytes(32)
  const calls = { wrap: 0, unwrap: 0 }
  return {
    calls,
    backend: async () => name,
    usable: async () => isUsable,
    async wrap(plain) {
      calls.wrap += 1
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, iv)
      return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    },
    async unwrap(blob) {
      calls.unwrap += 1
      const decipher = createDecipheriv('aes-256-gcm', secret, blob.subarray(0, 12))
      decipher.setAuthTag(blob.subarray(-16))
      return Buffer.concat([decipher.update(blob.subarray(12, -16)), decipher.final()])
    },
    setBackend: (next) => void (name = next),
    setUsable: (next) => void (isUsable = next),
    forget: () => void (secret = randomBytes(32))
  }
}
