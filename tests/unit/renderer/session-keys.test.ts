import { describe, expect, it } from 'vitest'
import { adoptScreen, leaveScreen, screenKey } from '../../../renderer/features/intake/session-keys.ts'

describe('the screen of a new complaint', () => {
  it('stays the same screen when the complaint becomes a record, and the next complaint gets another', () => {
    const screen = screenKey(undefined)
    expect(adoptScreen('FIR1', screen)).toBe(true)
    expect(screenKey('FIR1')).toBe(screen)
    expect(screenKey(undefined)).not.toBe(screen)
  })

  it('is not called back to when it was left before the record was made', () => {
    const screen = screenKey(undefined)
    leaveScreen(screen)
    const next = screenKey(undefined)
    expect(next).not.toBe(screen)
    expect(adoptScreen('FIR2', screen)).toBe(false)
    expect(screenKey(undefined)).toBe(next)
    expect(screenKey('FIR2')).toBe('FIR2')
  })
})
