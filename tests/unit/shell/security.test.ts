import { describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../electron/core/support/logger.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { harden, hardenSession, isAllowedRequest } from '../../../electron/shell/security.ts'
import { hostileUrls } from '../../support/hostile-urls.ts'

type Listener = (event: Record<string, unknown>) => void

function fakeContents() {
  const listeners = new Map<string, Listener>()
  const opened: { handler?: () => { action: string } } = {}
  const lines: LogEntry[] = []
  const contents = {
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => { action: string }) => void (opened.handler = handler)
  }
  harden(
    contents as unknown as Parameters<typeof harden>[0],
    createLogger(
      (entry) => lines.push(entry),
      () => '',
      'test'
    )
  )
  const prevented = (name: string, details: Record<string, unknown>): boolean => {
    let stopped = false
    listeners.get(name)?.({ ...details, preventDefault: () => void (stopped = true) })
    return stopped
  }
  return { prevented, opened, lines }
}

describe('a hardened page', () => {
  it.each(hostileUrls)('does not navigate to %s', (url) => {
    const { prevented } = fakeContents()
    expect(prevented('will-navigate', { url })).toBe(true)
    expect(prevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true)
  })

  it('may load its own page again', () => {
    const { prevented } = fakeContents()
    expect(prevented('will-navigate', { url: 'app://prathamiki/index.html#/jobs' })).toBe(false)
  })

  it('has no frames, not even of its own pages', () => {
    const { prevented } = fakeContents()
    expect(prevented('will-frame-navigate', { url: 'app://prathamiki/index.html', isMainFrame: false })).toBe(true)
  })

  it('follows no redirect, not even to its own page', () => {
    expect(fakeContents().prevented('will-redirect', { url: 'app://prathamiki/index.html' })).toBe(true)
  })

  it('attaches no webview and opens no window', () => {
    const { prevented, opened } = fakeContents()
    expect(prevented('will-attach-webview', {})).toBe(true)
    expect(opened.handler?.()).toEqual({ action: 'deny' })
  })

  it('logs what it refused without the address', () => {
    const { prevented, lines } = fakeContents()
    prevented('will-navigate', { url: 'https://evil.example/?name=Sita' })
    expect(JSON.stringify(lines)).not.toMatch(/Sita|evil/)
    expect(lines.map((line) => line.fields)).toEqual([{ reason: 'navigation' }])
  })
})

function fakeSession() {
  const handlers: Record<string, (...given: unknown[]) => unknown> = {}
  const keep =
    (name: string) =>
    (handler: unknown): void =>
      void (handlers[name] = handler as (...given: unknown[]) => unknown)
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (enabled: boolean) => void (handlers['spelling'] = () => enabled),
    on: (name: string, handler: unknown) => keep(name)(handler),
    webRequest: { onBeforeRequest: keep('web') }
  }
  hardenSession(
    session as unknown as Parameters<typeof hardenSession>[0],
    createLogger(
      () => undefined,
      () => '',
      'test'
    )
  )
  return handlers
}

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'deprecated-sync-clipboard-read',
  'unknown',
  'a permission of a later Chromium'
]

describe('a hardened session', () => {
  it.each(permissions)('denies %s', (permission) => {
    const handlers = fakeSession()
    let granted: unknown = 'not answered'
    handlers['request']?.({}, permission, (answer: unknown) => void (granted = answer))
    expect(granted).toBe(false)
    expect(handlers['check']?.({}, permission, 'app://prathamiki')).toBe(false)
    expect(handlers['device']?.({ deviceType: permission })).toBe(false)
  })

  it('never fetches a spelling dictionary and never downloads', () => {
    const handlers = fakeSession()
    expect(handlers['spelling']?.()).toBe(false)
    let stopped = false
    handlers['will-download']?.({ preventDefault: () => void (stopped = true) })
    expect(stopped).toBe(true)
  })

  it('cancels every request that is not for a file of the product', () => {
    const handlers = fakeSession()
    const answers: unknown[] = []
    for (const url of ['app://prathamiki/assets/index.js', 'https://evil.example/', 'ws://127.0.0.1/'])
      handlers['web']?.({ url }, (answer: unknown) => answers.push(answer))
    expect(answers).toEqual([{ cancel: false }, { cancel: true }, { cancel: true }])
  })

  it.each(hostileUrls.filter((url) => !/^(data|blob|devtools):/i.test(url)))('lets no request out to %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false)
  })
})
