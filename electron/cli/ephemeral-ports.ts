import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AppPorts } from '../core/app-ports.ts'
import { systemClock } from '../core/support/clock.ts'
import { AppError } from '../core/support/errors.ts'
import { systemRandomness } from '../core/support/ids.ts'
import { sqliteBindingFor } from './sqlite-binding.ts'

/** Entries lie beside the bundled program in a build, among the sources in a clone. */
function entry(bundled: string, source: string): URL {
  const built = new URL(bundled, import.meta.url)
  return existsSync(built) ? built : new URL(source, import.meta.url)
}

const refuse = async (): Promise<never> => {
  throw new AppError('bad-input', 'the command line has no keyring, no printer and no dialogs')
}

/** The ports of a core that lives for one command: its store is encrypted with a key that nobody keeps. */
export function ephemeralPorts(dataDir: string): AppPorts {
  const nativeBinding = sqliteBindingFor(process.env, process.versions['napi'])
  return {
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
    paths: { dataDir },
    ephemeral: true,
    lawDir: fileURLToPath(new URL('../../resources/law', import.meta.url)),
    clock: systemClock,
    randomness: systemRandomness,
    logSink: () => undefined,
    keyring: { backend: async () => 'none', usable: async () => false, wrap: refuse, unwrap: refuse },
    workerUrl: entry('./worker.js', '../core/workers/worker-entry.ts'),
    maintenanceUrl: entry('./maintenance.js', '../core/maintenance/maintenance-entry.ts'),
    printer: { toPdf: refuse },
    files: { save: refuse },
    versions: { app: 'command line', electron: 'none' },
    runtimeEndOfLife: false,
    systemLanguage: 'en'
  }
}
