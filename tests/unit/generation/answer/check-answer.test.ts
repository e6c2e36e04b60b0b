import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswer, type AnswerInput } from '../../../../electron/core/generation/answer/check-answer.ts'

const input: AnswerInput = {
  answer: null,
  table: [{ token: '[PERSON-1]', kind: 'PERSON', value: 'Ramesh Kumar' }],
  statement: 'Ramesh Kumar hit me with a stick at the bus stand. He said he would kill me.',
  facts: [],
  receivedAt: '2026-01-15T10:00:00+05:30',
  offered: [{ act: 'BNS', section: '115(2)', heading: 'Voluntarily causing hurt' }],
  base: { en: 'Ramesh Kumar hit me.', hi: '' }
}
const check = (answer: unknown): ReturnType<typeof checkAnswer> => checkAnswer({ ...input, answer })

describe('the check of an answer', () => {
  it('puts the names back and keeps what the statement bears out', () => {
    const answer = {
      narrative: { en: '[PERSON-1] hit me with a stick.' },
      summary: 'He said he would kill me.',
      sections: [{ act: 'BNS', section: '115(2)', quote: '[PERSON-1] hit me with a stick' }],
      missing: ['Was there a witness?'],
      more: 'is dropped'
    }
    expect(check(answer)).toEqual({
      ok: true,
      suggestion: {
        narrative: { en: 'Ramesh Kumar hit me with a stick.' },
        summary: 'He said he would kill me.',
        sections: [{ ...input.offered[0], quote: 'Ramesh Kumar hit me with a stick', start: 0, end: 32 }],
        questions: ['Was there a witness?'],
        leftOut: []
      }
    })
  })

  it.each([
    ['a text', 'x'],
    ['null', null],
    ['no narrative', {}],
    ['numbers for words', { narrative: { en: 5 } }],
    ['a list that is none', { narrative: {}, sections: 'all' }],
    ['a section without words', { narrative: {}, sections: [{ act: 'BNS', section: '1' }] }],
    ['a book', { narrative: { en: 'x'.repeat(60_001) } }]
  ])('refuses another form whole: %s', (_name, answer) => {
    expect(check(answer)).toEqual({ ok: false, reason: 'schema', leftOut: [] })
  })

  it('refuses an answer of which nothing is left, and says part by part why', () => {
    const answer = {
      narrative: { en: 'Ramesh Kumar hit me.', hi: ' ' },
      summary: 'Suresh took Rs 5,000.',
      sections: [{ act: 'BNS', section: '103(1)', quote: 'hit me' }],
      missing: ['Where is [PERSON-7]?']
    }
    expect(check(answer)).toMatchObject({
      ok: false,
      reason: 'nothing-left',
      leftOut: [
        { part: 'narrative-en', reason: 'unchanged' },
        { part: 'narrative-hi', reason: 'empty' },
        { part: 'summary', reason: 'not-in-statement' },
        { part: 'section', reason: 'section-unknown' },
        { part: 'question', reason: 'unknown-token' }
      ]
    })
  })

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withDate: true, withBigInt: true }), (answer) => {
        expect(check(answer).ok).toBe(false)
      })
    )
  })
})
