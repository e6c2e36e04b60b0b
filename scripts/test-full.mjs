// npm run test:full: the tests that count, with the counts that are too long for npm test. Minutes, not seconds.
import './setup/node-version.mjs'
import { runVitest } from './checks/run-tests.mjs'
import { createTestEnvironment } from './checks/test-environment.mjs'
import { summaryLine } from './checks/test-results.mjs'
import { prepare } from './setup/prepare.mjs'
import { runMain } from './setup/say.mjs'
import { TEST_NEEDS } from './setup/system-needs.mjs'

/** Each with the variable that its test reads, the long count, and the files. */
const LONG = {
  variable: 'PRATHAMIKI_SYNC_OPERATIONS',
  count: 5000,
  paths: ['tests/integration/sync/random-faults.test.ts']
}

await runMain(async () => {
  const { env } = await prepare({ command: 'npm run test:full', args: process.argv.slice(2), needs: TEST_NEEDS })
  const testEnvironment = createTestEnvironment({ ...env, [LONG.variable]: String(LONG.count) })
  try {
    const counts = await runVitest(testEnvironment, LONG.paths)
    process.stdout.write(`${summaryLine(counts)}\n`)
    return counts.failed === 0 ? 0 : 1
  } finally {
    testEnvironment.remove()
  }
})
