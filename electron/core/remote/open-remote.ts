import type { Handlers } from '#shared/ipc/contract.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { DataKey } from '../keys/data-key.ts'
import type { KeyringPort } from '../keys/keyring-port.ts'
import { createSecretBox } from '../keys/secret-box.ts'
import type { Db } from '../store/db-types.ts'
import { createRemoteStateStore } from '../store/remote-state-store.ts'
import type { Clock } from '../support/clock.ts'
import type { EventBus } from '../support/event-bus.ts'
import type { Randomness } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'
import { answerJsonSchema } from './answer-schema.ts'
import { createRemote, type NetworkPort } from './create-remote.ts'
import { createRemoteHandlers, type RemoteCalls } from './remote-handlers.ts'
import type { Remote } from './remote-types.ts'
import { createServerKey } from './server-key.ts'

export type OpenRemoteParts = Readonly<{
  commons: Readonly<{
    ports: Readonly<{ clock: Clock; randomness: Randomness; keyring: KeyringPort; network?: NetworkPort }>
    logger: Logger
    metrics: Metrics
    bus: EventBus
  }>
  db: Db
  key: DataKey
  settings: () => Settings
  note: (action: string) => void
}>

/** Puts the model server half together over the open record. Touches no network until somebody asks for something. */
export function openRemote(parts: OpenRemoteParts): Readonly<{
  remote: Remote
  handlers: Pick<Handlers, RemoteCalls>
}> {
  const { commons, db, key, settings, note } = parts
  const { clock, randomness, keyring, network } = commons.ports
  const logger = commons.logger.child('remote')
  const store = createRemoteStateStore(db, clock)
  const serverKey = createServerKey({ store, box: createSecretBox(key.record, randomness), keyring, logger })
  const remote = createRemote({
    clock,
    randomness,
    logger,
    metrics: commons.metrics,
    settings,
    store,
    serverKey,
    answerSchema: answerJsonSchema,
    network
  })
  remote.onChange(() => commons.bus.emit('remote.changed', {}))
  return { remote, handlers: createRemoteHandlers({ remote, serverKey, settings, note }) }
}
