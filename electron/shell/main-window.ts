import type { BrowserWindow, BrowserWindowConstructorOptions, Screen } from 'electron'
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts'
import { APP_PAGE } from './app-origin.ts'

export type MainWindowPorts = Readonly<{
  BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>
  options: BrowserWindowConstructorOptions
  stateFile: string
  /** Called before the page is loaded, so that its first call already finds the door open. */
  onCreated: (window: BrowserWindow) => void
}>

/** Opens the one window where it was left, and shows it when its first paint is ready. */
export function openMainWindow({
  BrowserWindow,
  screen,
  options,
  stateFile,
  onCreated
}: MainWindowPorts): BrowserWindow {
  const state = readWindowState(stateFile)
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  const bounds = placeWindow(
    state,
    [primary, ...others].map((display) => display.workArea)
  )
  const window = new BrowserWindow({ ...options, ...bounds })
  onCreated(window)
  // The title of a window shows in task bars and lists: it never says more than the product's name.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => {
    if (state?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () =>
    writeWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  )
  void window.loadURL(APP_PAGE)
  return window
}

/** What a second start does instead of starting. */
export function bringToFront(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  if (!window.isVisible()) window.show()
  window.focus()
}
