import type { Menu } from 'electron'
import type { App } from '../core/app.ts'
import type { Logger } from '../core/support/logger.ts'
import { toErrorData } from '../core/support/errors.ts'
import { asToken } from './log-token.ts'
import { menuTemplate } from './menu.ts'

export type KeepMenuPorts = Readonly<{
  Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  core: Pick<App, 'handlers' | 'bus'>
  developer: boolean
  logger: Logger
}>

/**
 * Sets the menu in the language of the window, and again whenever that changes. Until the language is known there is
 * none: Electron's own would offer developer tools and addresses outside.
 */
export function keepMenu({ Menu, core, developer, logger }: KeepMenuPorts): void {
  let shown: string | null = null
  Menu.setApplicationMenu(null)
  const set = async (): Promise<void> => {
    const { language } = await core.handlers['app.state']({})
    if (language === shown) return
    shown = language
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, developer)))
  }
  const setOrLog = (): void =>
    void set().catch((thrown: unknown) => logger.error('menu.failed', { reason: asToken(toErrorData(thrown).message) }))
  core.bus.subscribe((name) => {
    if (name === 'app.changed' || name === 'settings.changed') setOrLog()
  })
  setOrLog()
}
