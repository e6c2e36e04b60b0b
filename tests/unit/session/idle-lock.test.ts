import { describe, expect, it } from 'vitest'
import { createIdleLock } from '../../../electron/core/session/idle-lock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const MINUTE_MS = 60_000

function watched(minutes = 10) {
  const clock = createFakeClock()
  const state = { minutes, locks: 0 }
  const idle = createIdleLock(
    clock,
    () => state.minutes,
    () => state.locks++
  )
  return { clock, state, idle }
}

describe('the idle lock', () => {
  it('locks once, after the whole wait and not before', () => {
    const { clock, state, idle } = watched()
    idle.touch()
    clock.advance(10 * MINUTE_MS - 1)
    expect(state.locks).toBe(0)
    clock.advance(1)
    expect(state.locks).toBe(1)
    clock.advance(60 * MINUTE_MS)
    expect(state.locks).toBe(1)
  })

  it('waits anew from the last touch', () => {
    const { clock, state, idle } = watched()
    idle.touch()
    for (let minute = 0; minute < 30; minute += 9) {
      clock.advance(9 * MINUTE_MS)
      idle.touch()
    }
    expect(state.locks).toBe(0)
    clock.advance(10 * MINUTE_MS)
    expect(state.locks).toBe(1)
  })

  it('obeys a setting that changed while it waited, also from and to never', () => {
    const { clock, state, idle } = watched(0)
    idle.touch()
    clock.advance(600 * MINUTE_MS)
    expect(state.locks).toBe(0)
    idle.touch()
    state.minutes = 5
    clock.advance(6 * MINUTE_MS)
    expect(state.locks).toBe(1)
    idle.touch()
    state.minutes = 0
    clock.advance(60 * MINUTE_MS)
    expect(state.locks).toBe(1)
  })

  it('rests until the next touch', () => {
    const { clock, state, idle } = watched()
    idle.touch()
    idle.rest()
    clock.advance(60 * MINUTE_MS)
    expect(state.locks).toBe(0)
  })

  it('is not moved by a wall clock that jumps', () => {
    const { clock, state, idle } = watched()
    idle.touch()
    clock.jumpWall(-24 * 60 * MINUTE_MS)
    clock.advance(10 * MINUTE_MS)
    expect(state.locks).toBe(1)
  })
})
