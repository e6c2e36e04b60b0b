import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { CallInput, CallName, CallOutput, Handlers } from '#shared/ipc/contract.ts'
import { contract } from '#shared/ipc/contract.ts'
import { createApp, type App, type AppPorts } from '../../electron/core/app.ts'
import type { LogEntry } from '../../electron/core/support/logger.ts'
import { realPorts } from './real-ports.ts'
import { tempDir } from './temp-dir.ts'

export { noKeyring } from './real-ports.ts'

export const PASSPHRASE = 'kotwali station recovery 7'

export type TestApp = Readonly<{
  app: App
  dataDir: string
  log: LogEntry[]
  /** Calls as the window does: input through the schema, output through the schema. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** Resolves when the condition holds; looks again after every event of the core. */
  until(condition: () => boolean | Promise<boolean>): Promise<void>
}>

const running = new Set<App>()

/** The whole core with real parts: real files, real threads, the real statute pack. */
export function makeTestApp(over: Partial<AppPorts> & { dataDir?: string } = {}): TestApp {
  const dataDir = over.dataDir ?? tempDir()
  const log: LogEntry[] = []
  const app = createApp({
    ...realPorts(dataDir, (entry) => void log.push(entry)),
    ...over
  })
  running.add(app)
  return { app, dataDir, log, call: (name, input) => callThrough(app.handlers, name, input), until: waitOn(app) }
}

async function callThrough<N extends CallName>(
  handlers: Handlers,
  name: N,
  input: CallInput<N>
): Promise<CallOutput<N>> {
  const parsed = contract[name].input.parse(input)
  const output = await (handlers[name] as (value: unknown) => unknown)(parsed)
  return contract[name].output.parse(output) as CallOutput<N>
}

function waitOn(app: App): TestApp['until'] {
  return async (condition) => {
    if (await condition()) return
    await new Promise<void>((resolve, reject) => {
      const look = (): void =>
        void Promise.resolve(condition()).then((holds) => {
          if (!holds) return
          stop()
          resolve()
        }, reject)
      const stop = app.bus.subscribe(look)
      look()
    })
  }
}

/** Set up with a passphrase and ready for records. */
export async function readyApp(over: Parameters<typeof makeTestApp>[0] = {}): Promise<TestApp> {
  const test = makeTestApp(over)
  await test.app.start()
  const { phase } = await test.call('app.state', {})
  await test.call(phase === 'setup' ? 'session.setup' : 'session.unlock', { passphrase: PASSPHRASE })
  return test
}

/** Leaves it to the caller to stop an app: it is used by more than one test. */
export function outlivesItsTest({ app }: TestApp): void {
  running.delete(app)
}

/** One open app for a whole file of tests that do not get in each other's way: opening costs a second of key work. */
export function sharedApp(): () => TestApp {
  let test: TestApp | undefined
  let dataDir = ''
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'prathamiki-shared-'))
    test = await readyApp({ dataDir })
    outlivesItsTest(test)
  })
  afterAll(async () => {
    await test?.app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return () => {
    if (!test) throw new Error('the shared app is there only inside a test')
    return test
  }
}

/** A record with its engine draft, made the way a person makes one. */
export async function draftedFir(test: TestApp, text: string): Promise<string> {
  const { firId } = await test.call('fir.create', { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text })
  await test.call('fir.requestDraft', { firId })
  await test.until(async () => (await test.call('fir.get', { firId })).summary.status === 'draft')
  return firId
}

afterEach(async () => {
  for (const app of running) await app.stop()
  running.clear()
})
