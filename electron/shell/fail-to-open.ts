import type { App, Dialog } from 'electron'
import type { Logger } from '../core/support/logger.ts'
import { toErrorData } from '../core/support/errors.ts'
import type { LogTransport } from './log-transport.ts'
import { asToken } from './log-token.ts'
import { whereThrown } from './where-thrown.ts'

type ElectronPart = Readonly<{ app: Pick<App, 'exit'>; dialog: Pick<Dialog, 'showErrorBox'> }>

/** What a person sees when not even the window could be opened: in both languages, because none is known yet. */
export function failToOpen(
  { app, dialog }: ElectronPart,
  logger: Logger,
  log: Pick<LogTransport, 'flush'>
): (thrown: unknown) => Promise<void> {
  return async (thrown) => {
    const { code, message } = toErrorData(thrown)
    logger.error('shell.not-opened', { code, reason: asToken(message), ...whereThrown(thrown) })
    await log.flush()
    dialog.showErrorBox(
      'Prathamiki · प्राथमिकी',
      `Prathamiki could not be opened (${code}). Nothing that was saved has been changed.\n` +
        `प्राथमिकी खुल नहीं सकी (${code})। सहेजी हुई किसी भी चीज़ में बदलाव नहीं हुआ है।`
    )
    app.exit(1)
  }
}
