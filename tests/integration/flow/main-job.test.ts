import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { draftedFir, makeTestApp, PASSPHRASE, readyApp, type TestApp } from '../../support/test-app.ts'

const complaint = readFileSync(new URL('../../../resources/examples/complaint-en.txt', import.meta.url), 'utf8')

const fillBlanks = async (test: TestApp, firId: string): Promise<number> => {
  const values: Record<string, string> = {
    'gd.entryNo': '27',
    'action.kind': 'registered',
    'officer.name': 'R. K. Verma',
    'officer.rank': 'Inspector',
    'station.name': 'Kotwali',
    'station.district': 'Dehradun',
    'occurrence.dateFrom': '2026-01-14',
    'occurrence.place': 'Paltan Bazar',
    'informant.name': 'Asha Rawat',
    'informant.address': '12 Canal Road',
    delayReason: 'told in the text'
  }
  const detail = await test.call('fir.get', { firId })
  const edits = Object.entries(values)
    .filter(([path]) => !detail.document.fields[path])
    .map(([path, value]) => ({ kind: 'setField' as const, path, value }))
  return (await test.call('fir.saveEdit', { firId, baseRevision: detail.revision, edits })).revision
}

const registration = { firNo: '0078', firYear: 2026, readOver: true, copyGiven: true, signature: 'thumb' } as const

describe('the main job on real parts', () => {
  it('goes from the words of a complaint to a registered record that is still there after a restart', async () => {
    const test = await readyApp()
    const firId = await draftedFir(test, complaint)
    const drafted = await test.call('fir.get', { firId })
    expect(drafted.document.sections.length).toBeGreaterThan(0)
    for (const section of drafted.draft?.sections.filter((one) => one.suggested) ?? []) {
      expect(section.evidence.length).toBeGreaterThan(0)
      for (const { quote, start, end } of section.evidence) expect(complaint.slice(start, end)).toBe(quote)
    }
    for (const { quote, start, end } of drafted.draft?.facts ?? []) expect(complaint.slice(start, end)).toBe(quote)

    const revision = await fillBlanks(test, firId)
    expect(await test.call('fir.checkRegister', { firId })).toEqual([])
    await test.call('fir.register', { firId, baseRevision: revision, registration })
    await test.app.stop()

    const again = await readyApp({ dataDir: test.dataDir })
    const kept = await again.call('fir.get', { firId })
    expect(kept.summary).toMatchObject({ status: 'registered', firNo: '0078', firYear: 2026 })
    expect(kept.document.fields['gd.entryNo']).toEqual({ value: '27', by: 'officer' })
    expect(kept.statement.text).toBe(complaint)
    expect((await again.call('fir.history', { firId })).map((one) => one.source)).toEqual([
      'officer',
      'officer',
      'engine'
    ])
  })

  it('refuses every record call before the store is open, with the reason', async () => {
    const test = makeTestApp()
    await test.app.start()
    await expect(test.call('fir.list', {})).rejects.toMatchObject({ code: 'setup-needed' })
    await test.call('session.setup', { passphrase: PASSPHRASE })
    expect((await test.call('fir.list', {})).total).toBe(0)
    await test.call('session.seal', {})
    await expect(test.call('fir.list', {})).rejects.toMatchObject({ code: 'locked' })
  })

  it('refuses to register what is not whole, what is registered, and a number that is taken', async () => {
    const test = await readyApp()
    const first = await draftedFir(test, complaint)
    const { revision: bare } = await test.call('fir.get', { firId: first })
    await expect(test.call('fir.register', { firId: first, baseRevision: bare, registration })).rejects.toMatchObject({
      code: 'not-registrable'
    })
    const whole = await fillBlanks(test, first)
    await test.call('fir.register', { firId: first, baseRevision: whole, registration })
    const edit = { kind: 'setField', path: 'gd.entryNo', value: '28' } as const
    await expect(
      test.call('fir.saveEdit', { firId: first, baseRevision: whole + 1, edits: [edit] })
    ).rejects.toMatchObject({ code: 'not-editable' })

    const second = await draftedFir(test, complaint)
    const ready = await fillBlanks(test, second)
    await expect(test.call('fir.register', { firId: second, baseRevision: ready, registration })).rejects.toMatchObject(
      { code: 'fir-number-taken' }
    )
    expect((await test.call('fir.get', { firId: second })).revision).toBe(ready)
  })

  it('keeps the drafted statement when the officer types on, and asks for a new draft', async () => {
    const test = await readyApp()
    const firId = await draftedFir(test, complaint)
    const before = await test.call('fir.get', { firId })
    await test.call('fir.saveStatement', {
      firId,
      baseSaveCount: before.statement.saveCount,
      text: `${complaint}\nHe also threatened to kill me.`
    })
    const after = await test.call('fir.get', { firId })
    expect(after.statement).toMatchObject({ version: before.statement.version + 1, frozen: false })
    expect(after.draftIsCurrent).toBe(false)
    expect((await test.call('fir.checkRegister', { firId })).map((one) => one.code)).toContain('statement-changed')
  })

  it('writes no word of a complaint and no name into the log', async () => {
    const test = await readyApp()
    await draftedFir(test, complaint)
    const words = [...new Set(complaint.match(/[A-Z][a-z]{4,}|\d{6,}/g) ?? [])]
    const lines = JSON.stringify(test.log)
    expect(words.filter((word) => lines.includes(word))).toEqual([])
    expect(test.log.length).toBeGreaterThan(3)
  })
})
