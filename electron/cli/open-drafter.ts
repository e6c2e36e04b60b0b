import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Draft } from '#shared/domain/draft.ts'
import { createApp, type App } from '../core/app.ts'
import { checkInput } from './check-input.ts'
import { refuseBrokenPack } from './refuse-broken-pack.ts'
import { CliError } from './cli-error.ts'
import { ephemeralPorts } from './ephemeral-ports.ts'

export type Drafter = Readonly<{
  /** @throws CliError | AppError with a code of the product */
  draft(input: unknown): Promise<Draft>
  /** The core behind it. */
  app: App
  /** Signer of the statute pack, or null. */
  reviewedBy: string | null
  /** Drafts worked on at once. */
  size: number
  close(): Promise<void>
}>

/** Exit codes of a program that a signal ended: 128 and the number of the signal. */
const endedBy = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** A folder that goes with the process, also when a signal ends it. What SIGKILL leaves behind no key opens. */
function temporaryFolder(): Readonly<{ path: string; remove(): void }> {
  const path = mkdtempSync(join(tmpdir(), 'prathamiki-draft-'))
  const remove = (): void => rmSync(path, { recursive: true, force: true })
  process.once('exit', remove)
  for (const [signal, code] of Object.entries(endedBy)) process.once(signal, () => process.exit(code))
  return { path, remove }
}

/**
 * Opens the whole core behind the window, as `createApp` puts it together, on an encrypted store in a temporary folder
 * whose random key is kept nowhere. Folder and key end with `close`.
 *
 * @throws CliError with the code that kept the store from opening, `disk-full` for one, or `pack-invalid`
 */
export async function openDrafter(): Promise<Drafter> {
  const folder = temporaryFolder()
  const app = createApp(ephemeralPorts(folder.path))
  try {
    refuseBrokenPack(app.law)
  } catch (error) {
    folder.remove()
    throw error
  }
  await app.start()
  const { phase, problem } = await app.handlers['app.state']({})
  if (phase !== 'ready') {
    await app.stop()
    throw new CliError(problem?.code ?? 'internal', `the temporary store in ${tmpdir()} cannot be opened`)
  }
  const settings = await app.handlers['settings.get']({})
  return {
    draft: async (input) => app.draft(checkInput(input)),
    app,
    reviewedBy: app.law.reviewedBy,
    size: settings['workers.count'],
    async close() {
      await app.stop()
      folder.remove()
    }
  }
}
