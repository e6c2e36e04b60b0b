import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { createEventBus } from '../../../electron/core/support/event-bus.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { keepMenu, type KeepMenuPorts } from '../../../electron/shell/keep-menu.ts'
import { menuTemplate } from '../../../electron/shell/menu.ts'

const items = (menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
const roles = (menu: MenuItemConstructorOptions[]): string[] => items(menu).flatMap((item) => item.role ?? [])

describe('the menu', () => {
  it.each(['en', 'hi'] as const)('opens no developer tools in a packaged build (%s)', (language) => {
    expect(roles(menuTemplate(language, false))).not.toContain('toggleDevTools')
    expect(roles(menuTemplate(language, true))).toContain('toggleDevTools')
  })

  it('leaves undo and redo to the page', () => {
    expect(roles(menuTemplate('en', true))).not.toContain('undo')
    expect(roles(menuTemplate('en', true))).not.toContain('redo')
  })

  it('has the same items in both languages, each in its own script', () => {
    const [english, hindi] = [items(menuTemplate('en', false)), items(menuTemplate('hi', false))]
    expect(hindi.map((item) => item.role)).toEqual(english.map((item) => item.role))
    for (const item of hindi) expect(item.label).toMatch(/[\u0900-\u097f]/)
    for (const item of english) expect(item.label).toMatch(/^[A-Za-z ]+$/)
  })
})

describe('the menu of the running product', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  it('is none until the language is known, follows it, and is made again only when it changed', async () => {
    const logger = createLogger(
      () => undefined,
      () => '',
      'test'
    )
    const bus = createEventBus(logger)
    const shown: unknown[] = []
    let language = 'en'
    keepMenu({
      Menu: {
        buildFromTemplate: (template: MenuItemConstructorOptions[]) => template[0]?.label,
        setApplicationMenu: (menu: unknown) => shown.push(menu)
      },
      core: { bus, handlers: { 'app.state': () => ({ language }) } },
      developer: false,
      logger
    } as unknown as KeepMenuPorts)
    expect(shown).toEqual([null])
    await settled()
    bus.emit('settings.changed', {})
    bus.emit('jobs.changed', { jobId: 'x' })
    await settled()
    language = 'hi'
    bus.emit('app.changed', {})
    await settled()
    expect(shown).toEqual([null, 'Prathamiki', 'प्राथमिकी'])
  })
})
