import { describe, expect, it } from 'vitest'
import { Autosaver, type AutosaveState } from '../../../renderer/lib/autosaver.ts'
import { createHandClock } from './hand-clock.ts'

type Pending = { value: string; done: (savedAt?: string) => Promise<void>; fail: (error: unknown) => Promise<void> }

/** Lets every promise that is already settled run on. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}

function setUp(judge: (error: unknown) => 'conflict' | 'final' | 'retry' = () => 'retry') {
  const clock = createHandClock()
  const sent: Pending[] = []
  const states: AutosaveState[] = []
  const saver = new Autosaver<string>({
    clock,
    debounceMs: 400,
    maxWaitMs: 800,
    retryBaseMs: 1000,
    retryCapMs: 4000,
    judge,
    onState: (state) => states.push(state),
    save: (value) =>
      new Promise((resolve, reject) => {
        sent.push({
          value,
          done: (savedAt = 'now') => (resolve({ savedAt }), settle()),
          fail: (error) => (reject(error), settle())
        })
      })
  })
  return { clock, sent, states, saver, values: () => sent.map(({ value }) => value) }
}

describe('the autosaver', () => {
  it('saves after the quiet time, once for all that was typed in it', () => {
    const { clock, saver, values } = setUp()
    saver.change('a')
    clock.advance(300)
    saver.change('ab')
    clock.advance(399)
    expect(values()).toEqual([])
    clock.advance(1)
    expect(values()).toEqual(['ab'])
  })

  it('never lets a change wait longer than the longest wait while typing goes on', () => {
    const { clock, saver, values } = setUp()
    for (let ms = 0; ms < 800; ms += 100) {
      saver.change(`typed for ${ms} ms`)
      clock.advance(100)
    }
    expect(values()).toEqual(['typed for 700 ms'])
  })

  it('runs one save at a time and puts together what was changed meanwhile', async () => {
    const { clock, saver, sent, values } = setUp()
    saver.change('one')
    clock.advance(400)
    saver.change('two')
    saver.change('three')
    clock.advance(5000)
    expect(values()).toEqual(['one'])
    await sent[0]?.done()
    clock.advance(400)
    expect(values()).toEqual(['one', 'three'])
  })

  it('keeps every change within a second even when the save before it was slow', async () => {
    const { clock, saver, sent, values } = setUp()
    saver.change('one')
    clock.advance(400)
    saver.change('two')
    clock.advance(900)
    await sent[0]?.done()
    clock.advance(0)
    expect(values()).toEqual(['one', 'two'])
  })

  it('shows the time of the save when nothing newer waits', async () => {
    const { clock, saver, sent, states } = setUp()
    saver.change('one')
    clock.advance(400)
    await sent[0]?.done('14:02:11')
    expect(states.map(({ kind }) => kind)).toEqual(['pending', 'saving', 'saved'])
    expect(saver.state).toEqual({ kind: 'saved', savedAt: '14:02:11' })
    expect(saver.dirty).toBe(false)
  })

  it('keeps a failure in sight and tries again, waiting twice as long each time up to the cap', async () => {
    const { clock, saver, sent, values } = setUp()
    saver.change('one')
    clock.advance(400)
    for (const waitMs of [1000, 2000, 4000, 4000]) {
      await sent.at(-1)?.fail(new Error('disk full'))
      expect(saver.state).toMatchObject({ kind: 'failed', retryInMs: waitMs })
      const before = sent.length
      clock.advance(waitMs - 1)
      expect(sent.length).toBe(before)
      clock.advance(1)
      expect(sent.length).toBe(before + 1)
    }
    await sent.at(-1)?.done()
    expect(new Set(values())).toEqual(new Set(['one']))
    expect(saver.state.kind).toBe('saved')
  })

  it('does not repeat what would fail the same way, but takes the next change', async () => {
    const { clock, saver, sent, values } = setUp(() => 'final')
    saver.change('too long')
    clock.advance(400)
    await sent[0]?.fail(new Error('too long'))
    expect(saver.state).toMatchObject({ kind: 'failed', retryInMs: null })
    clock.advance(60_000)
    expect(values()).toEqual(['too long'])
    saver.change('shorter')
    clock.advance(400)
    expect(values()).toEqual(['too long', 'shorter'])
  })

  it('stops at a conflict, keeps what is typed on, and sends only what the person settles on', async () => {
    const { clock, saver, sent, values } = setUp(() => 'conflict')
    saver.change('mine')
    clock.advance(400)
    await sent[0]?.fail(new Error('conflict'))
    saver.change('mine, typed on')
    clock.advance(60_000)
    expect(values()).toEqual(['mine'])
    expect(await saver.flush()).toBe(false)
    expect(saver.dirty).toBe(true)
    saver.resume('both')
    clock.advance(400)
    expect(values()).toEqual(['mine', 'both'])
  })

  it('sends at once when flushed, waits for a running save, and says whether all is stored', async () => {
    const { clock, saver, sent, values } = setUp()
    saver.change('one')
    clock.advance(400)
    saver.change('two')
    const flushed = saver.flush()
    await sent[0]?.done()
    expect(values()).toEqual(['one', 'two'])
    await sent[1]?.done()
    expect(await flushed).toBe(true)
  })

  it('says on a flush that fails that something is not stored', async () => {
    const { saver, sent } = setUp()
    saver.change('one')
    const flushed = saver.flush()
    await sent[0]?.fail(new Error('disk full'))
    expect(await flushed).toBe(false)
    expect(saver.dirty).toBe(true)
  })

  it('has nothing to do on a flush when nothing was changed', async () => {
    const { saver, sent } = setUp()
    expect(await saver.flush()).toBe(true)
    expect(sent).toEqual([])
  })

  it('refuses timings that could never be kept', () => {
    const make = (debounceMs: number, maxWaitMs: number) => () =>
      new Autosaver<string>({
        clock: createHandClock(),
        debounceMs,
        maxWaitMs,
        retryBaseMs: 1,
        retryCapMs: 1,
        judge: () => 'retry',
        onState: () => undefined,
        save: async () => ({ savedAt: '' })
      })
    expect(make(900, 800)).toThrow(RangeError)
    expect(make(0, 800)).toThrow(RangeError)
  })
})
