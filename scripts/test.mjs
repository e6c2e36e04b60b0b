// npm test: the set-up of npm start, then every check there is. The last line is always `N passed, N failed`.
//   npm test -- --only static|unit|e2e [paths]     one part of it
//   npm test -- --install-system                   lets the missing system packages be installed
import './setup/node-version.mjs'
import { runSteps } from './checks/run-steps.mjs'
import { runPlaywright, runVitest } from './checks/run-tests.mjs'
import { STATIC_STEPS } from './checks/static-steps.mjs'
import { createTestEnvironment } from './checks/test-environment.mjs'
import { sumCounts, summaryLine } from './checks/test-results.mjs'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { hasDisplay } from './setup/display.mjs'
import { prepare } from './setup/prepare.mjs'
import { formatDuration, runMain, say, SetupError } from './setup/say.mjs'
import { DISPLAY_NEEDS, TEST_NEEDS } from './setup/system-needs.mjs'

const PARTS = ['static', 'unit', 'e2e']

/** @param {readonly string[]} args @returns {{parts: readonly string[], paths: readonly string[]}} */
function readArguments(args) {
  const at = args.indexOf('--only')
  const only = at < 0 ? undefined : (args[at + 1] ?? '')
  if (only !== undefined && !PARTS.includes(only)) throw new SetupError(`--only takes one of: ${PARTS.join(', ')}`, 2)
  const paths = args.filter((arg, index) => !arg.startsWith('--') && !(at >= 0 && index === at + 1))
  return { parts: only ? [only] : PARTS, paths }
}

/** Each part begins only when the one before it is green. @returns {Promise<import('./checks/test-results.mjs').Counts>} */
async function runParts({ parts, paths }, args) {
  const green = { passed: 0, failed: 0 }
  if (parts.includes('static')) {
    await ensureDependencies()
    const failed = await runSteps(STATIC_STEPS)
    if (failed > 0) return { passed: 0, failed }
    if (parts.length === 1) return green
  }
  const needs = hasDisplay() ? TEST_NEEDS : [...TEST_NEEDS, ...DISPLAY_NEEDS]
  const { electron, env } = await prepare({ command: 'npm test', args, needs })
  await ensureBuild(electron)
  const testEnvironment = createTestEnvironment(env)
  try {
    const unit = parts.includes('unit') ? await runVitest(testEnvironment, paths) : green
    if (unit.failed > 0 || !parts.includes('e2e')) return unit
    return sumCounts(unit, await runPlaywright(testEnvironment, paths))
  } finally {
    testEnvironment.remove()
  }
}

await runMain(async () => {
  const startedAt = performance.now()
  let counts = { passed: 0, failed: 1 }
  try {
    const args = process.argv.slice(2)
    counts = await runParts(readArguments(args), args)
    return counts.failed === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return error.exitCode
  } finally {
    say(`all of it took ${formatDuration(performance.now() - startedAt)}`)
    process.stdout.write(`${summaryLine(counts)}\n`)
  }
})
