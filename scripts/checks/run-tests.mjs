import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { dependency } from '../setup/dependencies.mjs'
import { hasDisplay } from '../setup/display.mjs'
import { node24 } from '../setup/node24.mjs'
import { root } from '../setup/paths.mjs'
import { formatDuration, say } from '../setup/say.mjs'
import { filesCutOff, playwrightCounts, sumCounts, vitestCounts } from './test-results.mjs'

/** @returns {Promise<number>} the exit code; the output goes straight through, these runs are long */
function runLoud(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function timedRun(name, run) {
  const startedAt = performance.now()
  say(`${name} ...`)
  const counts = await run()
  say(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name} (${formatDuration(performance.now() - startedAt)})`)
  return counts
}

/**
 * @param {{env: NodeJS.ProcessEnv, folder: string}} testEnvironment
 * @param {readonly string[]} [paths] folders or files; all when empty
 * @returns {Promise<import('./test-results.mjs').Counts>}
 */
export function runVitest({ env, folder }, paths = []) {
  const run = async (report, files) => {
    const args = [
      dependency('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files
    ]
    return runLoud(node24(), args, env)
  }
  return timedRun('unit, integration and contract tests', async () => {
    const report = join(folder, 'vitest.json')
    const exitCode = await run(report, paths)
    const cutOff = filesCutOff(report)
    if (cutOff.length === 0) return vitestCounts(report, exitCode)
    // Once: what ends its process by itself does it again.
    say(`the process of ${cutOff.join(', ')} was ended by a signal; that is run a second time`)
    const second = join(folder, 'vitest-second.json')
    const again = vitestCounts(second, await run(second, cutOff))
    return sumCounts(vitestCounts(report, 0), again)
  })
}

/**
 * @param {{env: NodeJS.ProcessEnv, folder: string}} testEnvironment
 * @param {readonly string[]} [paths]
 * @returns {Promise<import('./test-results.mjs').Counts>}
 */
export function runPlaywright({ env, folder }, paths = []) {
  const report = join(folder, 'playwright.json')
  const cli = [node24(), dependency('@playwright', 'test', 'cli.js'), 'test', ...paths]
  const [command, ...args] = hasDisplay() ? cli : ['xvfb-run', '-a', '-s', '-screen 0 1366x768x24', ...cli]
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return timedRun('tests in the real window', async () =>
    playwrightCounts(report, await runLoud(command, args, withReport))
  )
}
