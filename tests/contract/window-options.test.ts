import { describe, expect, it } from 'vitest'
import { mainWindowOptions, printWindowOptions } from '../../electron/shell/window-options.ts'

const secure = {
  preload: '/out/preload/index.cjs',
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  disableDialogs: true,
  devTools: false
}
const input = { preload: secure.preload, developer: false, title: 'Prathamiki', backgroundColor: '#ffffff' }

describe('the options of every window', () => {
  it('are these for the one an officer sees, in a packaged build', () => {
    expect(mainWindowOptions(input)).toEqual({
      width: 1280,
      height: 800,
      minWidth: 800,
      minHeight: 560,
      show: false,
      title: 'Prathamiki',
      backgroundColor: '#ffffff',
      autoHideMenuBar: true,
      webPreferences: secure
    })
  })

  it('are as strict for the hidden one that prints', () => {
    expect(printWindowOptions(input)).toEqual({
      show: false,
      webPreferences: { ...secure, backgroundThrottling: false }
    })
  })

  it('never name a preference that would open a door', () => {
    const names = [mainWindowOptions({ ...input, developer: true }), printWindowOptions(input)].flatMap((options) =>
      Object.keys(options.webPreferences ?? {})
    )
    for (const name of [
      'webSecurity',
      'allowRunningInsecureContent',
      'experimentalFeatures',
      'enableBlinkFeatures',
      'plugins',
      'additionalArguments'
    ])
      expect(names).not.toContain(name)
  })
})
