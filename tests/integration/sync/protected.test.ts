import { describe, expect, it } from 'vitest'
import { syncRig, type SyncRig } from '../../support/sync-rig.ts'

const SENSITIVE =
  'I am Sarita Kushwaha, aged 22 years, resident of 14 Canal Road, mobile 9839012345. On 12.01.2026 Mukesh raped me in his shop.'

const actions = async (rig: SyncRig): Promise<string> => JSON.stringify(await rig.items())

describe('what may leave the station', () => {
  it('is no sensitive case by itself, and by hand only when the SHO has allowed this one', async () => {
    const rig = await syncRig()
    const firId = await rig.drafted(SENSITIVE)
    expect(await rig.items()).toEqual([])
    expect(await rig.test.call('sync.ofRecord', { firId })).toEqual({
      obstacle: 'sensitive',
      permitted: false,
      items: []
    })
    await expect(rig.test.call('sync.request', { firId })).rejects.toMatchObject({ code: 'sync-sensitive' })
    expect(rig.server.seen).toEqual([])

    await rig.test.call('sync.allowSensitive', { firId, officer: 'SHO R. K. Verma', reason: 'Order 12 of today' })
    await rig.test.call('sync.request', { firId })
    await rig.reached(firId, 'answered')
    const sent = JSON.stringify(rig.asked())
    for (const word of ['Sarita', 'Kushwaha', 'Canal Road', '9839012345', 'Mukesh']) expect(sent).not.toContain(word)
    expect(await actions(rig)).not.toMatch(/Sarita|Kushwaha|Canal/)
  })

  it('is nothing of a case that turned out to be sensitive while its request waited', async () => {
    const rig = await syncRig()
    await rig.test.call('remote.workOffline', { on: true })
    const firId = await rig.drafted()
    await rig.reached(firId, 'waiting')
    const edit = { kind: 'addSection', act: 'BNS', section: '64(1)' } as const
    await rig.test.call('fir.saveEdit', { firId, baseRevision: 1, edits: [edit] })
    expect((await rig.test.call('fir.get', { firId })).summary.sensitive).toBe(true)
    await rig.test.call('remote.workOffline', { on: false })
    expect(await rig.reached(firId, 'failed')).toMatchObject({ error: { code: 'sync-sensitive' } })
    expect(rig.asked()).toEqual([])
  })

  it('is nothing of a registered record: what waited is withdrawn, what was answered is closed', async () => {
    const rig = await syncRig()
    const firId = await rig.drafted()
    await rig.reached(firId, 'answered')
    await rig.test.call('remote.workOffline', { on: true })
    await rig.test.call('sync.request', { firId })
    await rig.reached(firId, 'waiting')
    await registerWhole(rig, firId)
    expect((await rig.items()).map(({ state }) => state)).toEqual(['cancelled', 'dismissed'])
    const before = rig.asked().length
    await rig.test.call('remote.workOffline', { on: false })
    await rig.test.call('sync.retry', { requestId: (await rig.items())[0]?.requestId ?? '' })
    expect(await rig.reached(firId, 'failed')).toMatchObject({ error: { code: 'not-editable' } })
    expect(rig.asked()).toHaveLength(before)
    await expect(rig.test.call('sync.request', { firId })).rejects.toMatchObject({ code: 'not-editable' })
  })
})

/** Everything that registration asks for, in words of our own. */
async function registerWhole(rig: SyncRig, firId: string): Promise<void> {
  const values: Readonly<Record<string, string>> = {
    'gd.entryNo': '27',
    'action.kind': 'registered',
    'officer.name': 'R. K. Verma',
    'officer.rank': 'Inspector',
    'station.name': 'Kotwali',
    'station.district': 'Kanpur Nagar',
    'occurrence.dateFrom': '2026-01-14',
    'occurrence.place': 'Bus stand',
    'informant.name': 'Ramesh Kumar',
    'informant.address': '12 Civil Lines',
    delayReason: 'told in the text'
  }
  const { document, revision } = await rig.test.call('fir.get', { firId })
  const edits = Object.entries(values)
    .filter(([path]) => !document.fields[path])
    .map(([path, value]) => ({ kind: 'setField' as const, path, value }))
  const saved = await rig.test.call('fir.saveEdit', { firId, baseRevision: revision, edits })
  await rig.test.call('fir.register', {
    firId,
    baseRevision: saved.revision,
    registration: { firNo: '0078', firYear: 2026, readOver: true, copyGiven: true, signature: 'thumb' }
  })
}
