import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'

/**
 * The only web preferences in the product, for the window and for the hidden one that prints. What Electron switches
 * off by itself is said again, so that a changed default cannot open it. `webSecurity`, `allowRunningInsecureContent`,
 * `experimentalFeatures` and `enableBlinkFeatures` are never named at all.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security
 */
export function webPreferences(preload: string, developer: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    disableDialogs: true,
    devTools: developer
  }
}

/** Fits the 1366 x 768 screens of many stations, and no smaller than the form can be read on. */
export const DEFAULT_SIZE = { width: 1280, height: 800 } as const
export const MIN_SIZE = { width: 800, height: 560 } as const

export type WindowOptionsInput = Readonly<{
  preload: string
  /** False in a packaged build: no developer tools. */
  developer: boolean
  title: string
  /** Colour of the empty window before the first paint, so that it does not flash. */
  backgroundColor: string
}>

/** The window an officer sees; shown only when its first paint is ready. */
export function mainWindowOptions(input: WindowOptionsInput): BrowserWindowConstructorOptions {
  return {
    ...DEFAULT_SIZE,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: input.title,
    backgroundColor: input.backgroundColor,
    autoHideMenuBar: true,
    webPreferences: webPreferences(input.preload, input.developer)
  }
}

/** The hidden window that lays out the paper. Not slowed down for being hidden, or its fonts would never be ready. */
export function printWindowOptions(input: Pick<WindowOptionsInput, 'preload'>): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: { ...webPreferences(input.preload, false), backgroundThrottling: false }
  }
}
