import type { App, Session, WebContents } from 'electron'
import type { Logger } from '../core/support/logger.ts'
import { isAppOrigin, isAppPage } from './app-origin.ts'

/** Applies to every page that will ever exist, including ones nobody planned. */
export function hardenEveryPage(app: Pick<App, 'on'>, logger: Logger): void {
  app.on('web-contents-created', (_event, contents) => harden(contents, logger))
}

/**
 * No page goes anywhere else, opens a window, or holds a webview.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation
 * @see https://www.electronjs.org/docs/latest/tutorial/security#14-disable-or-limit-creation-of-new-windows
 */
export function harden(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>, logger: Logger): void {
  const refuse = (event: { preventDefault(): void }, reason: string): void => {
    event.preventDefault()
    logger.warn('security.refused', { reason })
  }
  contents.on('will-navigate', (event) => {
    if (!isAppPage(event.url)) refuse(event, 'navigation')
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppPage(event.url)) refuse(event, 'frame-navigation')
  })
  contents.on('will-redirect', (event) => refuse(event, 'redirect'))
  contents.on('will-attach-webview', (event) => refuse(event, 'webview'))
  contents.setWindowOpenHandler(() => {
    logger.warn('security.refused', { reason: 'new-window' })
    return { action: 'deny' }
  })
}

type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'webRequest'
  | 'on'
>

/** The window's own tools: open only on a machine of a developer, and never fetched from outside. */
const innerSchemes: ReadonlySet<string> = new Set(['data:', 'blob:', 'devtools:'])

/** May the window load this? Its own files and what it made itself; everything else would be a network request. */
export function isAllowedRequest(address: string): boolean {
  if (isAppOrigin(address)) return true
  try {
    return innerSchemes.has(new URL(address).protocol)
  } catch {
    return false
  }
}

/**
 * Denies every permission there is or will be, every request that would leave the machine, and every download. The
 * spelling checker would fetch dictionaries from outside.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content
 */
export function hardenSession(session: GuardedSession, logger: Logger): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isAllowedRequest(details.url)
    if (cancel) logger.warn('security.refused', { reason: 'request' })
    answer({ cancel })
  })
}
