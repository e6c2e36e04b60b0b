import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A started process that waits for one task. Electron's utility process has the same shape. */
export type MaintenanceProcess = Readonly<{
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Also called when it could not be started. */
  onExit(listener: (exitCode: number | null) => void): void
  kill(): void
}>

export type StartMaintenance = () => MaintenanceProcess

/**
 * Starts the entry with this runtime as plain Node. A packaged Electron has that switched off by its fuse: there the
 * shell starts a utility process instead.
 */
export function forkMaintenance(entry: URL): StartMaintenance {
  return () => {
    const child = fork(fileURLToPath(entry), [], {
      // Buffers as they are: the key must not become a string on its way.
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc']
    })
    return {
      post: (message) => void child.send(message as object, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onExit(listener) {
        child.on('error', () => listener(null))
        child.on('exit', listener)
      },
      kill: () => void child.kill('SIGKILL')
    }
  }
}
