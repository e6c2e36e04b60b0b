import { describe, expect, it } from 'vitest'
import type { TokenTable } from '#shared/domain/pseudonyms.ts'
import { restore } from '../../../../electron/core/generation/pseudonyms/restore.ts'

const table: TokenTable = [
  { token: '[PERSON-1]', kind: 'PERSON', value: 'Asha [Devi-2]' },
  { token: '[PERSON-1.2]', kind: 'PERSON', value: 'आशा' },
  { token: '[PHONE-1]', kind: 'PHONE', value: '98765-43210' }
]

describe('putting the words back', () => {
  it.each([
    ['[PERSON-1] called [PHONE-1].', 'Asha [Devi-2] called 98765-43210.'],
    ['[Person-1.2] and 【PERSON-1】', 'आशा and Asha [Devi-2]'],
    ['[PERSON 1], [ PERSON–1 ], [PERSON-१]', 'Asha [Devi-2], Asha [Devi-2], Asha [Devi-2]'],
    ['PERSON-1 came.', 'Asha [Devi-2] came.'],
    ['No token, s. 303(2) [sic].', 'No token, s. 303(2) [sic].']
  ])('%s', (text, restored) => expect(restore(text, table)).toEqual({ ok: true, text: restored }))

  it.each(['[PERSON-2] came', '[PERSON-1.3]', '[व्यक्ति-1] ने', '[WITNESS-1] saw', 'PHONE-7'])(
    'reports a token that nobody gave: %s',
    (text) => expect(restore(text, table).ok).toBe(false)
  )
})
