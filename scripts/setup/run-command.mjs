import { spawn } from 'node:child_process'

/** Enough of a failed command's output to see the cause. */
const TAIL_CHARACTERS = 4000

/**
 * Runs a command to its end. With `capture` (the default) its output is collected, otherwise it goes straight through.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, stdio?: 'capture' | 'inherit' | 'stderr'}} [options]
 *   `stderr` sends the command's stdout to our stderr, so that our own stdout stays clean
 * @returns {Promise<{code: number, stdout: string, output: string}>} code is 127 when the command does not exist and
 *   124 when it ran into the time limit
 */
export function runCommand(command, args, { cwd, env = process.env, timeoutMs, stdio = 'capture' } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const streams =
    stdio === 'inherit'
      ? 'inherit'
      : stdio === 'stderr'
        ? ['ignore', process.stderr, 'inherit']
        : ['ignore', 'pipe', 'pipe']
  return new Promise((resolve) => {
    // Colours are for terminals; what is kept here is cut and quoted later.
    const plain = stdio === 'capture' ? { ...env, NO_COLOR: '1', FORCE_COLOR: '0' } : env
    const child = spawn(command, args, { cwd, env: plain, stdio: streams })
    let stdout = ''
    let output = ''
    let timedOut = false
    child.stdout?.on('data', (chunk) => {
      stdout += chunk
      output += chunk
    })
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = timeoutMs && setTimeout(() => (timedOut = child.kill('SIGKILL')), timeoutMs)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, stdout, output: output + error.message })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: timedOut ? 124 : (code ?? 1), stdout, output })
    })
  })
}

/** @param {string} output @returns {string} its last part */
export const tailOf = (output) => output.slice(-TAIL_CHARACTERS).trim()

/** npm itself: the one that started us where there is one, so that version and configuration are the person's own. */
export function npmCommand() {
  const cli = process.env.npm_execpath
  return cli && /npm-cli\.c?js$/.test(cli) ? { command: process.execPath, args: [cli] } : { command: 'npm', args: [] }
}
