// npm run evaluate: how well statements with gold are drafted, on Node 24. See docs/evaluation.md.
import './setup/node-version.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runTypescript } from './setup/run-typescript.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  return runTypescript('tests/evaluate/run.ts', process.argv.slice(2))
})
