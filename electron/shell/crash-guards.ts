import type { Logger } from '../core/support/logger.ts'
import { toErrorData } from '../core/support/errors.ts'
import { asToken } from './log-token.ts'

type Emitter = Pick<NodeJS.Process, 'on'>

/**
 * What nobody caught is logged by its kind alone: the text of a foreign error may quote the data it failed on. The
 * product goes on, because the store commits in transactions and holds no half-done work.
 */
export function guardAgainstCrashes(process: Emitter, logger: Logger): void {
  process.on('uncaughtException', (thrown: unknown) => report('process.uncaught-exception', thrown))
  process.on('unhandledRejection', (thrown: unknown) => report('process.unhandled-rejection', thrown))

  function report(event: string, thrown: unknown): void {
    const { code, message } = toErrorData(thrown)
    logger.error(event, { code, reason: asToken(message), ...whereThrown(thrown) })
  }
}

/** The first place in our own code, without the message line: file names and line numbers are no one's data. */
function whereThrown(thrown: unknown): { statement?: string } {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return {}
  const place = /\((?:.*[\\/])?([\w.-]+\.js:\d+:\d+)\)/.exec(thrown.stack)?.[1]
  return place === undefined ? {} : { statement: place }
}
