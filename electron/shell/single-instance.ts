import type { App } from 'electron'

/**
 * True for the first start of this user-data folder. A second one asks the first to come forward and must end at once:
 * two processes on one store is what this prevents, so nothing may have been opened before.
 */
export function claimSingleInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  bringToFront: () => void
): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', bringToFront)
  return true
}
