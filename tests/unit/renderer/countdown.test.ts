import { describe, expect, it } from 'vitest'
import { minutesAndSeconds, secondsLeft } from '../../../renderer/lib/countdown.ts'

describe('a wait counted down', () => {
  it('ends at nothing, never below, and is unknown where nobody knows', () => {
    expect([0, 1, 999, 1000, 4999, 5000, 9000].map((passed) => secondsLeft(5000, 100, 100 + passed))).toEqual([
      5, 5, 5, 4, 1, 0, 0
    ])
    expect(secondsLeft(null, 0, 0)).toBeNull()
  })

  it('is told in minutes beyond one', () => {
    expect([0, 9, 59].map(minutesAndSeconds)).toEqual([
      { minutes: 0, seconds: '0' },
      { minutes: 0, seconds: '9' },
      { minutes: 0, seconds: '59' }
    ])
    expect([60, 305].map(minutesAndSeconds)).toEqual([
      { minutes: 1, seconds: '00' },
      { minutes: 5, seconds: '05' }
    ])
  })
})
