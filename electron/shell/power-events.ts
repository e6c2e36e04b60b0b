import type { App, PowerMonitor } from 'electron'
import type { Handlers } from '#shared/ipc/contract.ts'

/** The machine is being switched off: end in order, while there is still time, instead of being killed. */
export function quitOnShutdown(powerMonitor: Pick<PowerMonitor, 'on'>, app: Pick<App, 'quit'>): void {
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    app.quit()
  })
}

/**
 * Whoever opens the lid again may be somebody else: the screen is locked before the machine sleeps, and with the
 * machine's own lock. Work in the queue goes on. In a phase that shows nothing there is nothing to lock.
 */
export function lockWithMachine(
  powerMonitor: Pick<PowerMonitor, 'on'>,
  handlers: Pick<Handlers, 'session.lock'>
): void {
  const lock = (): void => {
    void Promise.resolve(handlers['session.lock']({})).catch(() => undefined)
  }
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}
