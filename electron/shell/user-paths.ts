import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import type { TestHooks } from './test-hooks.ts'

export type UserPaths = Readonly<{ userData: string; dataDir: string; logsDir: string; windowStateFile: string }>

/** Only the account that owns the record may look into its folders. */
const PRIVATE_DIRECTORY = 0o700

/**
 * Decides where everything of this user lies, and makes the folders. Must run before the single-instance lock, which
 * lies in the user-data folder too. `--user-data-dir=DIR` is Chromium's own switch and moves all of it.
 */
export function choosePaths(app: Pick<App, 'getPath' | 'setPath' | 'commandLine'>, hooks: TestHooks): UserPaths {
  const chosen = app.commandLine.getSwitchValue('user-data-dir')
  const userData = chosen === '' ? app.getPath('userData') : resolve(chosen)
  const paths = {
    userData,
    dataDir: hooks.dataDir === null ? userData : resolve(hooks.dataDir),
    logsDir: join(userData, 'logs'),
    windowStateFile: join(userData, 'window-state.json')
  }
  for (const dir of [paths.userData, paths.dataDir, paths.logsDir])
    mkdirSync(dir, { recursive: true, mode: PRIVATE_DIRECTORY })
  if (chosen !== '') app.setPath('userData', userData)
  return paths
}
