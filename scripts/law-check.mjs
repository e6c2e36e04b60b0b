// npm run law:check [-- --against DIR] [-- --pack DIR]: validates the statute pack and prints a report, on Node 24.
import './setup/node-version.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runTypescript } from './setup/run-typescript.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  return runTypescript('scripts/validate-law.ts', process.argv.slice(2))
})
