// The Electron that package.json pins: used when it is there, downloaded by its own installer when GitHub answers.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { runCommand } from './run-command.mjs'
import { say, timed } from './say.mjs'

/** A blocked network must not hold people up before the other way is tried. */
const PROBE_TIMEOUT_MS = 6_000
/** 120 MB over a slow station line; Electron's installer itself would go on trying without end. */
const INSTALL_TIMEOUT_MS = 15 * 60_000

const packageFolder = () => inRoot('node_modules', 'electron')
const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
const pinnedVersion = () => JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')).version

/** @returns {string | undefined} the binary under node_modules/electron/dist, when it is of the pinned version */
export function installedElectron() {
  const name = readText(join(packageFolder(), 'path.txt'))
  const version = readText(join(packageFolder(), 'dist', 'version'))?.replace(/^v/, '')
  if (!name || version !== pinnedVersion()) return undefined
  const binary = join(packageFolder(), 'dist', name)
  return existsSync(binary) ? binary : undefined
}

/** Asks for the smallest file of the very release that would be downloaded, redirects included. */
async function downloadsAnswer() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  const base = mirror || 'https://github.com/electron/electron/releases/download/'
  try {
    const url = `${base.replace(/\/?$/, '/')}v${pinnedVersion()}/SHASUMS256.txt`
    const reply = await fetch(url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
    // A mirror may lay its folders out differently: that it answers at all is enough.
    return reply.ok || (mirror !== undefined && reply.status < 500)
  } catch {
    return false
  }
}

/** @returns {Promise<string | undefined>} the binary, undefined when it cannot be had this way */
export async function installElectron() {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return undefined
  if (!(await downloadsAnswer())) {
    say('Electron downloads on GitHub cannot be reached from here')
    return undefined
  }
  const { code } = await timed(`downloading Electron ${pinnedVersion()} (about 120 MB)`, () =>
    runCommand(process.execPath, [join(packageFolder(), 'install.js')], {
      stdio: 'stderr',
      timeoutMs: INSTALL_TIMEOUT_MS
    })
  )
  const binary = installedElectron()
  if (!binary) say(`Electron's installer did not succeed (exit code ${code})`)
  return binary
}
