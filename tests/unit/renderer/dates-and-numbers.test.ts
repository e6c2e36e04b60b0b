import { describe, expect, it } from 'vitest'
import {
  istParts,
  partsOf,
  readDate,
  readTime,
  showDate,
  showDateTime,
  toIstDateTime
} from '../../../renderer/lib/ist.ts'
import { groupIndian, readRupees, showNumber } from '../../../renderer/lib/numbers.ts'
import { showMs, showValue } from '../../../renderer/lib/metric-text.ts'

describe('dates and times in India', () => {
  it('shows the Indian wall clock whatever the zone of the machine', () => {
    const instant = Date.UTC(2026, 11, 31, 18, 30, 5)
    expect(istParts(instant)).toEqual({ date: '2027-01-01', time: '00:00', seconds: '05' })
    expect(partsOf('2026-12-31T18:30:05Z')).toEqual({ date: '2027-01-01', time: '00:00', seconds: '05' })
    expect(partsOf('2027-01-01T00:00:05+05:30')).toEqual({ date: '2027-01-01', time: '00:00', seconds: '05' })
    expect(partsOf('2027-01-01T00:00:05')).toEqual({ date: '2027-01-01', time: '00:00', seconds: '05' })
  })

  it('shows day before month and stores what it shows', () => {
    expect(showDate('2026-03-05')).toBe('05-03-2026')
    expect(showDateTime(toIstDateTime('2026-03-05', '09:07'))).toBe('05-03-2026 09:07')
  })

  it.each([
    ['5-3-2026', '2026-03-05'],
    ['05/03/2026', '2026-03-05'],
    ['०५.०३.२०२६', '2026-03-05'],
    ['29-02-2024', '2024-02-29']
  ])('reads the date %s', (typed, stored) => expect(readDate(typed)).toBe(stored))

  it.each(['29-02-2026', '31-04-2026', '5-3-26', '2026-03-05', '5-13-2026', '', 'yesterday'])(
    'does not make a date of %s',
    (typed) => expect(readDate(typed)).toBeNull()
  )

  it.each([
    ['9:05', '09:05'],
    ['0905', '09:05'],
    ['९.०५', '09:05'],
    ['23:59', '23:59']
  ])('reads the time %s', (typed, stored) => expect(readTime(typed)).toBe(stored))

  it.each(['24:00', '9:60', '9', '', 'noon'])('does not make a time of %s', (typed) =>
    expect(readTime(typed)).toBeNull()
  )
})

describe('Indian numbers', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['100000', '1,00,000'],
    ['12345678', '1,23,45,678'],
    ['-1234567.5', '-12,34,567.5'],
    ['about 5', 'about 5']
  ])('groups %s as %s', (digits, shown) => expect(groupIndian(digits)).toBe(shown))

  it.each([
    ['1,25,000', '125000'],
    ['Rs. 1,25,000/-', '125000'],
    ['₹ 46,000', '46000'],
    ['१२५०', '1250']
  ])('reads the amount %s', (typed, stored) => expect(readRupees(typed)).toBe(stored))

  it.each(['12.50', 'twelve', '', '1234567890123'])('does not make an amount of %s', (typed) =>
    expect(readRupees(typed)).toBeNull()
  )

  it('shows measures in the unit of their name', () => {
    expect(showNumber(1234567)).toBe('12,34,567')
    expect([showMs(0.126), showMs(12.34), showMs(1234)]).toEqual(['0.13', '12.3', '1,234'])
    expect(showValue('process_memory_rss_bytes', 104_857_600)).toBe('100.0 MB')
    expect(showValue('event_loop_delay_p99_ms', 12.34)).toBe('12.3 ms')
    expect(showValue('cache_hit_rate', 83.25)).toBe('83.3 %')
  })
})
