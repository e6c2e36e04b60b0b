import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../../../electron/core/fir/document-from-draft.ts'
import { toLawView } from '../../../electron/core/law/law-view.ts'
import { pack } from '../law/support.ts'
import { findRegisterBlockers, type RegisterFacts } from '../../../electron/core/fir/register-blockers.ts'
import type { Cognizable } from '#shared/domain/draft.ts'
import type { LawView } from '#shared/domain/law-view.ts'
import { singleFields } from '#shared/form/iif1.ts'

const sampleOf: Readonly<Record<string, string>> = { date: '2026-01-14', time: '10:30', year: '2026', number: '1' }
const filled = Object.fromEntries(
  [...singleFields.values()]
    .filter((field) => field.neededToRegister)
    .map(({ kind, path }) => [path, { value: sampleOf[kind] ?? 'x', by: 'officer' as const }])
)
const view = (cognizable: Cognizable, blocked: LawView['blocked'] = null): LawView => ({
  act: 'BNS',
  section: '1',
  heading: { en: '', hi: '' },
  punishment: '',
  cognizable,
  bailable: 'unknown',
  court: '',
  condition: null,
  blocked,
  byValue: []
})
const facts = (over: Partial<RegisterFacts> = {}): RegisterFacts => ({
  status: 'draft',
  document: { ...emptyDocument, fields: filled, sections: [{ act: 'BNS', section: '1', by: 'officer' }] },
  draftIsCurrent: true,
  lawOf: () => view('cognizable'),
  drafted: [],
  receivedAt: '2026-01-14T12:00:00+05:30',
  delayAskAfterHours: 24,
  clockIsBehind: false,
  ...over
})
const codes = (over: Partial<RegisterFacts>): string[] => findRegisterBlockers(facts(over)).map((one) => one.code)

describe('what stands between a draft and its registration', () => {
  it('is nothing when the form is whole and an offence is cognizable', () => {
    expect(findRegisterBlockers(facts())).toEqual([])
  })

  it('names every blank that the form needs, by its path', () => {
    const fields = { ...filled }
    delete fields['informant.name']
    delete fields['gd.entryNo']
    const blockers = findRegisterBlockers(facts({ document: { ...facts().document, fields } }))
    expect(blockers).toEqual([
      { code: 'gd-entry-missing', path: 'gd.entryNo' },
      { code: 'blank-field', path: 'informant.name' }
    ])
  })

  it('recomputes a theft under Rs 5,000 when item 10 or item 9 changes, whatever the draft said', () => {
    const theft = pack.rows.find(({ id }) => id === 'BNS 303(2)')
    if (!theft) throw new Error('the pack holds no theft')
    const given = (values: Readonly<Record<string, string>>): string[] =>
      codes({
        lawOf: () => toLawView(theft),
        document: {
          ...facts().document,
          fields: {
            ...filled,
            ...Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value, by: 'officer' }]))
          }
        }
      })
    expect(given({})).toEqual(['unconfirmed-classification'])
    expect(given({ totalValueInr: '4999' })).toEqual(['not-cognizable'])
    expect(given({ totalValueInr: '5000' })).toEqual([])
    expect(given({ 'property[0].valueInr': '4000', 'property[1].valueInr': '1000' })).toEqual([])
    expect(given({ 'property[0].valueInr': '4000', 'property[1].valueInr': '900' })).toEqual(['not-cognizable'])
    expect(given({ 'property[0].valueInr': '900', 'property[1].description': 'a ring' })).toEqual([
      'unconfirmed-classification'
    ])
  })

  it('names a value that cannot be so, not one that only looks wrong', () => {
    const given = (path: string, value: string) =>
      findRegisterBlockers(
        facts({ document: { ...facts().document, fields: { ...filled, [path]: { value, by: 'officer' } } } })
      )
    expect(given('occurrence.dateFrom', '2026-02-30')).toEqual([{ code: 'field-wrong', path: 'occurrence.dateFrom' }])
    expect(given('accused[2].age', '300')).toEqual([{ code: 'field-wrong', path: 'accused[2].age' }])
    expect(given('informant.uid', '1234')).toEqual([])
  })

  it('counts a field of blanks only as blank', () => {
    const fields = { ...filled, 'informant.name': { value: '   ', by: 'officer' as const } }
    expect(codes({ document: { ...facts().document, fields } })).toEqual(['blank-field'])
  })

  it('never treats an unknown or conditional classification as non-cognizable', () => {
    expect(codes({ lawOf: () => view('conditional') })).toEqual(['unconfirmed-classification'])
    expect(codes({ lawOf: () => view('unknown') })).toEqual(['unconfirmed-classification'])
    expect(codes({ lawOf: () => undefined })).toEqual(['unconfirmed-classification'])
    expect(codes({ lawOf: () => view('non_cognizable') })).toEqual(['not-cognizable'])
  })

  it('refuses a section that is not in force even beside a cognizable one', () => {
    expect(codes({ lawOf: () => view('cognizable', { en: 'not in force', hi: 'लागू नहीं' }) })).toEqual([
      'section-blocked',
      'unconfirmed-classification'
    ])
  })

  it('asks for the reason of a delay beyond the setting, and not when one is given', () => {
    const late = { ...filled, 'received.date': { value: '2026-01-16', by: 'officer' as const } }
    expect(codes({ document: { ...facts().document, fields: late } })).toEqual(['delay-reason-missing'])
    const fields = { ...late, delayReason: { value: 'was in hospital', by: 'officer' as const } }
    expect(codes({ document: { ...facts().document, fields } })).toEqual([])
  })

  it('stops while a draft runs, when the statement moved on, and when the clock is behind', () => {
    expect(codes({ status: 'drafting' })).toEqual(['draft-running'])
    expect(codes({ status: 'registered' })).toEqual(['not-a-draft'])
    expect(codes({ draftIsCurrent: false })).toEqual(['statement-changed'])
    expect(codes({ clockIsBehind: true })).toEqual(['clock-behind'])
  })
})
