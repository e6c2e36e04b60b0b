import type { IpcRenderer, IpcRendererEvent } from 'electron'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from '#shared/ipc/channels.ts'
import type { Result } from '#shared/ipc/result.ts'

/**
 * The shape of every name in the contract: an area of it, a dot, a word. The host holds the list itself; a test holds
 * this against it.
 */
const nameShape = /^(app|clock|session|recovery|fir|jobs|law|remote|settings|status|suggestion|sync)\.[A-Za-z]{2,30}$/

const refusal = (code: 'unknown-call' | 'bad-input', message: string): Result<unknown> => ({
  ok: false,
  error: { code, message }
})

/**
 * All that the window can reach: `call` and `on`. Knows neither the schemas nor a library, so that the sandboxed
 * bundle stays a few lines.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#20-do-not-expose-electron-apis-to-untrusted-web-content
 */
export function createBridge(ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>): Bridge {
  return {
    call(name, input) {
      if (typeof name !== 'string' || !nameShape.test(name)) {
        return Promise.resolve(refusal('unknown-call', 'no such call'))
      }
      // A value that cannot be copied to another process makes `invoke` reject; the bridge never does.
      return ipcRenderer
        .invoke(CALL_CHANNEL, name, input)
        .then((result: Result<unknown>) => result)
        .catch(() => refusal('bad-input', 'message could not be sent'))
    },
    on(name, listener) {
      if (typeof name !== 'string' || !nameShape.test(name)) throw new Error('no such event')
      if (typeof listener !== 'function') throw new Error('a listener is a function')
      // The event object stays here: it holds the sender.
      const hear = (_event: IpcRendererEvent, heard: unknown, payload: unknown): void => {
        if (heard === name) listener(payload)
      }
      ipcRenderer.on(EVENT_CHANNEL, hear)
      return () => {
        ipcRenderer.off(EVENT_CHANNEL, hear)
      }
    }
  }
}
