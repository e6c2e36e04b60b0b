import { describe, expect, it } from 'vitest'
import { draftedFir, sharedApp } from '../../support/test-app.ts'

const text =
  'My name is Asha Rawat. My mobile is 9811111111. On 12 January 2026 at 7 PM a man snatched my phone near Clock Tower.'

describe('a record that is drafted again', () => {
  const app = sharedApp()

  const typeOn = async (firId: string, more: string, receipt: object = {}): Promise<void> => {
    const { statement } = await app().call('fir.get', { firId })
    const baseSaveCount = statement.saveCount
    await app().call('fir.saveStatement', { firId, baseSaveCount, text: `${text} ${more}`, ...receipt })
  }
  const draftAgain = async (firId: string): Promise<void> => {
    const { revision } = await app().call('fir.get', { firId })
    await app().call('fir.requestDraft', { firId })
    await app().until(async () => (await app().call('fir.get', { firId })).revision > revision)
  }

  it('leaves empty what the officer emptied and keeps what the officer wrote', async () => {
    const firId = await draftedFir(app(), text)
    const { document } = await app().call('fir.get', { firId })
    expect(document.fields['informant.mobile']?.value).toBe('9811111111')
    await app().call('fir.saveEdit', {
      firId,
      baseRevision: 1,
      edits: [
        { kind: 'setField', path: 'informant.mobile', value: null },
        { kind: 'setField', path: 'informant.name', value: 'Asha Devi Rawat' }
      ]
    })
    await typeOn(firId, 'He ran away.')
    await draftAgain(firId)
    const after = await app().call('fir.get', { firId })
    expect(after.document.fields['informant.mobile']).toBeUndefined()
    expect(after.document.fields['informant.name']).toEqual({ value: 'Asha Devi Rawat', by: 'officer' })
  })

  it('prints the receipt that the draft rests on', async () => {
    const firId = await draftedFir(app(), text)
    await typeOn(firId, 'He ran away.', { mode: 'written', receivedAt: '2026-01-20T09:30:00+05:30' })
    await draftAgain(firId)
    const { fields } = (await app().call('fir.get', { firId })).document
    expect([fields['received.date']?.value, fields['received.time']?.value, fields['infoType']?.value]).toEqual([
      '2026-01-20',
      '09:30',
      'written'
    ])
  })

  it('is still found by what the officer wrote into the form after the statement was typed on', async () => {
    const firId = await draftedFir(app(), text)
    const edits = [{ kind: 'setField' as const, path: 'gd.entryNo', value: 'GDX4711' }]
    await app().call('fir.saveEdit', { firId, baseRevision: 1, edits })
    await typeOn(firId, 'He ran away.')
    expect((await app().call('fir.list', { search: 'gdx4711' })).items.map((item) => item.id)).toEqual([firId])
  })

  it('drafts the newest words when asked while an older version waits, and never goes back to the older', async () => {
    await app().call('jobs.pause', {})
    const { firId } = await app().call('fir.create', { mode: 'oral', receivedAt: '2026-01-15T10:00:00+05:30', text })
    const first = await app().call('fir.requestDraft', { firId })
    expect(await app().call('fir.requestDraft', { firId })).toEqual(first)
    await typeOn(firId, 'His name is Ravi Kumar.')
    const second = await app().call('fir.requestDraft', { firId })
    expect(second.jobId).not.toBe(first.jobId)
    await app().call('jobs.resume', {})
    await app().until(async () => (await app().call('fir.get', { firId })).draftIsCurrent)

    await app().call('jobs.retry', { jobId: first.jobId })
    await app().until(async () => {
      const { jobs } = await app().call('jobs.list', {})
      return jobs.some((job) => job.id === first.jobId && job.state === 'dead')
    })
    const after = await app().call('fir.get', { firId })
    expect(after.draftIsCurrent).toBe(true)
    expect(after.revision).toBe(1)
  })

  it('masks a name as soon as the officer adds a section that protects the victim', async () => {
    const firId = await draftedFir(app(), text)
    await app().call('fir.saveEdit', {
      firId,
      baseRevision: 1,
      edits: [{ kind: 'addSection', act: 'BNS', section: '64(1)', reason: 'told on reading over' }]
    })
    const { items } = await app().call('fir.list', {})
    const row = items.find((item) => item.id === firId)
    expect(row).toMatchObject({ sensitive: true, excerpt: null })
    expect(row?.informantName).not.toContain('Asha')
  })
})
