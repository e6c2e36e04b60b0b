import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FirEdit } from '#shared/domain/fir.ts'
import type { Result } from '#shared/ipc/result.ts'
import { createDraftSession } from '../../../renderer/features/draft/draft-session.ts'
import { addSection, removeSection, setField } from '../../../renderer/lib/document-edit.ts'
import { installBridge, type Sent } from './fake-bridge.ts'
import { createHandClock } from './hand-clock.ts'
import { sampleDetail, sampleDocument } from './sample-detail.ts'

const timings = { debounceMs: 400, maxWaitMs: 800 }
/** Longer than the pause that ends a burst of typing. */
const PAUSE_MS = 700

const editsOf = (sent: Sent | undefined): ReadonlyArray<FirEdit> => (sent?.input['edits'] ?? []) as FirEdit[]

function setUp(answer?: (sent: Sent) => Result<unknown>) {
  let revision = 1
  const sent = installBridge(
    answer ?? (() => ({ ok: true, value: { revision: ++revision, savedAt: '2026-09-13T14:02:11+05:30' } }))
  )
  const clock = createHandClock()
  const session = createDraftSession(sampleDetail(), timings, clock)
  return { sent, clock, session, doc: () => session.store.getState().doc }
}

describe('correcting a draft', () => {
  it('sends one batch for a burst of typing, based on the revision it began from, and goes on from the answer', async () => {
    const { session, sent } = setUp()
    session.edit((doc) => setField(doc, 'gd.entryNo', '2'))
    session.edit((doc) => setField(doc, 'gd.entryNo', '27'))
    expect(await session.saver.flush()).toBe(true)
    session.edit((doc) => setField(doc, 'gd.entryNo', ''))
    expect(await session.saver.flush()).toBe(true)
    expect(sent.map(({ input }) => [input['baseRevision'], input['edits']])).toEqual([
      [1, [{ kind: 'setField', path: 'gd.entryNo', value: '27' }]],
      [2, [{ kind: 'setField', path: 'gd.entryNo', value: null }]]
    ])
    expect(session.revision()).toBe(3)
  })

  it('takes back a burst at once, and asks for the machine value again when an undo leads back to it', async () => {
    const { session, sent, clock, doc } = setUp()
    session.edit((at) => setField(at, 'informant.name', 'Usha'), 'informant.name')
    session.edit((at) => setField(at, 'informant.name', 'Usha Devi'), 'informant.name')
    await session.saver.flush()
    clock.advance(PAUSE_MS)
    session.undo()
    expect(doc()).toEqual(sampleDocument)
    await session.saver.flush()
    expect(editsOf(sent.at(-1))).toEqual([{ kind: 'restoreField', path: 'informant.name' }])
    session.redo()
    expect(doc().fields['informant.name']?.value).toBe('Usha Devi')
  })

  it('takes back one act at a time, and what was typed into two fields as two steps, however fast they came', () => {
    const { session, doc } = setUp()
    session.edit((at) => setField(at, 'gd.entryNo', '27'), 'gd.entryNo')
    session.edit((at) => setField(at, 'delayReason', 'ill'), 'delayReason')
    session.edit((at) => addSection(at, { act: 'BNS', section: '305', by: 'officer' }))
    session.edit((at) => removeSection(at, 'BNS', '304(2)'))
    session.undo()
    expect(doc().sections.map(({ section }) => section)).toEqual(['304(2)', '305'])
    session.undo()
    expect(doc().sections.map(({ section }) => section)).toEqual(['304(2)'])
    session.undo()
    expect(doc().fields['delayReason']).toBeUndefined()
    expect(doc().fields['gd.entryNo']?.value).toBe('27')
    session.saver.dispose()
  })

  it('comes back to the same document by redo after any number of undos', () => {
    const change = fc.oneof(
      fc.record({ path: fc.constantFrom('gd.entryNo', 'delayReason'), value: fc.string({ maxLength: 5 }) }),
      fc.record({ section: fc.constantFrom('305', '304(2)'), add: fc.boolean() })
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 100 }), fc.nat(100), (changes, undos) => {
        const { session, clock, doc } = setUp()
        for (const one of changes) {
          session.edit((at) => {
            if ('path' in one) return setField(at, one.path, one.value)
            const section = { act: 'BNS', section: one.section, by: 'officer' as const }
            return one.add ? addSection(at, section) : removeSection(at, 'BNS', one.section)
          })
          clock.advance(PAUSE_MS)
        }
        const last = doc()
        for (let step = 0; step < undos; step++) session.undo()
        for (let step = 0; step < undos; step++) session.redo()
        expect(doc()).toEqual(last)
        session.saver.dispose()
      }),
      { numRuns: 40 }
    )
  })

  it('stops at a conflict and puts the officer’s changes on top of the stored version when asked to', async () => {
    let conflict = true
    const { session, sent, doc } = setUp(() =>
      conflict
        ? { ok: false, error: { code: 'revision-conflict', message: 'changed' } }
        : { ok: true, value: { revision: 6, savedAt: '2026-09-13T14:02:11+05:30' } }
    )
    session.edit((at) => setField(at, 'gd.entryNo', '27'))
    expect(await session.saver.flush()).toBe(false)
    expect(session.store.getState().save.kind).toBe('conflict')
    conflict = false
    const stored = sampleDetail({ revision: 5, document: setField(sampleDocument, 'delayReason', 'in hospital') })
    session.settle(stored, 'mine')
    expect(doc().fields).toMatchObject({ 'gd.entryNo': { value: '27' }, delayReason: { value: 'in hospital' } })
    expect(await session.saver.flush()).toBe(true)
    expect(sent.at(-1)?.input).toMatchObject({ baseRevision: 5, edits: [{ path: 'gd.entryNo', value: '27' }] })
  })

  it('takes the stored version as it is when the officer says so', async () => {
    const { session, doc } = setUp(() => ({ ok: false, error: { code: 'revision-conflict', message: 'changed' } }))
    session.edit((at) => setField(at, 'gd.entryNo', '27'))
    await session.saver.flush()
    session.settle(sampleDetail({ revision: 5 }), 'stored')
    expect(doc()).toEqual(sampleDocument)
    expect(session.saver.dirty).toBe(false)
    expect(session.revision()).toBe(5)
  })

  it('builds on the number of a newer version even when that says the very same', async () => {
    const { session, sent } = setUp(() => ({
      ok: true,
      value: { revision: 8, savedAt: '2026-09-13T14:02:11+05:30' }
    }))
    session.adopt(sampleDetail({ revision: 7 }))
    session.edit((at) => setField(at, 'gd.entryNo', '31'), 'gd.entryNo')
    expect(await session.saver.flush()).toBe(true)
    expect(sent.at(-1)?.input['baseRevision']).toBe(7)
  })

  it('takes a newer version from the core when nothing is unsaved, and never over what is', async () => {
    const { session, doc } = setUp()
    const newer = sampleDetail({ revision: 4, document: setField(sampleDocument, 'delayReason', 'told later') })
    session.edit((at) => setField(at, 'gd.entryNo', '27'))
    session.adopt(newer)
    expect(doc().fields['delayReason']).toBeUndefined()
    await session.saver.flush()
    session.adopt(newer)
    expect(doc().fields['delayReason']?.value).toBe('told later')
    expect(session.revision()).toBe(4)
  })
})
