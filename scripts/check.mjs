// npm run check: before a commit. Format, lint, types, dependency rules and the unit tests; no window, no build.
import './setup/node-version.mjs'
import { runSteps } from './checks/run-steps.mjs'
import { runVitest } from './checks/run-tests.mjs'
import { STATIC_STEPS } from './checks/static-steps.mjs'
import { createTestEnvironment } from './checks/test-environment.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  if ((await runSteps(STATIC_STEPS)) > 0) return 1
  const testEnvironment = createTestEnvironment()
  try {
    return (await runVitest(testEnvironment, ['tests/unit'])).failed > 0 ? 1 : 0
  } finally {
    testEnvironment.remove()
  }
})
