import { afterEach } from 'vitest'
import { defaultSettings, type Settings } from '#shared/domain/settings.ts'
import { createSecretBox } from '../../electron/core/keys/secret-box.ts'
import type { KeyringPort } from '../../electron/core/keys/keyring-port.ts'
import { createRemote, type NetworkPort } from '../../electron/core/remote/create-remote.ts'
import { answerJsonSchema } from '../../electron/core/remote/answer-schema.ts'
import type { RefineRequest, Remote } from '../../electron/core/remote/remote-types.ts'
import { createServerKey, type ServerKey } from '../../electron/core/remote/server-key.ts'
import { createRemoteStateStore } from '../../electron/core/store/remote-state-store.ts'
import { systemClock, type Clock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import { migratedDb, type TestDb } from './migrated-db.ts'
import { startModelServer, type ModelServer, type ModelServerOptions } from './model-server/model-server.ts'
import { noKeyring } from './test-app.ts'

export type RemoteRig = Readonly<{
  remote: Remote
  serverKey: ServerKey
  test: TestDb
  /** Changes settings as a station does: they count from the next call on. */
  set(changes: Partial<Settings>): void
}>

/** Waits a test can live with; everything else as in the product. */
export const quick: Partial<Settings> = {
  'remote.retryBaseMs': 10,
  'remote.connectMs': 500,
  'remote.firstByteMs': 300,
  'remote.chunkMs': 200,
  'remote.generationMs': 5000,
  'remote.healthMs': 500
}

const open = new Set<{ close(): Promise<void> }>()

export function remoteRig(
  settings: Partial<Settings>,
  more: Readonly<{ clock?: Clock; test?: TestDb; keyring?: KeyringPort; network?: NetworkPort; key?: Buffer }> = {}
): RemoteRig {
  const clock = more.clock ?? systemClock
  const test = more.test ?? migratedDb({ clock })
  let values: Settings = { ...defaultSettings, ...quick, ...settings }
  const store = createRemoteStateStore(test.current(), clock)
  const serverKey = createServerKey({
    store,
    box: createSecretBox(more.key ?? test.key, systemRandomness),
    keyring: more.keyring ?? noKeyring,
    logger: test.logger
  })
  const remote = createRemote({
    clock,
    randomness: systemRandomness,
    logger: test.logger,
    metrics: test.metrics,
    settings: () => values,
    store,
    serverKey,
    answerSchema: answerJsonSchema,
    network: more.network
  })
  open.add(remote)
  return {
    remote,
    serverKey,
    test,
    set(changes) {
      values = { ...values, ...changes }
    }
  }
}

/** A server and a client that knows it. */
export async function servedRig(
  options: ModelServerOptions = {},
  settings: Partial<Settings> = {},
  more: Parameters<typeof remoteRig>[1] = {}
): Promise<RemoteRig & Readonly<{ server: ModelServer }>> {
  const server = await startModelServer(options)
  open.add(server)
  return { ...remoteRig({ 'server.url': server.url, 'server.model': 'test-model', ...settings }, more), server }
}

let made = 0

export const refineRequest = (over: Partial<RefineRequest> = {}): RefineRequest => ({
  requestKey: `key-${made++}`,
  statement: 'My mobile was stolen at the bus stand by [PERSON-1].',
  narrative: 'A mobile was stolen.',
  sections: [{ act: 'BNS 2023', section: '303(2)', heading: 'Theft' }],
  language: 'en',
  ...over
})

export const never = (): AbortSignal => new AbortController().signal

afterEach(async () => {
  for (const one of [...open].reverse()) await one.close()
  open.clear()
})
