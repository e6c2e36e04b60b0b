import type { IpcMainInvokeEvent, WebContents } from 'electron'
import type { EventName, EventPayload } from '#shared/ipc/contract.ts'
import { EVENT_CHANNEL } from '#shared/ipc/channels.ts'
import { isAppOrigin } from './app-origin.ts'

export type TrustedWindows = Readonly<{
  add(contents: WebContents): void
  /** Our own window, its main frame, our own page: all three, or the call is refused. */
  isTrustedSender(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean
  send<N extends EventName>(name: N, payload: EventPayload<N>): void
}>

/**
 * The windows that may talk to the core.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function createTrustedWindows(): TrustedWindows {
  const known = new Map<number, WebContents>()
  return {
    add(contents) {
      const { id } = contents
      known.set(id, contents)
      contents.once('destroyed', () => known.delete(id))
    },
    isTrustedSender({ sender, senderFrame }) {
      // The frame is null when it went away before the message was read.
      if (!known.has(sender.id) || senderFrame === null) return false
      return senderFrame.parent === null && isAppOrigin(senderFrame.url)
    },
    send(name, payload) {
      for (const contents of known.values()) {
        if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, name, payload)
      }
    }
  }
}
