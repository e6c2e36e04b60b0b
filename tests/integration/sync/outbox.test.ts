import { describe, expect, it } from 'vitest'
import { errorCodeOf } from '../../support/error-code.ts'
import { sentData, STATEMENT, syncRig } from '../../support/sync-rig.ts'

describe('a request to the model server', () => {
  it('goes out with the draft, in tokens, and comes back as a suggestion with the names in their places', async () => {
    const rig = await syncRig()
    const firId = await rig.drafted()
    const item = await rig.reached(firId, 'answered')
    expect(item).toMatchObject({ baseRevision: 1, revision: 1, attempts: 1, wait: null, error: null })
    const [seen] = rig.asked()
    const sent = JSON.stringify(seen && sentData(seen))
    for (const word of ['Ramesh', 'Suresh', 'Yadav', '9876543210', 'UP 78 AB 1234']) expect(sent).not.toContain(word)
    const suggestion = await rig.test.call('suggestion.get', { requestId: item.requestId })
    expect(suggestion.narrative.en).toContain('My name is Ramesh Kumar')
    expect(suggestion.sections[0]).toBeDefined()
    const { start = 0, end = 0, quote } = suggestion.sections[0] ?? {}
    expect(STATEMENT.slice(start, end)).toBe(quote)
    expect(suggestion.base.en).toContain('Ramesh Kumar')
    expect(await rig.test.call('fir.get', { firId })).toMatchObject({ revision: 1 })
  })

  it('is taken over by the officer, and says whose words they are', async () => {
    const rig = await syncRig()
    const firId = await rig.drafted()
    const { requestId } = await rig.reached(firId, 'answered')
    const { narrative } = await rig.test.call('suggestion.get', { requestId })
    const text = narrative.en ?? ''
    const edit = { kind: 'setNarrative', language: 'en', text, requestId } as const
    await rig.test.call('fir.saveEdit', { firId, baseRevision: 1, edits: [edit] })
    await rig.test.call('suggestion.decide', { requestId, decision: 'accepted' })
    const { document } = await rig.test.call('fir.get', { firId })
    expect(document.narrative.en).toEqual({ text, by: 'server', requestId })
    expect(await rig.reached(firId, 'accepted')).toMatchObject({ requestId })
    const mine = { ...edit, text: `${text} And more.` }
    await rig.test.call('fir.saveEdit', { firId, baseRevision: 2, edits: [mine] })
    expect((await rig.test.call('fir.get', { firId })).document.narrative.en?.by).toBe('officer')
    expect(await errorCodeOf(rig.test.call('suggestion.decide', { requestId, decision: 'dismissed' }))).toBe(
      'job-finished'
    )
  })

  it('is one for one revision, however often it is asked for', async () => {
    const rig = await syncRig({ script: { kind: 'hang' } })
    const firId = await rig.drafted()
    await rig.reached(firId, 'sending')
    const { requestId } = await rig.test.call('sync.request', { firId })
    expect((await rig.items()).map((item) => item.requestId)).toEqual([requestId])
  })

  it('is withdrawn when the record is drafted anew, and one for the new draft is sent', async () => {
    const rig = await syncRig({ script: [{ kind: 'hang' }, { kind: 'answer' }] })
    const firId = await rig.drafted()
    await rig.reached(firId, 'sending')
    // Else the request of the new draft could be the first that the server sees, and hang.
    await rig.askedAtLeast(1)
    const { statement } = await rig.test.call('fir.get', { firId })
    const text = `${STATEMENT} He also took my purse.`
    await rig.test.call('fir.saveStatement', { firId, baseSaveCount: statement.saveCount, text })
    await rig.test.call('fir.requestDraft', { firId })
    const item = await rig.reached(firId, 'answered')
    expect(item.baseRevision).toBe(2)
    expect((await rig.items()).map(({ state }) => state)).toEqual(['answered', 'cancelled'])
  })

  it('is not made without a server, nor when the station does not want it by itself', async () => {
    const rig = await syncRig({ changes: { 'sync.auto': false } })
    const firId = await rig.drafted()
    expect(await rig.items()).toEqual([])
    await rig.test.call('sync.request', { firId })
    await rig.reached(firId, 'answered')
    await rig.test.call('settings.set', { changes: { 'server.url': '' } })
    expect(await rig.test.call('sync.ofRecord', { firId })).toMatchObject({ obstacle: 'not-configured' })
    expect(await errorCodeOf(rig.test.call('sync.request', { firId }))).toBe('remote-not-configured')
  })

  it('is cancelled by a person while it runs, and may be sent again under the same key', async () => {
    const rig = await syncRig({ script: [{ kind: 'hang' }, { kind: 'answer' }] })
    const firId = await rig.drafted()
    const { requestId } = await rig.reached(firId, 'sending')
    await rig.askedAtLeast(1)
    await rig.test.call('sync.cancel', { requestId })
    await rig.reached(firId, 'cancelled')
    await rig.test.call('sync.retry', { requestId })
    await rig.reached(firId, 'answered')
    expect(new Set(rig.asked().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  })
})
