import { fileURLToPath } from 'node:url'
import type { UtilityProcess } from 'electron'
import type { StartMaintenance } from '../core/maintenance/maintenance-process.ts'

/** The one call of `utilityProcess` that is used. */
export type UtilityForker = Readonly<{
  fork(modulePath: string, args: string[], options: { serviceName: string; stdio: 'ignore' }): UtilityProcess
}>

/**
 * Starts the maintenance entry as a utility process: a packaged program cannot run its own executable as plain Node,
 * because its fuses forbid that.
 *
 * @see https://www.electronjs.org/docs/latest/api/utility-process
 */
export function utilityMaintenance(utilityProcess: UtilityForker, entry: URL): StartMaintenance {
  return () => {
    const child = utilityProcess.fork(fileURLToPath(entry), [], { serviceName: 'maintenance', stdio: 'ignore' })
    return {
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.on('exit', listener),
      kill: () => void child.kill()
    }
  }
}
