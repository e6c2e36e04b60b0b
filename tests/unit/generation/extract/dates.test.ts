import { describe, expect, it } from 'vitest'
import { findDates } from '../../../../electron/core/generation/extract/dates.ts'
import { documentOf } from '../../../support/read-facts.ts'

const received = '2026-08-04T11:00:00+05:30'
const dates = (text: string, receivedAt?: string): ReadonlyArray<string> =>
  findDates(documentOf(text), receivedAt).map(({ value }) => value)

describe('findDates', () => {
  it.each([
    ['on 09/08/2025 at', '2025-08-09'],
    ['on 9-8-25 at', '2025-08-09'],
    ['dt. 21.02.2025', '2025-02-21'],
    ['2026-03-05', '2026-03-05'],
    ['On 1st May 2026', '2026-05-01'],
    ['3 August, 2026', '2026-08-03'],
    ['the 22nd of June 2026', '2026-06-22'],
    ['May 1, 2026', '2026-05-01'],
    ['दिनांक 21.02.2025 को', '2025-02-21'],
    ['दिनांक १४.०९.२०२६ को', '2026-09-14'],
    ['2 सितम्बर 2026 को', '2026-09-02'],
    ['17 march 2024 ko', '2024-03-17']
  ])('reads %j', (text, expected) => {
    expect(dates(text)).toEqual([expected])
  })

  it.each(['31/02/2026', '00/01/2026', '45.13.2026', '1/2', 'IP 10.20.30.40', 'v1.2.2026.4', '12 baje', 'May I come'])(
    'reads no date in %j',
    (text) => {
      expect(dates(text)).toEqual([])
    }
  )

  it.each([
    ['yesterday evening', '2026-08-03'],
    ['last night', '2026-08-03'],
    ['day before yesterday', '2026-08-02'],
    ['today morning', '2026-08-04'],
    ['kal raat', '2026-08-03'],
    ['कल शाम', '2026-08-03'],
    ['परसों', '2026-08-02'],
    ['आज सुबह', '2026-08-04'],
    ['two days ago', '2026-08-02'],
    ['3 din pehle', '2026-08-01'],
    ['last Monday', '2026-08-03'],
    ['last Tuesday', '2026-07-28'],
    ['पिछले सोमवार', '2026-08-03']
  ])('counts %j back from the day of receipt', (text, expected) => {
    expect(dates(text, received)).toEqual([expected])
    expect(dates(text)).toEqual([])
  })

  it('counts from the day in India, whatever the offset of the time of receipt', () => {
    expect(dates('yesterday', '2026-08-03T20:00:00Z')).toEqual(['2026-08-03'])
    expect(dates('yesterday', '2026-08-04T01:00:00+05:30')).toEqual(['2026-08-03'])
  })

  it.each(['till today', 'आज तक नहीं आया', 'I will come kal, usne bola dega', 'aaj bhi'])(
    'reads no day of occurrence in %j',
    (text) => {
      expect(dates(text, received)).toEqual([])
    }
  )

  it('reads both days of a range that shares month and year', () => {
    expect(dates('from 3rd to 6th November 2026')).toEqual(['2026-11-03', '2026-11-06'])
    expect(dates('night of 17/18.12.2025')).toEqual(['2025-12-17', '2025-12-18'])
  })

  it('gives a date without a year the year of receipt, or the one before when it would lie ahead', () => {
    expect(dates('on 1 August', received)).toEqual(['2026-08-01'])
    expect(dates('on 25 December', received)).toEqual(['2025-12-25'])
    expect(dates('on 25 December')).toEqual([])
  })
})
