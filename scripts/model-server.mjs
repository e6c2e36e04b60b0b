// npm run model-server -- --port 8000: a model server for trying online mode on one machine. It answers from the local
// engine in both protocols; it is the one that the tests make misbehave.
import './setup/node-version.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runTypescript } from './setup/run-typescript.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  return runTypescript('tests/support/model-server/serve.ts', process.argv.slice(2))
})
