import { fileURLToPath } from 'node:url'
import type * as Electron from 'electron'
import { createApp } from '../core/app.ts'
import { systemClock } from '../core/support/clock.ts'
import { systemRandomness } from '../core/support/ids.ts'
import { serveAppScheme } from './app-protocol.ts'
import { corePorts } from './compose-core.ts'
import { createFileDialogs } from './file-dialogs.ts'
import { openIpcHost } from './ipc-host.ts'
import { keepMenu } from './keep-menu.ts'
import { openMainWindow } from './main-window.ts'
import { lockWithMachine, quitOnShutdown } from './power-events.ts'
import { createPrinter } from './print-pdf.ts'
import { footerTemplate } from './print-footer.ts'
import { reloadCrashedPage } from './reload-crashed-page.ts'
import { hardenSession } from './security.ts'
import type { ShellContext } from './shell-context.ts'
import { createTrustedWindows } from './trusted-windows.ts'
import { mainWindowOptions, printWindowOptions } from './window-options.ts'

/** The paper white of the window's own background. */
const BACKGROUND = '#ffffff'

/**
 * Once the app is ready: door, window, core, in this order, so that the window already stands while the store opens.
 *
 * @param electron the module itself; nothing else in the shell reaches for it
 * @returns the window, for a second start to bring forward
 */
export function openProduct(electron: typeof Electron, context: ShellContext): Electron.BrowserWindow {
  const { app, session, BrowserWindow } = electron
  const { hooks, paths, log, logger, shutdown, mainUrl } = context
  const developer = !app.isPackaged
  const preload = fileURLToPath(new URL('../preload/index.cjs', mainUrl))
  const windows = createTrustedWindows()
  const clock = systemClock
  const randomness = systemRandomness

  hardenSession(session.defaultSession, logger)
  serveAppScheme({
    protocol: electron.protocol,
    rootDir: fileURLToPath(new URL('../renderer', mainUrl)),
    randomness,
    logger
  })

  const printer = createPrinter({
    BrowserWindow,
    options: printWindowOptions({ preload }),
    trust: windows.add,
    footer: footerTemplate,
    clock
  })
  const files = createFileDialogs({
    dialog: electron.dialog,
    parent: () => (window.isDestroyed() ? null : window),
    documentsDir: () => app.getPath('documents'),
    saveDir: hooks.saveDir
  })
  const { net, safeStorage, utilityProcess } = electron
  const core = createApp(
    corePorts({ app, safeStorage, net, utilityProcess, mainUrl, paths, hooks, logSink: log.sink, printer, files })
  )
  shutdown.join('core', () => core.stop())

  const host = openIpcHost({
    ipcMain: electron.ipcMain,
    isTrustedSender: windows.isTrustedSender,
    handlers: core.handlers,
    metrics: core.metrics,
    logger,
    clock,
    randomness
  })
  shutdown.join('ipc', host.close)
  shutdown.join('events', core.bus.subscribe(windows.send))

  const window = openMainWindow({
    BrowserWindow,
    screen: electron.screen,
    options: mainWindowOptions({ preload, developer, title: app.name, backgroundColor: BACKGROUND }),
    stateFile: paths.windowStateFile,
    onCreated: ({ webContents }) => {
      windows.add(webContents)
      reloadCrashedPage(webContents, clock, logger, () => app.quit())
    }
  })
  quitOnShutdown(electron.powerMonitor, app)
  lockWithMachine(electron.powerMonitor, core.handlers)
  keepMenu({ Menu: electron.Menu, core, developer, logger })
  void core.start()
  return window
}
