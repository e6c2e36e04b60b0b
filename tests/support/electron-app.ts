import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const holdReady = resolve(import.meta.dirname, 'hold-ready.cjs')

/** The passphrase of every test: long enough for the rule of the product. */
export const PASSPHRASE = 'kankarbagh-thana-2026'

export type StartOptions = Readonly<{
  passwordStore?: 'basic' | 'gnome-libsecret'
  language?: 'en' | 'hi'
  /** Over the environment of the test. */
  env?: Readonly<Record<string, string>>
}>

export type Running = Readonly<{
  app: ElectronApplication
  page: Page
  /** Closes as a person does, and waits until the process has ended. */
  quit(): Promise<void>
  /** As a power cut does. */
  kill(): Promise<void>
}>

export type Station = Readonly<{
  userData: string
  papersDir: string
  /** Starts the product on this station's folder, and waits for its window. */
  start(options?: StartOptions): Promise<Running>
  /** Starts a second process on the same folder, and gives its exit code. */
  startAgain(): Promise<number | null>
  /** Every line of every log file. */
  logText(): string
}>

function environmentFor(station: { papersDir: string }): Record<string, string> {
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(kept), PRATHAMIKI_SAVE_DIR: station.papersDir }
}

function argumentsFor(userData: string, { passwordStore = 'basic', language = 'en' }: StartOptions): string[] {
  return [
    root,
    `--user-data-dir=${userData}`,
    `--password-store=${passwordStore}`,
    `--lang=${language}`,
    '--disable-gpu',
    '--log-level=3'
  ]
}

/** Playwright adds the switch by itself; a bare start must do the same. Only root has no sandbox. */
const isRoot = process.getuid?.() === 0

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((done) => child.once('exit', done))
}

async function startProduct(
  station: { userData: string; papersDir: string },
  options: StartOptions,
  complaints: string[]
): Promise<Running> {
  const app = await _electron.launch({
    ...(process.env['ELECTRON_EXEC_PATH'] ? { executablePath: process.env['ELECTRON_EXEC_PATH'] } : {}),
    args: ['-r', holdReady, ...argumentsFor(station.userData, options)],
    chromiumSandbox: !isRoot,
    env: { ...environmentFor(station), ...options.env }
  })
  const context = app.context()
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`page: ${error.error().message}`))
  const child = app.process()
  const page = await app.firstWindow()
  page.on('crash', () => complaints.push('the page crashed'))
  return {
    app,
    page,
    async quit() {
      await app.close()
      await ended(child)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended(child)
    }
  }
}

type Fixtures = {
  station: Station
  /** What the window complained about. A test that provokes a complaint on purpose empties it. */
  complaints: string[]
}

/** A station of its own for every test: real Electron, real store, real threads, in a folder that goes away. */
export const test = base.extend<Fixtures>({
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'nothing in the window complained: no error, no policy violation, no crash').toEqual([])
  },
  station: async ({ complaints }, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'prathamiki-e2e-'))
    const userData = join(dir, 'user')
    const papersDir = join(dir, 'papers')
    mkdirSync(papersDir)
    const running: Running[] = []
    await use({
      userData,
      papersDir,
      async start(options = {}) {
        const started = await startProduct({ userData, papersDir }, options, complaints)
        running.push(started)
        return started
      },
      async startAgain() {
        const electron = process.env['ELECTRON_EXEC_PATH'] ?? join(root, 'node_modules/electron/dist/electron')
        const sandbox = isRoot ? ['--no-sandbox'] : []
        const child = spawn(electron, [...sandbox, ...argumentsFor(userData, {})], {
          env: environmentFor({ papersDir }),
          stdio: 'ignore'
        })
        await ended(child)
        return child.exitCode
      },
      logText() {
        const logsDir = join(userData, 'logs')
        return readdirSync(logsDir)
          .map((name) => readFileSync(join(logsDir, name), 'utf8'))
          .join('')
      }
    })
    for (const { kill } of running) await kill()
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
  }
})

export { expect }
