// npm run draft -- FILE: drafts without a window. No build and no Electron: the same core runs as it stands.
import './setup/node-version.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { runTypescript } from './setup/run-typescript.mjs'
import { runMain } from './setup/say.mjs'

await runMain(async () => {
  await ensureDependencies()
  return runTypescript('electron/cli/draft-cli.ts', process.argv.slice(2))
})
