import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownValue } from '#shared/domain/pseudonyms.ts'
import { pseudonymise } from '../../../../electron/core/generation/pseudonyms/pseudonymise.ts'
import { restore } from '../../../../electron/core/generation/pseudonyms/restore.ts'

const PERSON = (value: string): KnownValue => ({ kind: 'PERSON', value })

/** Masks a statement and puts it back, which must give it again letter for letter. @returns what would be sent */
function masked(statement: string, known: ReadonlyArray<KnownValue> = [], narrative = ''): string {
  const result = pseudonymise({ statement, narrative, facts: [], known })
  if (!result.ok) throw new Error(result.reason)
  expect(restore(result.statement, result.table)).toEqual({ ok: true, text: statement })
  expect(restore(result.narrative, result.table)).toEqual({ ok: true, text: narrative })
  return narrative === '' ? result.statement : `${result.statement}\n${result.narrative}`
}

describe('what is sent', () => {
  it('holds one token for one person, whole or in part, in capitals, in the other script and in the narrative', () => {
    const known = [PERSON('Rakesh Yadav'), PERSON('Sunita Devi')]
    const sent = masked(
      'Rakesh Yadav hit me. RAKESH fled. राकेश यादव ने धमकी दी। Yadav’s brother saw Sunita.',
      known,
      'राकेश ने मारा।'
    )
    expect(sent).toBe(
      '[PERSON-1] hit me. [PERSON-1.2] fled. [PERSON-1.3] ने धमकी दी। [PERSON-1.4]’s brother saw [PERSON-2].\n[PERSON-1.5] ने मारा।'
    )
  })

  it('gives a name that two persons share a token of its own', () => {
    const sent = masked('Anil Kumar and Mohan Kumar came. Kumar hit me.', [PERSON('Anil Kumar'), PERSON('Mohan Kumar')])
    expect(sent).toBe('[PERSON-1] and [PERSON-2] came. [PERSON-3] hit me.')
  })

  it.each([
    'Call 98765-43210 or +91 98765 43210, 09876543210.',
    'फोन ९८७६५ ४३२१० है।',
    'Account 1234 5678 9012 3456, Aadhaar 2345-6789-0123, PAN ABCDE1234F, IMEI 356938035643809.',
    'Car UP78AB1234, UP 78 AB 1234 and up-78-ab-1234, chassis MBLHA10AMFHB12345.',
    'Pay ramesh.k@okaxis or write to R.Kumar@example.in, see www.facebook.com/ramesh.kumar and @ramesh_k.',
    'House No. 118, Lane 4, flat 302, मकान नं. 45, गली नं 3, sector 12-B.'
  ])('holds no number, plate, id or address of anybody: %s', (statement) => {
    const sent = masked(statement)
    const outside = sent.replace(/\[[A-Z]+-[0-9.]+\]/g, '')
    expect(outside).not.toMatch(/[0-9०-९]{2}/)
    expect(outside).not.toMatch(/ramesh|kumar|@|MBLHA|ABCDE/i)
  })

  it('keeps dates, times, sums, ages and everyday words', () => {
    const statement =
      'On 12.01.2026 at 7:40 PM two men aged about 25 took Rs 1,10,000 and 5000 rupees. कल रात 10 बजे 80,000 रुपये।'
    expect(masked(statement)).toBe(statement)
  })

  it('masks names that no list knows, by their capitals and by their seat in a sentence', () => {
    const sent = masked('Yesterday Zorawar Quux of Bhimtala hit me near Xyz Medicos. मुझे ज्वलंतिका ने मारा।')
    expect(sent).not.toMatch(/Zorawar|Quux|Bhimtala|Xyz|ज्वलंतिका/)
  })

  it('masks a name inside a longer word', () => {
    expect(masked('aRamesh and RameshKumar came.', [PERSON('Ramesh Devi')])).not.toMatch(/ramesh/i)
  })

  it('is not fooled by zero-width marks, the nukta, long small letters and letters that grow when made small', () => {
    const known = [PERSON('Ramesh'), PERSON('अफ़ज़ल'), PERSON('İsmail')]
    const sent = masked('Ra\u200bmesh, ra\u200dmesh; अफजल और अफ़ज़ल। İsmail came.', known)
    expect(sent).not.toMatch(/mesh|अफ|smail/)
  })

  it('tells its own tokens from words of the statement that look like them', () => {
    const statement = 'He wrote [PERSON-1] and 【phone 2】 on the wall. Ramesh Kumar saw [12].'
    expect(masked(statement, [PERSON('Ramesh Kumar')])).toMatch(/\[TEXT-1\].*\[TEXT-2\].*\[PERSON-1\]/)
  })

  it('gives back a word like a token that has lost its brackets as it was, and not the name behind it', () => {
    const statement = 'He wrote PERSON-1 on the wall. Ramesh saw PHONE-7.'
    expect(masked(statement, [PERSON('Ramesh')])).not.toMatch(/(?<!\[)(?:PERSON|PHONE)-[0-9]/)
  })

  it('survives anything, and always comes back letter for letter', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Ramesh',
        'रमेश',
        'Devi ',
        '[PERSON-1]',
        '98765 43210',
        ' s/o ',
        'UP78AB1234',
        '\u200b',
        'ने',
        '\ud800',
        ', '
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 })
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const statement = pieces.join('')
        const result = pseudonymise({ statement, narrative: '', facts: [], known: [PERSON('Ramesh Devi')] })
        if (!result.ok) return
        expect(restore(result.statement, result.table)).toEqual({ ok: true, text: statement })
        expect(result.statement).not.toMatch(/Ramesh|98765/)
      }),
      { numRuns: 500 }
    )
  })
})
