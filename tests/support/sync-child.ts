import { createApp } from '../../electron/core/app.ts'
import { contract, type CallName } from '../../shared/ipc/contract.ts'
import { systemClock, type Clock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'

/**
 * Opens a station with requests in its outbox and dies by SIGKILL at a reading of its clock: the store reads it before
 * and after every statement, so that each statement's boundary has its number.
 */
export type SyncChildStart = Readonly<{ dataDir: string; passphrase: string; dieAtReading: number }>

process.once('message', ({ dataDir, passphrase, dieAtReading }: SyncChildStart) => {
  let left = Number.POSITIVE_INFINITY
  const clock: Clock = {
    ...systemClock,
    monotonicMs: () => {
      left -= 1
      if (left <= 0) process.kill(process.pid, 'SIGKILL')
      return systemClock.monotonicMs()
    }
  }
  const app = createApp({
    paths: { dataDir },
    lawDir: new URL('../../resources/law', import.meta.url).pathname,
    clock,
    randomness: systemRandomness,
    logSink: () => undefined,
    keyring: {
      backend: async () => 'basic_text',
      usable: async () => false,
      wrap: async () => Promise.reject(new Error('no keyring here')),
      unwrap: async () => Promise.reject(new Error('no keyring here'))
    },
    workerUrl: new URL('../../electron/core/workers/worker-entry.ts', import.meta.url),
    maintenanceUrl: new URL('../../electron/core/maintenance/maintenance-entry.ts', import.meta.url),
    printer: { toPdf: async () => new Uint8Array() },
    files: { save: async (fileName) => ({ saved: false, fileName }) },
    versions: { app: '0.0.0', electron: 'none' },
    runtimeEndOfLife: false,
    systemLanguage: 'en'
  })
  const call = async (name: CallName, input: unknown): Promise<unknown> =>
    (app.handlers[name] as (value: unknown) => unknown)(contract[name].input.parse(input))

  const run = async (): Promise<void> => {
    await app.start()
    await call('session.unlock', { passphrase })
    left = dieAtReading
    await call('remote.workOffline', { on: false })
    app.bus.subscribe(() => undefined)
  }
  // Whatever it is in the middle of, the end is the same: the parent kills it when it takes too long.
  void run()
})
