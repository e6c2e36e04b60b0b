import type { App } from 'electron'
import type { Logger } from '../core/support/logger.ts'
import type { Clock } from '../core/support/clock.ts'

/** The core stops within about 10 s by itself; a person does not wait longer for a window that is already gone. */
const QUIT_DEADLINE_MS = 15_000

export type Shutdown = Readonly<{
  /** Something that must end in order. Ends in the reverse order of joining, each after the one before. */
  join(name: string, stop: () => void | Promise<void>): void
}>

/**
 * Holds the quit back until everything that joined has ended, then lets go.
 *
 * @param app its `will-quit` comes after every window has closed
 */
export function createShutdown(app: Pick<App, 'on' | 'exit'>, clock: Clock, logger: Logger): Shutdown {
  const joined: Array<Readonly<{ name: string; stop: () => void | Promise<void> }>> = []
  let begun = false

  const stopAll = async (): Promise<void> => {
    for (const { name, stop } of joined.toReversed()) {
      try {
        await stop()
      } catch {
        logger.error('shutdown.failed', { kind: name })
      }
    }
  }

  app.on('will-quit', (event) => {
    event.preventDefault()
    if (begun) return
    begun = true
    const overdue = new Promise<void>((resolve) => clock.after(QUIT_DEADLINE_MS, resolve))
    void Promise.race([stopAll(), overdue]).then(() => app.exit(0))
  })

  return {
    join(name, stop) {
      joined.push({ name, stop })
    }
  }
}
