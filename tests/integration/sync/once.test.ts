import { describe, expect, it } from 'vitest'
import { syncRig } from '../../support/sync-rig.ts'

describe('an answer is applied once', () => {
  it('SY-96 when the server did the work and the answer was lost: the same key, one suggestion', async () => {
    const rig = await syncRig({ script: [{ kind: 'answer', lose: true }, { kind: 'answer' }] })
    const firId = await rig.drafted()
    await rig.reached(firId, 'answered')
    expect(rig.asked().length).toBeGreaterThan(1)
    expect(new Set(rig.asked().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(new Set(rig.asked().map(({ body }) => body)).size).toBe(1)
    expect([...rig.server.applied.values()]).toEqual([1])
    expect(await rig.items()).toHaveLength(1)
  })

  it('SY-87 when the answer breaks off half way or lies about its length', async () => {
    const rig = await syncRig({ script: [{ kind: 'cut' }, { kind: 'wrong-length', by: 50 }, { kind: 'answer' }] })
    await rig.reached(await rig.drafted(), 'answered')
    expect(new Set(rig.asked().map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(await rig.items()).toHaveLength(1)
  })

  it('SY-95 when two records are answered in the wrong order: each its own', async () => {
    const rig = await syncRig({
      script: [{ kind: 'status', status: 503 }, { kind: 'answer' }],
      changes: { 'remote.retries': 0 }
    })
    const first = await rig.drafted('My name is Anil Rai. Mohan Das took my bicycle on 14 January 2026 at Lucknow.')
    const second = await rig.drafted('My name is Sunita Devi. Rakesh Pal hit me with a stick on 14 January 2026.')
    const [one, two] = [await rig.reached(first, 'answered'), await rig.reached(second, 'answered')]
    const textOf = async (requestId: string): Promise<string> =>
      (await rig.test.call('suggestion.get', { requestId })).narrative.en ?? ''
    expect(await textOf(one.requestId)).toContain('Anil Rai')
    expect(await textOf(two.requestId)).toContain('Sunita Devi')
  })

  it('SY-97 and never over what the officer wrote meanwhile: both are kept and shown', async () => {
    const rig = await syncRig({ script: { kind: 'answer', delayMs: 400 } })
    const firId = await rig.drafted()
    await rig.reached(firId, 'sending')
    const text = 'What the officer wrote.'
    await rig.test.call('fir.saveEdit', {
      firId,
      baseRevision: 1,
      edits: [{ kind: 'setNarrative', language: 'en', text }]
    })
    const item = await rig.reached(firId, 'conflict')
    expect(item).toMatchObject({ baseRevision: 1, revision: 2 })
    const suggestion = await rig.test.call('suggestion.get', { requestId: item.requestId })
    expect(suggestion.state).toBe('conflict')
    expect(suggestion.narrative.en).toContain('Ramesh Kumar')
    expect((await rig.test.call('fir.get', { firId })).document.narrative.en).toEqual({ text, by: 'officer' })
  })

  it('SY-91 a request that the server refuses for good needs a person; the others go on', async () => {
    for (const status of [409, 413, 422]) {
      const rig = await syncRig({ script: [{ kind: 'status', status }, { kind: 'answer' }] })
      const refused = await rig.drafted()
      const other = await rig.drafted()
      await rig.reached(other, 'answered')
      expect(await rig.reached(refused, 'failed')).toMatchObject({ attempts: 1 })
      await rig.test.app.stop()
    }
  })
})
