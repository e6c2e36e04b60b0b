import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '#shared/domain/fir.ts'

const words = {
  en: {
    product: 'Prathamiki',
    quit: 'Quit',
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    resetZoom: 'Normal size',
    fullScreen: 'Full screen'
  },
  hi: {
    product: 'प्राथमिकी',
    quit: 'बंद करें',
    edit: 'संपादन',
    cut: 'काटें',
    copy: 'प्रति बनाएँ',
    paste: 'चिपकाएँ',
    selectAll: 'सब चुनें',
    view: 'दृश्य',
    zoomIn: 'बड़ा',
    zoomOut: 'छोटा',
    resetZoom: 'सामान्य आकार',
    fullScreen: 'पूरी स्क्रीन'
  }
} as const satisfies Record<Language, Record<string, string>>

/**
 * Undo and redo are left to the page: it undoes whole edits, and a menu key would take the keystroke from it.
 *
 * @param developer false in a packaged build: nothing that opens the developer tools
 */
export function menuTemplate(language: Language, developer: boolean): MenuItemConstructorOptions[] {
  const say = words[language]
  const tools: MenuItemConstructorOptions[] = developer ? [{ type: 'separator' }, { role: 'toggleDevTools' }] : []
  return [
    { label: say.product, submenu: [{ role: 'quit', label: say.quit }] },
    {
      label: say.edit,
      submenu: [
        { role: 'cut', label: say.cut },
        { role: 'copy', label: say.copy },
        { role: 'paste', label: say.paste },
        { role: 'selectAll', label: say.selectAll }
      ]
    },
    {
      label: say.view,
      submenu: [
        { role: 'zoomIn', label: say.zoomIn },
        { role: 'zoomOut', label: say.zoomOut },
        { role: 'resetZoom', label: say.resetZoom },
        { role: 'togglefullscreen', label: say.fullScreen },
        ...tools
      ]
    }
  ]
}
