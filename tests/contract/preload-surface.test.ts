import type { IpcRenderer } from 'electron'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createBridge } from '../../electron/shell/bridge.ts'
import { contract, events } from '../../shared/ipc/contract.ts'

type Listener = (event: unknown, ...given: unknown[]) => void

function openBridge(invoke: (...given: unknown[]) => Promise<unknown> = () => Promise.resolve({ ok: true, value: 1 })) {
  const listeners = new Set<Listener>()
  const invoked: unknown[][] = []
  const bridge = createBridge({
    invoke: (...given: unknown[]) => {
      invoked.push(given)
      return invoke(...given)
    },
    on: (_channel: string, listener: Listener) => listeners.add(listener),
    off: (_channel: string, listener: Listener) => listeners.delete(listener)
  } as unknown as IpcRenderer)
  return { bridge, invoked, listeners }
}

const strangeNames = [
  '',
  'fir',
  'fir.',
  '.get',
  'fir.get ',
  'fir.get\n',
  'fir.get.more',
  'FIR.get',
  'electron.shell',
  'ELECTRON_BROWSER_REQUIRE',
  '__proto__.x',
  'prathamiki:call',
  'fir.g3t',
  `fir.${'x'.repeat(40)}`,
  7,
  null,
  undefined,
  {},
  ['fir.get']
] as unknown as string[]

describe('what the window can reach', () => {
  it('is `call` and `on`, and nothing else', () => {
    expect(Object.keys(openBridge().bridge)).toEqual(['call', 'on'])
  })

  it('is put there under one name by a preload that does nothing more', () => {
    const source = readFileSync(new URL('../../electron/preload.ts', import.meta.url), 'utf8')
    const lines = source.split('\n').filter((line) => line !== '')
    expect(lines).toEqual([
      `import { contextBridge, ipcRenderer } from 'electron'`,
      `import { createBridge } from './shell/bridge.ts'`,
      `contextBridge.exposeInMainWorld('prathamiki', createBridge(ipcRenderer))`
    ])
  })

  it.each(Object.keys(contract))('lets the call %s through', async (name) => {
    const { bridge, invoked } = openBridge()
    expect(await bridge.call(name, { a: 1 })).toEqual({ ok: true, value: 1 })
    expect(invoked).toEqual([['prathamiki:call', name, { a: 1 }]])
  })

  it.each(Object.keys(events))('lets the event %s through', (name) => {
    const { bridge, listeners } = openBridge()
    const heard: unknown[] = []
    const stop = bridge.on(name, (...given: unknown[]) => heard.push(given))
    for (const listener of listeners) {
      listener({ sender: 'must stay here' }, name, { firId: 'x' })
      listener({}, 'another.event', {})
    }
    expect(heard).toEqual([[{ firId: 'x' }]])
    stop()
    expect(listeners.size).toBe(0)
  })

  it.each(strangeNames)('sends nothing under the name %j', async (name) => {
    const { bridge, invoked, listeners } = openBridge()
    expect(await bridge.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    expect(() => bridge.on(name, () => undefined)).toThrow('no such event')
    expect([invoked, listeners.size]).toEqual([[], 0])
  })

  it('answers with a typed error what cannot be sent at all', async () => {
    const { bridge } = openBridge(() => Promise.reject(new Error('An object could not be cloned.')))
    expect(await bridge.call('fir.get', {})).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('takes functions alone as listeners', () => {
    const { bridge } = openBridge()
    expect(() => bridge.on('fir.changed', 'alert(1)' as unknown as () => void)).toThrow('a listener is a function')
  })
})
