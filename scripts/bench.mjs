// npm run bench -- --smoke: the measurements of tests/bench, on Node 24.
import './setup/node-version.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runTypescript } from './setup/run-typescript.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  return runTypescript('tests/bench/run.ts', process.argv.slice(2), { nodeOptions: ['--expose-gc'] })
})
