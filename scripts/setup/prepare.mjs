// The set-up that `npm start` and `npm test` share, in the order in which one step needs the other.
import { ensureDependencies } from './dependencies.mjs'
import { ensureElectron, findElectron } from './electron-runtime.mjs'
import { say } from './say.mjs'
import { ensureSqliteBinding, mustCompileSqlite } from './sqlite-binding.mjs'
import { ensureSystem } from './system-libraries.mjs'
import { COMPILER_NEEDS, WINDOW_NEEDS } from './system-needs.mjs'

/**
 * @param {{command: string, args: readonly string[], needs?: readonly object[]}} options
 * @returns {Promise<{electron: Awaited<ReturnType<typeof ensureElectron>>, env: NodeJS.ProcessEnv}>} env for everything
 *   that starts Electron: where it is, its major version, and the SQLite binding when it needs one of its own
 */
export async function prepare({ command, args, needs = [] }) {
  const mayInstall = args.includes('--install-system') || process.env.CI === 'true'
  await ensureDependencies()
  const known = findElectron()
  // Before a long download, what is missing on the machine anyway; compilers only once it is clear that they are needed.
  if (!known) await ensureSystem([...WINDOW_NEEDS, ...needs], { mayInstall, command })
  const electron = await ensureElectron()
  const compilers = mustCompileSqlite(electron.major) ? COMPILER_NEEDS : []
  await ensureSystem([...WINDOW_NEEDS, ...needs, ...compilers], { mayInstall, command })
  const binding = await ensureSqliteBinding(electron.major)
  if (electron.endOfLife) {
    say(
      `note: Electron ${electron.version} gets no security fixes any more; it is here for development and tests only.`
    )
    say('      Where GitHub can be reached, `node node_modules/electron/install.js` fetches the pinned one.')
  }
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ELECTRON_EXEC_PATH: electron.binary, ELECTRON_MAJOR_VER: String(electron.major) }
  delete env.PRATHAMIKI_SQLITE_BINDING
  return { electron, env: binding ? { ...env, PRATHAMIKI_SQLITE_BINDING: binding } : env }
}
