import { node24, withNode24 } from '../setup/node24.mjs'
import { root } from '../setup/paths.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { formatDuration, say } from '../setup/say.mjs'

/** The machines in mind have two cores. */
const SIDE_BY_SIDE = 2

/**
 * Runs one tool on Node 24, quietly: its words are shown only when it fails.
 *
 * @param {{name: string, file: string, args: readonly string[]}} step
 * @returns {Promise<boolean>} whether it passed
 */
export async function runStep(step) {
  const startedAt = performance.now()
  const { code, output } = await runCommand(node24(), [step.file, ...step.args], { cwd: root, env: withNode24() })
  const passed = code === 0
  say(`${passed ? 'ok  ' : 'FAIL'} ${step.name} (${formatDuration(performance.now() - startedAt)})`)
  if (!passed) process.stderr.write(`\n${output.trim()}\n\n`)
  return passed
}

/**
 * Runs steps, some of them at the same time; after a failure those that run are let finish, and no other is started.
 *
 * @param {ReadonlyArray<{name: string, file: string, args: readonly string[]}>} steps
 * @returns {Promise<number>} how many failed
 */
export async function runSteps(steps) {
  const waiting = [...steps]
  let failed = 0
  const lane = async () => {
    for (let step = waiting.shift(); step && failed === 0; step = waiting.shift()) {
      if (!(await runStep(step))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  return failed
}
