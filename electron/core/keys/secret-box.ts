import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals small secrets with a key of its own, derived from the data key: a copy of the tables alone opens none of them. */
export type SecretBox = Readonly<{
  /** @param purpose bound into the seal: what was sealed for one purpose does not open for another */
  seal(secret: Buffer, purpose: string): Buffer
  /** @throws AppError `wrong-key` when it was sealed by another key or for another purpose, or was changed */
  open(sealed: Buffer, purpose: string): Buffer
  /** Overwrites the key with zeros. */
  destroy(): void
}>

export function createSecretBox(dataKey: Buffer, randomness: Randomness): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', dataKey, Buffer.alloc(0), 'secrets', 32))
  return {
    seal(secret, purpose) {
      const nonce = randomness.bytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed, purpose) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
        decipher.setAAD(Buffer.from(purpose))
        decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
      } catch (cause) {
        throw new AppError('wrong-key', 'a sealed secret does not open', { cause })
      }
    },
    destroy() {
      key.fill(0)
    }
  }
}
