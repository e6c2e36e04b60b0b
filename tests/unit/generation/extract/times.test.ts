import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../../electron/core/generation/extract/times.ts'
import { documentOf } from '../../../support/read-facts.ts'

const times = (text: string): ReadonlyArray<string> => findTimes(documentOf(text)).map(({ value }) => value)

describe('findTimes', () => {
  it.each([
    ['at 6 PM', '18:00'],
    ['at 12 am', '00:00'],
    ['at 12.15 p.m. when', '12:15'],
    ['at 21:00 hrs', '21:00'],
    ['at 0830 hours', '08:30'],
    ['around 8:45 pm', '20:45'],
    ['half past 9 at night', '21:30'],
    ['at 7 in the morning', '07:00'],
    ['at 8.40 in the evening', '20:40'],
    ['sham 4:15 baje', '16:15'],
    ['raat 10:30', '22:30'],
    ['raat 10 baje', '22:00'],
    ['dopahar 12:40 baje', '12:40'],
    ['शाम 7 बजे', '19:00'],
    ['सुबह करीब साढ़े नौ बजे', '09:30'],
    ['रात्रि 2 बजे', '02:00'],
    ['रात 12 बजे', '00:00'],
    ['दोपहर सवा एक बजे', '13:15'],
    ['शाम पौने सात बजे', '18:45'],
    ['रात डेढ़ बजे', '01:30'],
    ['रात्रि 09.30 बजे', '21:30'],
    ['१९:३० बजे', '19:30'],
    ['11.30 एएम पर', '11:30']
  ])('reads %j as %s', (text, expected) => {
    expect(times(text)).toEqual([expected])
  })

  it.each(['7 बजे', 'aath baje', 'Rs 10.30', 'Sector 18', '5 km', 'room no. 12:', 'since 2019', 'at 25:00 hrs'])(
    'leaves %j unread, because the half of the day is not said or it is no time',
    (text) => {
      expect(times(text)).toEqual([])
    }
  )

  it('reads both ends of a span of time', () => {
    expect(times('between 10 am and 5 pm')).toEqual(['10:00', '17:00'])
  })
})
