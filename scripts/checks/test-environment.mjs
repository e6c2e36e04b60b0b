// A home of their own for tests: nothing they do may reach the person's files, settings or keyring.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay } from '../setup/display.mjs'
import { withNode24 } from '../setup/node24.mjs'
import { inCache } from '../setup/paths.mjs'

/** What points into a person's home, or to services that hold their secrets. */
const PERSONAL = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME', 'NODE_OPTIONS', 'INIT_CWD']

/**
 * @param {NodeJS.ProcessEnv} base
 * @returns {{env: NodeJS.ProcessEnv, folder: string, remove: () => void}} short paths: sockets allow about 100 characters
 */
export function createTestEnvironment(base = process.env) {
  const folder = mkdtempSync(join(tmpdir(), 'prathamiki-'))
  const env = withNode24({ ...base })
  for (const name of PERSONAL) delete env[name]
  for (const name of ['home', 'tmp', 'run']) mkdirSync(join(folder, name), { mode: 0o700 })
  // Root's tests give up their rights in a child, which must still find its way to its own folder below.
  chmodSync(folder, 0o711)
  chmodSync(join(folder, 'tmp'), 0o711)
  env.PRATHAMIKI_CACHE = inCache()
  env.HOME = join(folder, 'home')
  env.TMPDIR = join(folder, 'tmp')
  // A Wayland screen is found through this folder; a virtual screen needs nothing there, and a keyring makes its socket.
  if (!hasDisplay() || !base.WAYLAND_DISPLAY) env.XDG_RUNTIME_DIR = join(folder, 'run')
  const removeNow = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  // Ctrl+C must not leave the folder behind; 130 is what shells say for it.
  const stop = () => process.exit(130)
  process.once('exit', removeNow)
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const remove = () => {
    process.off('exit', removeNow)
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    removeNow()
  }
  return { env, folder, remove }
}
