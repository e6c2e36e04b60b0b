// Finds an Electron binary, or fetches one. Run by itself it prints the path:  node scripts/setup/electron-runtime.mjs
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cachedFallback, makeFallback } from './electron-fallback.mjs'
import { installElectron, installedElectron } from './electron-official.mjs'
import { withLock } from './lock.mjs'
import { runCommand } from './run-command.mjs'
import { runMain, say, SetupError } from './say.mjs'

/** Security fixes end with the third newest major; this is the oldest that still had them when the pin was set. */
const OLDEST_SUPPORTED_MAJOR = 43

const BINARY_BY_PLATFORM = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/** A binary that the person names wins over everything, and must then exist. */
function namedByPerson() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const binary =
    process.env.ELECTRON_EXEC_PATH || (folder && join(folder, BINARY_BY_PLATFORM[process.platform] ?? 'electron'))
  if (binary && !existsSync(binary))
    throw new SetupError(`ELECTRON_EXEC_PATH or ELECTRON_OVERRIDE_DIST_PATH points to ${binary}, which does not exist`)
  return binary || undefined
}

async function versionOf(binary) {
  const file = join(dirname(binary), 'version')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  const asNode = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, stdout } = await runCommand(binary, ['-p', 'process.versions.electron'], { env: asNode })
  if (code !== 0) throw new SetupError(`${binary} does not say which Electron it is (exit code ${code})`)
  return stdout.trim()
}

/** @returns {string | undefined} a binary that is already on this machine */
export function findElectron() {
  return namedByPerson() ?? installedElectron() ?? cachedFallback()
}

/**
 * @returns {Promise<{binary: string, version: string, major: number, endOfLife: boolean}>}
 * @throws {SetupError} when there is none and none can be fetched
 */
export async function ensureElectron() {
  const binary =
    findElectron() ??
    (await withLock('electron', async () => findElectron() ?? (await installElectron()) ?? (await makeFallback())))
  const version = await versionOf(binary)
  const major = Number.parseInt(version, 10)
  return { binary, version, major, endOfLife: major < OLDEST_SUPPORTED_MAJOR }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    const electron = await ensureElectron()
    say(`Electron ${electron.version}${electron.endOfLife ? ' (end of life: for development and tests only)' : ''}`)
    process.stdout.write(`${electron.binary}\n`)
    return 0
  })
}
