// Brings node_modules to exactly what package-lock.json says, and does nothing when it is already so.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { withLock } from './lock.mjs'
import { inRoot, root } from './paths.mjs'
import { npmCommand, runCommand, tailOf } from './run-command.mjs'
import { SetupError, timed } from './say.mjs'

/** One name per clone: two clones may install at the same time. */
const lockName = () => `dependencies-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Compares the lock file with the list that npm leaves inside node_modules. So it does not matter who installed, and an
 * install that was broken off (npm writes its list last) is not taken for a whole one.
 *
 * @param {Record<string, {version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[]}>} wanted
 * @param {Record<string, {version?: string, integrity?: string}>} installed
 * @returns {string | undefined} the first path that is missing or of another version
 */
export function firstDifference(wanted, installed) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = installed[path]
    // Optional ones without a system are children of optional ones: they come and go with their parents.
    if (!found && entry.optional && (!isForThisMachine(entry) || !(entry.os || entry.cpu))) continue
    if (!found || found.version !== entry.version || found.integrity !== entry.integrity) return path
  }
  return undefined
}

/**
 * @param {string | string[] | undefined} names npm writes one name or a list, and excludes with an exclamation mark
 * @param {string} value
 */
function admits(names, value) {
  if (!names) return true
  const list = [names].flat()
  return list.includes(value) || (list.some((item) => item.startsWith('!')) && !list.includes(`!${value}`))
}

/** @param {{os?: string | string[], cpu?: string | string[], libc?: string | string[]}} entry */
const isForThisMachine = ({ os, cpu, libc }) =>
  admits(os, process.platform) && admits(cpu, process.arch) && !(libc && !libc.includes('glibc'))

const wantedList = () => inRoot('package-lock.json')
const installedList = () => inRoot('node_modules', '.package-lock.json')
const stampFile = () => inRoot('node_modules', '.cache', 'installed-lists')

/** Left by our own install, so that a list we misread can never make every run install again. */
const stamp = () =>
  createHash('sha256').update(readFileSync(wantedList())).update(readFileSync(installedList())).digest('hex')

function isUpToDate() {
  if (!existsSync(installedList())) return false
  if (existsSync(stampFile()) && readFileSync(stampFile(), 'utf8') === stamp()) return true
  try {
    return firstDifference(readPackages(wantedList()), readPackages(installedList())) === undefined
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

async function install() {
  const npm = npmCommand()
  // No install script runs: all binaries we need are plain files in packages. `include` because a person may have
  // NODE_ENV=production or `omit=dev` in their configuration; engine-strict because tools run on Node 24, not on theirs.
  const options = [
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--loglevel=error'
  ]
  const args = [...npm.args, 'ci', ...options, '--no-audit', '--no-fund']
  const result = await runCommand(npm.command, args, { cwd: root })
  if (result.code === 127) throw new SetupError('npm was not found; install it beside Node and run the command again.')
  if (result.code !== 0) throw new SetupError(`npm ci failed (exit code ${result.code}).\n${tailOf(result.output)}`)
  mkdirSync(dirname(stampFile()), { recursive: true })
  writeFileSync(stampFile(), stamp())
}

/** @throws {SetupError} when npm cannot install them */
export async function ensureDependencies() {
  if (isUpToDate()) return
  await withLock(lockName(), async () => {
    if (isUpToDate()) return
    await timed('installing dependencies by the lock file', install)
  })
}

/** @param {...string} parts @returns {string} a file of an installed package */
export const dependency = (...parts) => join(root, 'node_modules', ...parts)
