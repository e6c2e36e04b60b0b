import * as electron from 'electron'
import { systemClock, toIstIso } from './core/support/clock.ts'
import { createLogger } from './core/support/logger.ts'
import { registerAppScheme } from './shell/app-protocol.ts'
import { guardAgainstCrashes } from './shell/crash-guards.ts'
import { failToOpen } from './shell/fail-to-open.ts'
import { createLogTransport } from './shell/log-transport.ts'
import { bringToFront } from './shell/main-window.ts'
import { openProduct } from './shell/open-product.ts'
import { hardenEveryPage } from './shell/security.ts'
import { createShutdown } from './shell/shutdown.ts'
import { claimSingleInstance } from './shell/single-instance.ts'
import { readTestHooks } from './shell/test-hooks.ts'
import { choosePaths } from './shell/user-paths.ts'

const { app, protocol } = electron
let window: electron.BrowserWindow | null = null

app.setName('Prathamiki')
// Root cannot have a sandbox: with it on, every child process would die at once and be started again without end.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme(protocol)
const hooks = readTestHooks(process.env, app.isPackaged)
const paths = choosePaths(app, hooks)

if (claimSingleInstance(app, () => bringToFront(window))) {
  const log = createLogTransport(paths.logsDir)
  const logger = createLogger(log.sink, () => toIstIso(systemClock.nowMs()), 'shell')
  guardAgainstCrashes(process, logger)
  hardenEveryPage(app, logger)
  const shutdown = createShutdown(app, systemClock, logger)
  shutdown.join('log', log.flush)
  app.on('window-all-closed', () => app.quit())
  const mainUrl = new URL('.', import.meta.url)
  // Not awaited: an await at the top of an ES module holds the very event back that it waits for.
  const open = (): void => void (window = openProduct(electron, { hooks, paths, log, logger, shutdown, mainUrl }))
  const fail = failToOpen(electron, logger, log)
  void app.whenReady().then(open).catch(fail)
} else app.exit(0)
