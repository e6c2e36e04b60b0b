// Checks the machine for what cannot come from npm. What is missing is told as one line to copy; it is run only when the
// person asks for it (`--install-system`) or on a build machine (CI=true).
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { runCommand, tailOf } from './run-command.mjs'
import { SetupError, timed } from './say.mjs'
import { thisRelease, usesT64Names } from './system-release.mjs'

/** An ordinary user's PATH on Debian lacks the last three, where some of the programs are. */
const PROGRAM_FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin']
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')]

/** @param {string} name @returns {string | undefined} its full path */
export function findProgram(name) {
  return PROGRAM_FOLDERS.filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

const hasFonts = () =>
  FONT_FOLDERS.some(
    (folder) =>
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.[ot]t[fc]$/i.test(name))
  )

/** @returns {Promise<string>} the loader's list of libraries, empty where it has none (not a glibc system) */
async function listLibraries() {
  const ldconfig = findProgram('ldconfig')
  return ldconfig ? (await runCommand(ldconfig, ['-p'])).stdout : ''
}

/**
 * @param {ReadonlyArray<{package: string, library?: string, program?: string, fonts?: boolean, t64?: boolean}>} needs
 * @returns {Promise<Array<{package: string, library?: string, program?: string, t64?: boolean}>>} what is not there, each package once
 */
export async function findMissing(needs) {
  const libraries = await listLibraries()
  const isThere = (need) =>
    need.library
      ? libraries.includes(`\t${need.library} `)
      : need.program
        ? findProgram(need.program) !== undefined
        : hasFonts()
  const missing = needs.filter((need) => !isThere(need))
  return missing.filter((need, index) => missing.findIndex((other) => other.package === need.package) === index)
}

/** Derivatives (Mint, Pop!_OS) have version numbers of their own: there the package list answers. */
async function knowsT64() {
  const known = usesT64Names(thisRelease())
  return known ?? (await runCommand('apt-cache', ['show', 'libgtk-3-0t64'])).code === 0
}

/** @param {ReadonlyArray<{package: string, t64?: boolean}>} missing @param {boolean} t64 @returns {string[]} */
export const packageNames = (missing, t64) =>
  missing.map((need) => (need.t64 && t64 ? `${need.package}t64` : need.package))

async function install(names, isRoot) {
  const prefix = isRoot ? [] : ['sudo']
  // A fresh container has no package lists yet.
  const script = `${prefix.join(' ')} apt-get update -q && ${prefix.join(' ')} env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends ${names.join(' ')}`
  const result = await runCommand('sh', ['-c', script])
  if (result.code !== 0) throw new SetupError(`apt-get failed (exit code ${result.code}).\n${tailOf(result.output)}`)
}

/**
 * @param {Parameters<typeof findMissing>[0]} needs
 * @param {{mayInstall: boolean, command: string}} options command is what the person typed, for the hint
 * @throws {SetupError} naming the one line to run, when something is missing and may not or cannot be installed here
 */
export async function ensureSystem(needs, { mayInstall, command }) {
  if (process.platform !== 'linux') return
  const missing = await findMissing(needs)
  if (missing.length === 0) return
  if (!findProgram('apt-get')) {
    const what = missing.map((need) => need.library ?? need.program ?? 'a font').join(', ')
    throw new SetupError(
      `This machine lacks: ${what}. Install them with its package manager, then run \`${command}\` again.`
    )
  }
  const names = packageNames(missing, await knowsT64())
  const isRoot = process.getuid?.() === 0
  const line = `${isRoot ? '' : 'sudo '}apt-get update && ${isRoot ? '' : 'sudo '}apt-get install -y ${names.join(' ')}`
  if (!mayInstall) {
    throw new SetupError(
      `This machine lacks some system packages. Run this line, then \`${command}\` again:\n\n  ${line}\n\n(or let it be run for you: \`${command} -- --install-system\`)`
    )
  }
  if (!isRoot && !findProgram('sudo')) {
    throw new SetupError(
      `System packages are missing and there is no sudo. Ask an administrator to run:\n\n  ${line.replaceAll('sudo ', '')}\n`
    )
  }
  await timed(`installing system packages: ${names.join(' ')}`, () => install(names, isRoot))
  const still = await findMissing(needs)
  if (still.length > 0)
    throw new SetupError(`Still missing after the installation: ${packageNames(still, await knowsT64()).join(' ')}`)
}
