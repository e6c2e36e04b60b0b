import type { Handlers } from '#shared/ipc/contract.ts'
import { AppError } from '../support/errors.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Remote } from './remote-types.ts'
import type { ServerKey } from './server-key.ts'

export type RemoteHandlerParts = Readonly<{
  remote: Remote
  serverKey: ServerKey
  settings: () => Settings
  /** Into the audit log. */
  note: (action: string) => void
}>

export type RemoteCalls = Extract<keyof Handlers, `remote.${string}`>

/** The `remote.*` part of the contract. The key goes in and never comes out. */
export function createRemoteHandlers({
  remote,
  serverKey,
  settings,
  note
}: RemoteHandlerParts): Pick<Handlers, RemoteCalls> {
  return {
    'remote.status': () => remote.status(),
    'remote.test': () => remote.test(new AbortController().signal),
    'remote.setKey': async ({ key }) => {
      const address = settings()['server.url']
      if (address === '') throw new AppError('remote-not-configured', 'a key belongs to a server')
      await serverKey.write(new URL(address).origin, key)
      note('remote.key-set')
      remote.tryNow()
      return {}
    },
    'remote.clearKey': () => {
      serverKey.remove()
      note('remote.key-removed')
      remote.tryNow()
      return {}
    },
    'remote.workOffline': ({ on }) => {
      remote.workOffline(on)
      note(on ? 'remote.work-offline' : 'remote.work-online')
      return {}
    },
    'remote.tryNow': () => {
      remote.tryNow()
      return {}
    }
  }
}
