import { spawn } from 'node:child_process'
import { node24, withNode24 } from './node24.mjs'
import { inRoot, root } from './paths.mjs'

/** npm runs scripts in the clone and leaves the person's own folder in INIT_CWD; file names are meant from there. */
export function personFolder(env = process.env, current = process.cwd()) {
  return current === root && env.INIT_CWD ? env.INIT_CWD : current
}

/**
 * Runs a TypeScript program of ours on Node 24, with our own streams and the person's folder.
 *
 * @param {string} file inside the clone
 * @param {readonly string[]} args
 * @param {{nodeOptions?: readonly string[], cwd?: string}} [options]
 * @returns {Promise<number>} its exit code
 */
export function runTypescript(file, args, { nodeOptions = [], cwd = personFolder() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), [...nodeOptions, inRoot(file), ...args], { cwd, env: withNode24(), stdio: 'inherit' })
    process.on('SIGINT', () => child.kill('SIGINT'))
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
