import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const jsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE']

// One real Electron at a time: two would fight for the two cores and make timings meaningless. No retries: a test that
// passes the second time has found something.
export default defineConfig({
  testDir: 'tests/e2e/electron',
  outputDir: join(tmpdir(), 'prathamiki-playwright'),
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  // A cold start of Electron on a busy two-core machine takes several seconds, and some tests start it three times.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: jsonReport ? [['list'], ['json', { outputFile: jsonReport }]] : [['list']]
})
