import type { CallInput, CallName, CallOutput, Handlers } from '#shared/ipc/contract.ts'
import { contract } from '#shared/ipc/contract.ts'
import { createApp, type App } from '../../../electron/core/app.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'

const here = (path: string): URL => new URL(`../../../${path}`, import.meta.url)

export type BenchApp = Readonly<{
  app: App
  /** As the window calls: input and output go through their schemas. */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** Resolves at the first `fir.changed` after which the record has a draft. */
  untilDrafted(firId: string): Promise<void>
}>

/** The whole core as the product puts it together, set up and ready, without a keyring and without Electron. */
export async function openBenchApp(dataDir: string): Promise<BenchApp> {
  const app = createApp({
    paths: { dataDir },
    lawDir: here('resources/law').pathname,
    clock: systemClock,
    randomness: systemRandomness,
    logSink: () => undefined,
    keyring: {
      backend: async () => 'none',
      usable: async () => false,
      wrap: async (secret) => secret,
      unwrap: async (blob) => blob
    },
    workerUrl: here('electron/core/workers/worker-entry.ts'),
    maintenanceUrl: here('electron/core/maintenance/maintenance-entry.ts'),
    printer: { toPdf: async () => new Uint8Array() },
    files: { save: async () => ({ saved: false, fileName: null }) },
    versions: { app: 'bench', electron: 'none' },
    runtimeEndOfLife: false,
    systemLanguage: 'en'
  })
  await app.start()
  const call: BenchApp['call'] = (name, input) => callThrough(app.handlers, name, input)
  await call('session.setup', { passphrase: 'measured, not secret 1' })
  return {
    app,
    call,
    untilDrafted: (firId) =>
      new Promise((resolve, reject) => {
        const stop = app.bus.subscribe((name, payload) => {
          if (name !== 'fir.changed' || !('firId' in payload) || payload.firId !== firId) return
          call('fir.get', { firId }).then(({ summary }) => {
            if (summary.status !== 'draft') return
            stop()
            resolve()
          }, reject)
        })
      })
  }
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
