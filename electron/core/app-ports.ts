import type { LogSink } from './support/logger.ts'
import type { Clock } from './support/clock.ts'
import type { Randomness } from './support/ids.ts'
import type { FilesPort, PrinterPort } from './fir/export-pdf.ts'
import type { KeyringPort } from './keys/keyring-port.ts'
import type { NetworkPort } from './remote/create-remote.ts'
import type { StartMaintenance } from './maintenance/maintenance-process.ts'
import type { MachinePort } from './support/machine.ts'

/** Everything the core needs from the outside. Electron's adapters in the product, small real ones in tests. */
export type AppPorts = Readonly<{
  /** `record.db`, `cache.db`, `keys.json` and `backups/` live inside `dataDir`. */
  paths: Readonly<{ dataDir: string }>
  /**
   * The third way to a data key (beside keyring and passphrase): a random one that is kept nowhere, for a
   * store that ends with the process. No slots are written, no copies are made; whoever gave `dataDir` removes it.
   */
  ephemeral?: boolean
  /** Folder of the statute pack. */
  lawDir: string
  clock: Clock
  randomness: Randomness
  logSink: LogSink
  keyring: KeyringPort
  /** Entry of a worker thread and of the maintenance process: bundled files in the product, sources in tests. */
  workerUrl: URL
  maintenanceUrl: URL
  /** How this runtime starts `maintenanceUrl`; without it, as a child process. */
  startMaintenance?: StartMaintenance
  /** A SQLite binding built for this runtime; without it the prebuilt one of the package. */
  nativeBinding?: string
  /** What the operating system says of its network; without it, only requests tell. */
  network?: NetworkPort
  /** Processors, memory and disk; without it, what this machine says. */
  machine?: MachinePort
  printer: PrinterPort
  files: FilesPort
  versions: Readonly<{ app: string; electron: string }>
  runtimeEndOfLife: boolean
  systemLanguage: 'en' | 'hi'
}>
