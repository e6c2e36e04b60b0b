import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { defaultSettings, type SettingChanges } from '#shared/domain/settings.ts'
import type { DataKey } from '../../electron/core/keys/data-key.ts'
import type { RefineReply } from '../../electron/core/remote/remote-types.ts'
import { keptKey } from './kept-key.ts'
import { startModelServer, type ModelServer, type ModelServerOptions } from './model-server/model-server.ts'
import { never, refineRequest } from './remote-rig.ts'
import { createSkippingClock } from './skipping-clock.ts'
import { makeTestApp, outlivesItsTest, type TestApp } from './test-app.ts'

export const complaint = readFileSync(new URL('../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')

export const receivedAt = '2026-01-15T10:00:00+05:30'

/** Close to the highest draw: every wait with jitter has nearly its whole length. */
const HIGHEST_DRAW = 0.999

type Labels = Readonly<Record<string, string>>

/** An open station as a scenario finds it: the whole core on real files and threads, its own numbers starting at 0. */
export type SeedStation = TestApp &
  Readonly<{
    /** What a second program needs to get at the files. */
    key: DataKey
    /** How much the counters of that name and those labels have grown since the scenario began. */
    counted(name: string, labels?: Labels): number
    /** How often something was timed since then: a run of a task, an SQL statement. */
    timed(name: string, labels?: Labels): number
    /** Minutes that nobody waits for. */
    skip(ms: number): void
    /** Writes a record and asks for nothing else. @returns its id */
    record(text?: string): Promise<string>
    /** Asks for the draft of a record and waits until it is in the store. @returns the id of its job */
    draftOf(firId: string): Promise<string>
    /** Starts a model server that misbehaves by script and tells the station of it; gone when the scenario ends. */
    serve(options: ModelServerOptions, settings?: SettingChanges): Promise<ModelServer>
    /** One call of that server. @returns the reply, or the code of the refusal */
    refine(requestKey?: string): Promise<RefineReply | string>
  }>

/** A scenario of the end-to-end suite: its original name, what it shows here, and how. */
export type Scenario = Readonly<{ name: string; shows: string; run(station: SeedStation): Promise<void> }>

/** What a scenario may have changed. The server is asked when a scenario says so, not with every draft. */
const usual: SettingChanges = {
  ...Object.fromEntries(Object.entries(defaultSettings).filter(([key]) => /^(?:server|remote|sync|jobs)\./.test(key))),
  'session.idleLockMinutes': 0,
  'sync.auto': false
}

const servers = new Set<ModelServer>()

/**
 * One station for all scenarios of a file, because starting its threads costs more than most of them. Opened with a key
 * that is kept nowhere, which saves the second that a passphrase costs on purpose. Restarts need `readyApp`.
 * @returns the station as the next scenario finds it
 */
export function sharedStation(): () => SeedStation {
  const clock = createSkippingClock()
  const { randomness, key } = keptKey()
  const dataDir = mkdtempSync(join(tmpdir(), 'prathamiki-seed-'))
  let opened: TestApp | undefined
  beforeAll(async () => {
    const ports = { ephemeral: true, dataDir, clock, randomness: { ...randomness, fraction: () => HIGHEST_DRAW } }
    opened = makeTestApp(ports)
    outlivesItsTest(opened)
    await opened.app.start()
    await opened.call('settings.set', { changes: usual })
  })
  afterEach(async () => {
    for (const server of servers) await server.close()
    servers.clear()
  })
  afterAll(async () => {
    await opened?.app.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return () => {
    if (!opened) throw new Error('the shared station is there only inside a test')
    return { ...opened, ...steps(opened), ...numbers(opened), key, skip: clock.skip }
  }
}

function steps({ app, call, until }: TestApp): Pick<SeedStation, 'record' | 'draftOf' | 'serve' | 'refine'> {
  return {
    record: async (text = complaint) => (await call('fir.create', { mode: 'oral', receivedAt, text })).firId,
    async draftOf(firId) {
      const { jobId } = await call('fir.requestDraft', { firId })
      await until(async () => (await call('fir.get', { firId })).summary.status === 'draft')
      return jobId
    },
    async serve(options, settings = {}) {
      const server = await startModelServer(options)
      servers.add(server)
      const address = { 'server.url': server.url, 'server.model': 'test-model' }
      await call('settings.set', { changes: { ...usual, ...address, ...settings } })
      return server
    },
    async refine(requestKey) {
      const request = refineRequest(requestKey === undefined ? {} : { requestKey })
      return app.refine(request, { signal: never() }).catch((error: { code: string }) => error.code)
    }
  }
}

function numbers({ app }: TestApp): Pick<SeedStation, 'counted' | 'timed'> {
  const has = (labels: Labels, wanted: Labels): boolean =>
    Object.entries(wanted).every(([label, value]) => labels[label] === value)
  const began = app.metrics.snapshot()
  const counted = ({ counters }: typeof began, name: string, wanted: Labels): number =>
    counters.filter((one) => one.name === name && has(one.labels, wanted)).reduce((sum, one) => sum + one.value, 0)
  const timed = ({ histograms }: typeof began, name: string, wanted: Labels): number =>
    histograms.filter((one) => one.name === name && has(one.labels, wanted)).reduce((sum, one) => sum + one.count, 0)
  return {
    counted: (name, wanted = {}) => counted(app.metrics.snapshot(), name, wanted) - counted(began, name, wanted),
    timed: (name, wanted = {}) => timed(app.metrics.snapshot(), name, wanted) - timed(began, name, wanted)
  }
}
