import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { createTrustedWindows } from '../../../electron/shell/trusted-windows.ts'
import { hostileUrls } from '../../support/hostile-urls.ts'

class FakeContents extends EventEmitter {
  readonly id: number
  readonly sent: unknown[][] = []
  gone = false
  constructor(id: number) {
    super()
    this.id = id
  }
  isDestroyed(): boolean {
    return this.gone
  }
  send(...message: unknown[]): void {
    this.sent.push(message)
  }
  asElectron(): WebContents {
    return this as unknown as WebContents
  }
}

type SenderEvent = Parameters<ReturnType<typeof createTrustedWindows>['isTrustedSender']>[0]

function eventFrom(contents: FakeContents, senderFrame: unknown): SenderEvent {
  return { sender: contents.asElectron(), senderFrame } as unknown as SenderEvent
}

const page = { parent: null, url: 'app://prathamiki/index.html#/' }

describe('the windows that may call', () => {
  it('are ours, in their main frame, on our page', () => {
    const windows = createTrustedWindows()
    const ours = new FakeContents(1)
    windows.add(ours.asElectron())
    expect(windows.isTrustedSender(eventFrom(ours, page))).toBe(true)
    expect(windows.isTrustedSender(eventFrom(new FakeContents(2), page))).toBe(false)
    expect(windows.isTrustedSender(eventFrom(ours, { ...page, parent: page }))).toBe(false)
    expect(windows.isTrustedSender(eventFrom(ours, null))).toBe(false)
  })

  it.each(hostileUrls)('never speak from %s', (url) => {
    const windows = createTrustedWindows()
    const ours = new FakeContents(1)
    windows.add(ours.asElectron())
    expect(windows.isTrustedSender(eventFrom(ours, { parent: null, url }))).toBe(false)
  })

  it('are forgotten when they are gone, so that their number can be used again', () => {
    const windows = createTrustedWindows()
    const ours = new FakeContents(1)
    windows.add(ours.asElectron())
    ours.emit('destroyed')
    expect(windows.isTrustedSender(eventFrom(ours, page))).toBe(false)
  })

  it('all hear an event, except one that is just going', () => {
    const windows = createTrustedWindows()
    const [first, second, going] = [new FakeContents(1), new FakeContents(2), new FakeContents(3)]
    for (const contents of [first, second, going]) windows.add(contents.asElectron())
    going.gone = true
    windows.send('jobs.changed', { jobId: 'j' })
    const message = ['prathamiki:event', 'jobs.changed', { jobId: 'j' }]
    expect([first.sent, second.sent, going.sent]).toEqual([[message], [message], []])
  })
})
