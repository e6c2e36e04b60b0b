import { describe, expect, it } from 'vitest'
import { isAppOrigin, isAppPage } from '../../../electron/shell/app-origin.ts'
import { hostileUrls } from '../../support/hostile-urls.ts'

describe('the origin of the product', () => {
  it.each([
    'app://prathamiki/',
    'app://prathamiki/index.html',
    'app://prathamiki/index.html?x=1#/paper/01ABC?lang=hi&print=1',
    'app://prathamiki/#/jobs'
  ])('knows its own page: %s', (address) => {
    expect(isAppPage(address)).toBe(true)
  })

  it('serves other files but navigates to none of them', () => {
    expect(isAppOrigin('app://prathamiki/assets/index.js')).toBe(true)
    expect(isAppPage('app://prathamiki/assets/index.js')).toBe(false)
  })

  it.each(hostileUrls)('refuses %s', (address) => {
    expect(isAppOrigin(address)).toBe(false)
    expect(isAppPage(address)).toBe(false)
  })
})
