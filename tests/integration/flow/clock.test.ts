import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { draftedFir, readyApp } from '../../support/test-app.ts'

const YEAR_MS = 365 * 24 * 3_600_000
const yearsBack = { ...systemClock, nowMs: () => systemClock.nowMs() - YEAR_MS }

describe('a clock that stands before the newest audit entry', () => {
  it('stops registration with its reason until a person says that the clock is right', async () => {
    const before = await readyApp()
    const firId = await draftedFir(before, 'My name is Asha Rawat. A man snatched my phone near Clock Tower.')
    await before.app.stop()

    const test = await readyApp({ dataDir: before.dataDir, clock: yearsBack })
    const codes = async (): Promise<string[]> =>
      (await test.call('fir.checkRegister', { firId })).map((blocker) => blocker.code)
    expect(await codes()).toContain('clock-behind')
    await expect(
      test.call('fir.register', {
        firId,
        baseRevision: 1,
        registration: { firNo: '1', firYear: 2026, readOver: true, copyGiven: true, signature: 'thumb' }
      })
    ).rejects.toMatchObject({ code: 'clock-behind' })

    await test.call('clock.confirm', {})
    expect(await codes()).not.toContain('clock-behind')
  })

  it('ST-79 still numbers revisions upwards', async () => {
    const before = await readyApp()
    const firId = await draftedFir(before, 'My name is Asha Rawat. A man snatched my phone near Clock Tower.')
    await before.app.stop()
    const test = await readyApp({ dataDir: before.dataDir, clock: yearsBack })
    const edits = [{ kind: 'setField' as const, path: 'gd.entryNo', value: '4' }]
    expect((await test.call('fir.saveEdit', { firId, baseRevision: 1, edits })).revision).toBe(2)
    expect((await test.call('fir.history', { firId })).map((one) => one.revision)).toEqual([2, 1])
  })
})
