// npm start: set up what is missing, build when sources changed, open the window. Other arguments go to the app.
import './setup/node-version.mjs'
import { spawn } from 'node:child_process'
import { ensureBuild } from './setup/build.mjs'
import { hasDisplay, noDisplayAdvice } from './setup/display.mjs'
import { root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { isSandboxFailure, sandboxCure, sandboxSwitches } from './setup/sandbox.mjs'
import { formatDuration, runMain, say } from './setup/say.mjs'

const EXIT_NO_DISPLAY = 2
/** The cause of a failed start stands in the first lines. */
const KEPT_STDERR_CHARACTERS = 20_000

/** @returns {Promise<number>} the exit code of the app */
function openWindow(binary, args, env) {
  return new Promise((resolve) => {
    // Level 3: fatal errors only. Chromium complains at length about a missing system bus.
    const child = spawn(binary, [...sandboxSwitches(), '--log-level=3', root, ...args], {
      env,
      stdio: ['inherit', 'inherit', 'pipe']
    })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk)
      if (stderr.length < KEPT_STDERR_CHARACTERS) stderr += chunk
    })
    process.on('SIGINT', () => child.kill('SIGINT'))
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('SIGHUP', () => child.kill('SIGHUP'))
    child.on('error', (error) => {
      say(`${binary} cannot be started: ${error.message}`)
      resolve(1)
    })
    child.on('close', (code, signal) => {
      if (code !== 0 && isSandboxFailure(stderr)) say(sandboxCure(binary))
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}

await runMain(async () => {
  const startedAt = performance.now()
  if (!hasDisplay()) {
    say(noDisplayAdvice())
    return EXIT_NO_DISPLAY
  }
  const args = process.argv.slice(2)
  const { electron, env } = await prepare({ command: 'npm start', args })
  await ensureBuild(electron)
  say(`opening the window (Electron ${electron.version}; ready after ${formatDuration(performance.now() - startedAt)})`)
  return openWindow(
    electron.binary,
    args.filter((arg) => arg !== '--install-system'),
    env
  )
})
