import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
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
