import { afterEach, vi } from 'vitest'
import type { SyncItem, SyncState } from '#shared/domain/sync.ts'
import { startModelServer, type ModelServer, type ModelServerOptions, type Seen } from './model-server/model-server.ts'
import { honestAnswer, STATEMENT } from './model-server/honest-answer.ts'
import { draftedFir, readyApp, type TestApp } from './test-app.ts'

export { honestAnswer, sentData, STATEMENT } from './model-server/honest-answer.ts'

export type SyncRig = Readonly<{
  test: TestApp
  server: ModelServer
  /** Requests for words: without lists of models. */
  asked: () => Seen[]
  /** Resolves when the server has seen so many of them. */
  askedAtLeast: (count: number) => Promise<void>
  drafted: (text?: string) => Promise<string>
  items: () => Promise<ReadonlyArray<SyncItem>>
  /** Resolves when the newest request of a record is in one of the states. */
  reached: (firId: string, ...states: SyncState[]) => Promise<SyncItem>
}>

const servers = new Set<ModelServer>()
afterEach(async () => {
  for (const server of servers) await server.close()
  servers.clear()
})

export async function startServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const server = await startModelServer({ content: honestAnswer, ...options })
  servers.add(server)
  return server
}

/** Waits of the line short enough for a test; their proportions are those of the product. */
export const QUICK = {
  'server.model': 'test-model',
  // A long run must not be locked out by its own length.
  'session.idleLockMinutes': 0,
  'sync.offlineRetryMs': 150,
  'sync.blockedRetryMs': 1000,
  'remote.openBaseMs': 150,
  'remote.openCapMs': 600,
  'remote.retryBaseMs': 10,
  'jobs.retryBaseMs': 10,
  'jobs.retryCapMs': 50
} as const

/** The whole core with a real server at its other end. */
export async function syncRig(
  options: ModelServerOptions & Readonly<{ app?: Parameters<typeof readyApp>[0]; changes?: object }> = {}
): Promise<SyncRig> {
  const server = await startServer(options)
  const test = await readyApp(options.app)
  await test.call('settings.set', { changes: { ...QUICK, 'server.url': server.url, ...options.changes } })
  return rigOf(test, server)
}

export function rigOf(test: TestApp, server: ModelServer): SyncRig {
  const items = async (): Promise<ReadonlyArray<SyncItem>> => (await test.call('sync.list', {})).items
  const asked = (): Seen[] => server.seen.filter(({ method }) => method === 'POST')
  return {
    test,
    server,
    asked,
    askedAtLeast: (count) =>
      vi.waitUntil(() => asked().length >= count, { timeout: 10_000, interval: 5 }).then(() => undefined),
    drafted: (text = STATEMENT) => draftedFir(test, text),
    items,
    async reached(firId, ...states) {
      let found: SyncItem | undefined
      await test.until(async () => {
        found = (await items()).find((item) => item.firId === firId)
        return found !== undefined && states.includes(found.state)
      })
      if (!found) throw new Error('no request of this record')
      return found
    }
  }
}
