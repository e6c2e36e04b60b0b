import { describe, expect, it } from 'vitest'
import type { DraftInput } from '#shared/domain/draft.ts'
import { fieldAt } from '#shared/form/paths.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { pack } from './support.ts'

const draftOf = (text: string, more: Partial<DraftInput> = {}) =>
  draftFir({ id: 'q', text, ...more }, pack, 'a'.repeat(64), () => 0)
const idsOf = (text: string, more: Partial<DraftInput> = {}) => draftOf(text, more).questions.map(({ id }) => id)

const full =
  'I am Meenakshi Tandon, aged 34 years, wife of Rohit Tandon, resident of 14/2 Sudama Nagar, Indore, mobile 9839012345. ' +
  'On 12.09.2026 at 7:40 PM near Shani Mandir two unknown boys, thin and wearing helmets, on motorcycle UP32KT4821 ' +
  'snatched my gold chain worth Rs 1,10,000. My neighbour Farah Naqvi saw it.'

describe('follow-up questions', () => {
  it('ask for what a bare statement leaves open, in both languages, what a court asks first first', () => {
    const { questions } = draftOf('My phone was stolen.')
    expect(questions.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'informant-name',
        'when-date',
        'when-time',
        'where',
        'who',
        'value-0',
        'imei-0',
        'witness'
      ])
    )
    expect(questions.map(({ rank }) => rank)).toEqual(questions.map(({ rank }) => rank).sort((a, b) => a - b))
    for (const { ask } of questions) {
      expect(ask.en).toMatch(/[a-z].*[?.]$/)
      expect(ask.hi).toMatch(/[\u0900-\u097f].*[?।]$/)
      expect(`${ask.en}${ask.hi}`).not.toMatch(/[{}]/)
    }
  })

  it('never ask what the statement answers', () => {
    const ids = idsOf(full, { receivedAt: '2026-09-12T21:00:00+05:30' })
    for (const id of [
      'informant-name',
      'informant-address',
      'informant-mobile',
      'informant-age',
      'when-date',
      'when-time',
      'where',
      'who',
      'how-many',
      'features',
      'vehicle-number',
      'what-taken',
      'value-0',
      'witness',
      'delay'
    ]) {
      expect(ids).not.toContain(id)
    }
  })

  it.each([
    ['delay', 'On 01.09.2026 my phone was stolen.', { receivedAt: '2026-09-04T20:00:00+05:30' }],
    ['weapon', 'Ramesh beat me and my head is bleeding.', {}],
    ['injury', 'रमेश ने मुझे लाठी से मारा।', {}],
    ['features', 'दो अज्ञात लोगों ने मेरा मोबाइल छीन लिया।', {}],
    ['victim-age', 'A man caught hold of my daughter and raped her.', {}],
    ['caste', 'He abused me by my caste name in the market. I am a Dalit.', {}],
    ['money-trail', 'A caller took my OTP and Rs 9,000 was debited from my account.', {}],
    ['what-was-done', 'I want to report something bad.', {}],
    ['accused-particulars-0', 'Ramesh Yadav slapped me.', {}]
  ] as const)('%s: asked of %j', (id, text, more) => {
    expect(idsOf(text, more)).toContain(id)
  })

  it.each([
    [
      'delay',
      'On 01.09.2026 my phone was stolen. I was in hospital and could not come earlier.',
      { receivedAt: '2026-09-04T20:00:00+05:30' }
    ],
    ['weapon', 'Ramesh ne mujhe lathi se maara.', {}],
    ['weapon', 'रमेश ने मुझे लात घूंसों से मारा।', {}],
    ['injury', 'He hit me with a rod. I was treated in the District Hospital.', {}],
    ['witness', 'He slapped me. Nobody saw it.', {}],
    ['what-was-done', 'My phone was stolen.', {}],
    ['caste', 'My phone was stolen.', {}]
  ] as const)('%s: not asked of %j', (id, text, more) => {
    expect(idsOf(text, more)).not.toContain(id)
  })

  it('asks of a graver section that was considered for the one element that it lacks', () => {
    const asked = draftOf('He took my purse from the table and pushed me.').questions.filter(({ id }) =>
      id.startsWith('element')
    )
    expect(asked.map(({ about, path }) => [about, path])).toEqual([
      ['BNS 309(6)', 'sections'],
      ['BNS 310(2)', 'sections']
    ])
    expect(asked[1]?.ask.en).toContain('BNS 310(2)')
    expect(asked[0]?.ask.hi).toMatch(/[\u0900-\u097f]/)
  })

  it('points at fields that the form has', () => {
    const rules = pack.questions ?? []
    expect(rules.length).toBeGreaterThan(20)
    for (const { path } of rules) {
      if (path !== undefined && path !== 'sections' && path !== 'narrative') expect(fieldAt(path)).toBeDefined()
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  })
})
