import { describe, expect, it } from 'vitest'
import { readReceipt, readStation } from '../../electron/cli/read-members.ts'
import { draftInputSchema } from '#shared/domain/draft.ts'

const accepted = (receivedAt: unknown): boolean =>
  draftInputSchema.safeParse({ id: 'x', text: 'x', ...readReceipt(receivedAt) }).success

describe('members of a line', () => {
  it.each([
    ['2026-08-11T11:00:00+05:30', '2026-08-11T11:00:00+05:30'],
    ['2026-08-11T11:00+05:30', '2026-08-11T11:00:00+05:30'],
    ['2026-08-11 11:00', '2026-08-11T11:00:00'],
    ['2026-08-11T11:00:05+0530', '2026-08-11T11:00:05+05:30'],
    ['2026-08-11T05:30:00Z', '2026-08-11T05:30:00Z']
  ])('reads the moment %s', (given, expected) => {
    expect(readReceipt(given)).toEqual({ receivedAt: expected })
    expect(accepted(given)).toBe(true)
  })

  it.each(['yesterday', '', 7, {}])('hands %j on for the schema to refuse', (given) => {
    expect(readReceipt(given)).toEqual({ receivedAt: given })
    expect(accepted(given)).toBe(false)
  })

  it('takes a station that is known only in part', () => {
    expect(readStation({ name: 'Kotwali', district: null })).toEqual({
      station: { name: 'Kotwali', district: '', state: '' }
    })
    expect(readStation(undefined)).toEqual({})
    expect(readStation('Kotwali')).toEqual({ station: 'Kotwali' })
  })
})
