import { describe, expect, it } from 'vitest'
import { Autosaver } from '../../../renderer/lib/autosaver.ts'
import { createLeftSessions } from '../../../renderer/lib/left-sessions.ts'
import { flushAll } from '../../../renderer/lib/live-savers.ts'
import { createHandClock } from './hand-clock.ts'

/** Each test leaves nothing behind: the list of savers is the window's own. */
function setUp() {
  const clock = createHandClock()
  const disk = { full: false }
  const stored: string[] = []
  const saver = new Autosaver<string>({
    clock,
    debounceMs: 400,
    maxWaitMs: 800,
    retryBaseMs: 1000,
    retryCapMs: 4000,
    judge: () => 'retry',
    onState: () => undefined,
    save: async (value) => {
      if (disk.full) throw new Error('disk full')
      stored.push(value)
      return { savedAt: 'now' }
    }
  })
  const session = { name: 'one', saver }
  return { clock, disk, stored, session, sessions: createLeftSessions<typeof session>() }
}

describe('a screen that is left', () => {
  it('has its words saved at once and is then forgotten', async () => {
    const { session, sessions, stored } = setUp()
    const leave = sessions.open(session)
    session.saver.change('words')
    expect(await leave()).toBe(true)
    expect(stored).toEqual(['words'])
    expect(sessions.findUnsaved(() => true)).toBeUndefined()
  })

  it('is asked for its words at every lock until they are stored', async () => {
    const { session, sessions, disk, stored } = setUp()
    const leave = sessions.open(session)
    session.saver.change('words')
    disk.full = true
    expect(await leave()).toBe(false)
    expect(await flushAll()).toBe(false)
    expect(stored).toEqual([])
    disk.full = false
    expect(await flushAll()).toBe(true)
    expect(stored).toEqual(['words'])
    expect(await flushAll()).toBe(true)
    expect(stored).toEqual(['words'])
  })

  it('saves its words by itself when it can be done again', async () => {
    const { session, sessions, disk, stored, clock } = setUp()
    const leave = sessions.open(session)
    session.saver.change('words')
    disk.full = true
    await leave()
    disk.full = false
    clock.advance(1000)
    await session.saver.flush()
    expect(stored).toEqual(['words'])
    expect(sessions.findUnsaved(() => true)).toBeUndefined()
  })

  it('goes on where it was when it is opened again before its words are stored', async () => {
    const { session, sessions, disk, stored } = setUp()
    const leave = sessions.open(session)
    session.saver.change('words')
    disk.full = true
    await leave()
    const found = sessions.findUnsaved(({ name }) => name === 'one')
    expect(found).toBe(session)
    const leaveAgain = sessions.open(session)
    session.saver.change('words, and more')
    disk.full = false
    expect(await flushAll()).toBe(true)
    session.saver.change('words, and more, and still more')
    expect(await flushAll()).toBe(true)
    expect(stored.at(-1)).toBe('words, and more, and still more')
    expect(await leaveAgain()).toBe(true)
  })
})
