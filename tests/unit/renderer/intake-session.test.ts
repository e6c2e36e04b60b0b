import { describe, expect, it } from 'vitest'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import type { FirDetail } from '#shared/domain/fir.ts'
import type { Result } from '#shared/ipc/result.ts'
import { createIntakeSession } from '../../../renderer/features/intake/intake-session.ts'
import { installBridge, type Sent } from './fake-bridge.ts'
import { createHandClock } from './hand-clock.ts'
import { sampleDetail } from './sample-detail.ts'

const firId = '01M83Q2ENV75VYX4NAXSJQT7BK'

function core({ name, input }: Sent): Result<unknown> {
  if (name === 'fir.create') return { ok: true, value: { firId, saveCount: 1 } }
  const base = Number(input['baseSaveCount'])
  return { ok: true, value: { saveCount: base + 1, savedAt: '2026-09-13T14:02:11+05:30' } }
}

function setUp(answer: (sent: Sent) => Result<unknown> = core) {
  const sent = installBridge(answer)
  const clock = createHandClock()
  const made: string[] = []
  const value = { text: '', mode: 'oral' as const, receivedAt: '2026-09-13T14:00:00+05:30' }
  const session = createIntakeSession(
    { value, firId: null, saveCount: 0 },
    { debounceMs: 400, maxWaitMs: 800 },
    clock,
    (id) => made.push(id)
  )
  return { sent, clock, made, session }
}

/** Another window has saved meanwhile: the core takes only what is built on its seventh save. */
function setUpConflict() {
  const all = setUp((sent) => {
    if (sent.name === 'fir.create') return core(sent)
    if (sent.input['baseSaveCount'] === 1)
      return { ok: false, error: { code: 'revision-conflict', message: 'changed' } }
    return core(sent)
  })
  const base = sampleDetail({ mode: 'written' })
  const stored: FirDetail = { ...base, statement: { ...base.statement, text: 'the other words', saveCount: 7 } }
  const words = (): string => all.session.store.getState().value.text
  return { ...all, stored, words }
}

describe('taking down a complaint', () => {
  it('makes the record with the first words and saves the later ones into it', async () => {
    const { session, sent, made } = setUp()
    session.change({ text: 'I' })
    await session.saver.flush()
    session.change({ text: 'I, Asha' })
    session.change({ mode: 'written' })
    await session.saver.flush()
    expect(made).toEqual([firId])
    expect(sent.map(({ name }) => name)).toEqual(['fir.create', 'fir.saveStatement'])
    expect(sent[1]?.input).toMatchObject({ firId, baseSaveCount: 1, text: 'I, Asha', mode: 'written' })
  })

  it('goes back a burst of typing at a time, and saves what it went back to', async () => {
    const { session, sent, clock } = setUp()
    session.change({ text: 'first' })
    clock.advance(700)
    session.change({ text: 'first second' })
    session.change({ text: 'first second third' })
    clock.advance(700)
    session.undo()
    expect(session.store.getState().value.text).toBe('first')
    session.redo()
    expect(session.store.getState().value.text).toBe('first second third')
    session.undo()
    await session.saver.flush()
    expect(sent.at(-1)?.input['text']).toBe('first')
  })

  it('does not send a statement that is too long, keeps it on the screen, and saves it when it is shorter', async () => {
    const { session, sent } = setUp()
    const long = 'क'.repeat(MAX_STATEMENT_CODE_POINTS + 1)
    session.change({ text: long })
    expect(await session.saver.flush()).toBe(false)
    expect(session.store.getState()).toMatchObject({ value: { text: long }, save: { kind: 'failed', retryInMs: null } })
    expect(sent).toEqual([])
    session.change({ text: long.slice(1) })
    expect(await session.saver.flush()).toBe(true)
  })

  it('says of the draft button whether there is a record to draft from', async () => {
    expect(await setUp().session.saved()).toBe(firId)
    const refused = setUp(() => ({ ok: false, error: { code: 'disk-full', message: 'full' } }))
    refused.session.change({ text: 'I' })
    expect(await refused.session.saved()).toBeNull()
    expect(refused.session.store.getState().save.kind).toBe('failed')
    refused.session.saver.dispose()
  })

  it('keeps what is on the screen after a conflict, built on what is stored, with the stored words one undo away', async () => {
    const { session, sent, stored, words } = setUpConflict()
    session.change({ text: 'my words' })
    await session.saver.flush()
    session.change({ text: 'my words, and more' })
    expect(await session.saver.flush()).toBe(false)
    session.change({ text: 'my words, and more, and typed on' })
    expect(session.store.getState().save.kind).toBe('conflict')
    session.settle(stored, 'mine')
    expect(words()).toBe('my words, and more, and typed on')
    expect(await session.saver.flush()).toBe(true)
    expect(sent.at(-1)?.input).toMatchObject({ baseSaveCount: 7, text: 'my words, and more, and typed on' })
    session.undo()
    expect(words()).toBe('the other words')
  })

  it('takes what is stored after a conflict without saving again, with the words of the screen one undo away', async () => {
    const { session, sent, stored, words } = setUpConflict()
    session.change({ text: 'my words' })
    await session.saver.flush()
    session.change({ text: 'my words, and more' })
    await session.saver.flush()
    const before = sent.length
    session.settle(stored, 'stored')
    expect(session.store.getState().value).toMatchObject({ text: 'the other words', mode: 'written' })
    expect(session.saver.dirty).toBe(false)
    expect(sent.length).toBe(before)
    session.undo()
    expect(words()).toBe('my words, and more')
    expect(await session.saver.flush()).toBe(true)
    expect(sent.at(-1)?.input).toMatchObject({ baseSaveCount: 7, text: 'my words, and more' })
  })

  it('tells the screen that shows it now of its record, not the one that was left', async () => {
    const { session, made } = setUp()
    const told: string[] = []
    session.change({ text: 'I' })
    session.reopen((id) => told.push(id))
    await session.saver.flush()
    expect([made, told]).toEqual([[], [firId]])
  })
})
