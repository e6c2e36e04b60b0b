import type { WebContents } from 'electron'
import type { Clock } from '../core/support/clock.ts'
import type { Logger } from '../core/support/logger.ts'

/** A page that dies again and again would reload for ever: after this many in the span, somebody must look. */
const MAX_RELOADS = 3
const RELOAD_SPAN_MS = 60_000

/**
 * Brings a page back whose process went away. What was saved is in the store; the page fetches it again.
 *
 * @param giveUp called when reloading does not help
 */
export function reloadCrashedPage(
  contents: Pick<WebContents, 'on' | 'reload'>,
  clock: Clock,
  logger: Logger,
  giveUp: () => void
): void {
  let reloadedAtMs: ReadonlyArray<number> = []
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    logger.error('window.process-gone', { reason, exitCode })
    const nowMs = clock.monotonicMs()
    reloadedAtMs = [...reloadedAtMs.filter((atMs) => nowMs - atMs < RELOAD_SPAN_MS), nowMs]
    if (reloadedAtMs.length > MAX_RELOADS) giveUp()
    else contents.reload()
  })
}
