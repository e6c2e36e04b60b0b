import { AppError } from '../support/errors.ts'
import type { KeyringSlot } from './key-file.ts'
import { isSafeBackend, type KeyringPort } from './keyring-port.ts'

/** Wraps the data key with the keyring, or null where there is none that keeps a secret. */
export async function wrapWithKeyring(slot: number, secret: Buffer, keyring: KeyringPort): Promise<KeyringSlot | null> {
  const backend = await keyring.backend()
  if (!isSafeBackend(backend) || !(await keyring.usable())) return null
  const blob = await keyring.wrap(secret)
  return { slot, kind: 'keyring', backend, blob: blob.toString('base64') }
}

/**
 * @throws AppError `keyring-changed` when another backend answers than the one that wrapped it (details: recorded,
 * current) or it cannot unwrap it; `keyring-unavailable` when none answers. The passphrase is the way on in each case.
 */
export async function unwrapWithKeyring(slot: KeyringSlot, keyring: KeyringPort): Promise<Buffer> {
  const current = await keyring.backend()
  if (current !== slot.backend) {
    throw new AppError('keyring-changed', 'another keyring answers than the one that holds the key', {
      details: { recorded: slot.backend, current: current.slice(0, 60) }
    })
  }
  if (!isSafeBackend(current) || !(await keyring.usable())) {
    throw new AppError('keyring-unavailable', 'no keyring that keeps a secret answers')
  }
  try {
    return await keyring.unwrap(Buffer.from(slot.blob, 'base64'))
  } catch (cause) {
    throw new AppError('keyring-changed', 'the keyring does not know this key any more', {
      cause,
      details: { recorded: slot.backend, current }
    })
  }
}
