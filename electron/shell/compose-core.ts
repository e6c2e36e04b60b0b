import { fileURLToPath } from 'node:url'
import type { App as ElectronApp, Net, SafeStorage } from 'electron'
import type { AppPorts } from '../core/app-ports.ts'
import { systemClock } from '../core/support/clock.ts'
import { systemRandomness } from '../core/support/ids.ts'
import type { LogSink } from '../core/support/logger.ts'
import { isRuntimeEndOfLife } from './runtime-support.ts'
import { createSecretStore } from './secret-store.ts'
import { utilityMaintenance, type UtilityForker } from './start-maintenance.ts'
import type { TestHooks } from './test-hooks.ts'
import type { UserPaths } from './user-paths.ts'

export type CorePortsInput = Readonly<{
  app: Pick<ElectronApp, 'getVersion' | 'getLocale'>
  safeStorage: SafeStorage
  net: Pick<Net, 'isOnline'>
  utilityProcess: UtilityForker
  /** Folder of the built main process, as a `file:` address ending in a slash. */
  mainUrl: URL
  paths: UserPaths
  hooks: TestHooks
  logSink: LogSink
  printer: AppPorts['printer']
  files: AppPorts['files']
}>

/** Electron's side of every port of the core. */
export function corePorts(input: CorePortsInput): AppPorts {
  const { app, safeStorage, net, utilityProcess, mainUrl, paths, hooks, logSink, printer, files } = input
  const maintenanceUrl = new URL('maintenance.js', mainUrl)
  return {
    paths: { dataDir: paths.dataDir },
    lawDir: fileURLToPath(new URL('../../resources/law', mainUrl)),
    clock: systemClock,
    randomness: systemRandomness,
    logSink,
    keyring: createSecretStore(safeStorage, process.platform),
    workerUrl: new URL('worker.js', mainUrl),
    maintenanceUrl,
    startMaintenance: utilityMaintenance(utilityProcess, maintenanceUrl),
    ...(hooks.sqliteBinding === null ? {} : { nativeBinding: hooks.sqliteBinding }),
    network: { isOnline: () => net.isOnline() },
    printer,
    files,
    versions: { app: app.getVersion(), electron: process.versions.electron },
    runtimeEndOfLife: isRuntimeEndOfLife(process.versions.electron),
    systemLanguage: app.getLocale().startsWith('hi') ? 'hi' : 'en'
  }
}
