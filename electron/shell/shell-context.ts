import type { LogTransport } from './log-transport.ts'
import type { Logger } from '../core/support/logger.ts'
import type { Shutdown } from './shutdown.ts'
import type { TestHooks } from './test-hooks.ts'
import type { UserPaths } from './user-paths.ts'

/** What is made before the app is ready and used after it. */
export type ShellContext = Readonly<{
  hooks: TestHooks
  paths: UserPaths
  log: LogTransport
  logger: Logger
  shutdown: Shutdown
  /** Folder of the built main process, as a `file:` address ending in a slash. */
  mainUrl: URL
}>
