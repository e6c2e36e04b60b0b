import * as z from 'zod'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import type { KeyringPort } from '../keys/keyring-port.ts'
import type { SecretBox } from '../keys/secret-box.ts'
import type { RemoteStateStore } from '../store/remote-state-store.ts'
import type { Logger } from '../support/logger.ts'

/**
 * The key of the model server. It lies in the encrypted record, sealed once more with a key derived from the data key,
 * and where the desktop has a keyring that keeps secrets, wrapped with that too: a backup that is carried to another
 * machine then holds no usable key. It is bound to the address it was typed for and is never sent to another one, so
 * that whoever can change the address cannot have the key sent to him. The window can set it and remove it, not read it.
 */
export type ServerKey = Readonly<{
  state(origin: string): RemoteStatus['key']
  /** The key for this address, as a header can carry it; null when there is none. */
  read(origin: string): Promise<string | null>
  write(origin: string, key: string): Promise<void>
  remove(): void
  close(): void
}>

const rowSchema = z.strictObject({
  v: z.literal(1),
  origin: z.string(),
  wrapped: z.enum(['keyring', 'none']),
  blob: z.base64()
})

export type ServerKeyOptions = Readonly<{
  store: RemoteStateStore
  box: SecretBox
  keyring: KeyringPort
  logger: Logger
}>

export function createServerKey({ store, box, keyring, logger }: ServerKeyOptions): ServerKey {
  let held: Readonly<{ origin: string; secret: Buffer }> | null = null
  let unreadable = false

  const row = (): z.infer<typeof rowSchema> | null => store.read('server-key', rowSchema)
  const forget = (): void => {
    held?.secret.fill(0)
    held = null
  }

  return {
    state(origin) {
      if (row()?.origin !== origin) return 'none'
      return unreadable ? 'unreadable' : 'stored'
    },
    async read(origin) {
      if (held?.origin === origin) return held.secret.toString('latin1')
      const kept = row()
      if (kept?.origin !== origin) return null
      try {
        const blob = Buffer.from(kept.blob, 'base64')
        const sealed = kept.wrapped === 'keyring' ? await keyring.unwrap(blob) : blob
        held = { origin, secret: box.open(sealed, origin) }
        unreadable = false
        return held.secret.toString('latin1')
      } catch {
        unreadable = true
        logger.warn('remote.key-unreadable', { backend: kept.wrapped })
        return null
      }
    },
    async write(origin, key) {
      const secret = Buffer.from(key, 'latin1')
      const sealed = box.seal(secret, origin)
      const wrapped = (await keyring.usable()) ? await keyring.wrap(sealed).catch(() => null) : null
      const blob = (wrapped ?? sealed).toString('base64')
      store.write('server-key', { v: 1, origin, wrapped: wrapped === null ? 'none' : 'keyring', blob })
      forget()
      held = { origin, secret }
      unreadable = false
    },
    remove() {
      store.remove('server-key')
      forget()
    },
    close() {
      forget()
      box.destroy()
    }
  }
}
