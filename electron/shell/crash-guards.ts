import type { Logger } from '../core/support/logger.ts'
import { toErrorData } from '../core/support/errors.ts'
import { asToken } from './log-token.ts'
import { whereThrown } from './where-thrown.ts'

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
