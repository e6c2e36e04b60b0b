import { createEphemeralKey, type DataKey } from '../../electron/core/keys/data-key.ts'
import { systemRandomness, type Randomness } from '../../electron/core/support/ids.ts'

/** Length of a data key. */
const KEY_BYTES = 32

/** Randomness for an ephemeral app, and the key that the app will make from it: for a second program at its files. */
export function keptKey(): Readonly<{ randomness: Randomness; key: DataKey }> {
  const master = systemRandomness.bytes(KEY_BYTES)
  let given = false
  const bytes = (length: number): Buffer => {
    if (given || length !== KEY_BYTES) return systemRandomness.bytes(length)
    given = true
    return Buffer.from(master)
  }
  const key = createEphemeralKey({ ...systemRandomness, bytes: () => Buffer.from(master) })
  return { randomness: { ...systemRandomness, bytes }, key }
}
