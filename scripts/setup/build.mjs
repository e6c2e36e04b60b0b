// Builds the app with electron-vite when a source has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dependency } from './dependencies.mjs'
import { withLock } from './lock.mjs'
import { node24, withNode24 } from './node24.mjs'
import { inRoot, root } from './paths.mjs'
import { runCommand, tailOf } from './run-command.mjs'
import { SetupError, timed } from './say.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json'
]
const stampFile = () => inRoot('out', '.stamp')

/** @param {string} path @returns {Generator<string>} its files, in an order that does not depend on the file system */
function* filesOf(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

/** @returns {string} a hash over names and contents; times are no help, a checkout sets them all to now */
export function hashSources(folder = root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesOf(join(folder, source))) {
      const content = readFileSync(file)
      hash.update(`${file.slice(folder.length)}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/** @param {string} hash */
function isBuilt(hash) {
  return (
    existsSync(stampFile()) &&
    readFileSync(stampFile(), 'utf8') === hash &&
    existsSync(inRoot('out', 'main', 'index.js'))
  )
}

async function build(hash, electron) {
  rmSync(stampFile(), { force: true })
  const env = { ...withNode24(), ELECTRON_EXEC_PATH: electron.binary, ELECTRON_MAJOR_VER: String(electron.major) }
  const result = await runCommand(node24(), [dependency('electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: root,
    env
  })
  if (result.code !== 0) throw new SetupError(`The build failed (exit code ${result.code}).\n${tailOf(result.output)}`)
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stampFile(), hash)
}

/**
 * @param {{binary: string, major: number}} electron
 * @throws {SetupError} with the compiler's own words
 */
export async function ensureBuild(electron) {
  if (isBuilt(hashSources())) return
  await withLock(`build-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`, async () => {
    const hash = hashSources()
    if (!isBuilt(hash)) await timed('building the app', () => build(hash, electron))
  })
}
