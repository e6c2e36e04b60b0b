import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto'
import { normalisePassphrase } from '#shared/domain/passphrase.ts'
import { AppError } from '../support/errors.ts'
import type { Randomness } from '../support/ids.ts'
import type { PassphraseSlot } from './key-file.ts'

/** OWASP's figures for scrypt: 128 MiB and a third of a second a guess on a station's PC. */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const
/** Node refuses more than 32 MiB unless told; scrypt needs 128 * n * r bytes and a little. */
const MEMORY_MARGIN = 1.5
const SALT_BYTES = 16
const IV_BYTES = 12
const WRAP_KEY_BYTES = 32

/** Wraps the data key with a passphrase: scrypt off the main thread, then AES-256-GCM. */
export async function wrapWithPassphrase(
  slot: number,
  secret: Buffer,
  passphrase: string,
  randomness: Randomness
): Promise<PassphraseSlot> {
  const cost = { ...COST, salt: randomness.bytes(SALT_BYTES).toString('base64') }
  const iv = randomness.bytes(IV_BYTES)
  const wrapKey = await deriveKey(passphrase, cost)
  try {
    const cipher = createCipheriv('aes-256-gcm', wrapKey, iv).setAAD(bindingOf(slot, cost))
    const data = Buffer.concat([cipher.update(secret), cipher.final()])
    return {
      slot,
      kind: 'passphrase',
      scrypt: cost,
      iv: iv.toString('base64'),
      data: data.toString('base64'),
      tag: cipher.getAuthTag().toString('base64')
    }
  } finally {
    wrapKey.fill(0)
  }
}

/** @throws AppError `wrong-passphrase`: also for a slot that was tampered with, which looks the same */
export async function unwrapWithPassphrase(slot: PassphraseSlot, passphrase: string): Promise<Buffer> {
  const wrapKey = await deriveKey(passphrase, slot.scrypt)
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapKey, Buffer.from(slot.iv, 'base64'), { authTagLength: 16 })
    decipher.setAAD(bindingOf(slot.slot, slot.scrypt)).setAuthTag(Buffer.from(slot.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(slot.data, 'base64')), decipher.final()])
  } catch (cause) {
    throw new AppError('wrong-passphrase', 'the passphrase does not open this slot', { cause })
  } finally {
    wrapKey.fill(0)
  }
}

/** Ties what is wrapped to its slot and cost: neither can be exchanged without the tag failing. */
function bindingOf(slot: number, cost: PassphraseSlot['scrypt']): Buffer {
  return Buffer.from(`prathamiki|${slot}|passphrase|scrypt|${cost.n}|${cost.r}|${cost.p}|${cost.salt}`, 'utf8')
}

function deriveKey(passphrase: string, cost: PassphraseSlot['scrypt']): Promise<Buffer> {
  const secret = Buffer.from(normalisePassphrase(passphrase), 'utf8')
  const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: Math.ceil(128 * cost.n * cost.r * MEMORY_MARGIN) }
  return new Promise((resolve, reject) => {
    scrypt(secret, Buffer.from(cost.salt, 'base64'), WRAP_KEY_BYTES, options, (error, key) => {
      secret.fill(0)
      if (error) reject(new AppError('internal', 'derive a key from the passphrase', { cause: error }))
      else resolve(key)
    })
  })
}
