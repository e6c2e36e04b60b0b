import type { AppPorts } from '../../electron/core/app.ts'
import type { KeyringPort } from '../../electron/core/keys/keyring-port.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import type { LogSink } from '../../electron/core/support/logger.ts'

const here = (path: string): URL => new URL(`../../${path}`, import.meta.url)

/** A machine without a keyring: the passphrase is the only way in. */
export const noKeyring: KeyringPort = {
  backend: async () => 'basic_text',
  usable: async () => false,
  wrap: async () => Promise.reject(new Error('no keyring here')),
  unwrap: async () => Promise.reject(new Error('no keyring here'))
}

/** What the core needs from outside, as real as it can be without Electron. For tests, and for scripts they start. */
export function realPorts(dataDir: string, logSink: LogSink): AppPorts {
  return {
    paths: { dataDir },
    lawDir: here('resources/law').pathname,
    clock: systemClock,
    randomness: systemRandomness,
    logSink,
    keyring: noKeyring,
    workerUrl: here('electron/core/workers/worker-entry.ts'),
    maintenanceUrl: here('electron/core/maintenance/maintenance-entry.ts'),
    printer: { toPdf: async () => new Uint8Array([37, 80, 68, 70]) },
    files: { save: async (fileName) => ({ saved: true, fileName }) },
    versions: { app: '0.0.0', electron: 'none' },
    runtimeEndOfLife: false,
    systemLanguage: 'en'
  }
}
