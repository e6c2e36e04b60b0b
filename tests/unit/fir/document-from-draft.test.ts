import { describe, expect, it } from 'vitest'
import { documentFromDraft, emptyDocument, stationFields } from '../../../electron/core/fir/document-from-draft.ts'
import type { Draft, SectionSuggestion } from '#shared/domain/draft.ts'
import type { FirDocument } from '#shared/domain/fir.ts'
import { defaultSettings } from '#shared/domain/settings.ts'

const suggestion = (section: string, suggested = true): SectionSuggestion => ({
  act: 'BNS',
  section,
  heading: '',
  score: 0.5,
  suggested,
  evidence: [],
  elements: [],
  cognizable: 'cognizable',
  bailable: 'bailable',
  court: '',
  punishment: ''
})
const draft = (sections: ReadonlyArray<SectionSuggestion>, name = 'Asha'): Draft => ({
  id: 'x',
  code: 'BNS',
  route: 'fir',
  routeReason: { en: '', hi: '' },
  sections: [...sections],
  facts: [{ path: 'informant.name', value: name, quote: name, start: 0, end: name.length }],
  placeholders: [],
  guards: [],
  questions: [],
  narrative: { en: `told by ${name}`, hi: 'कथन' },
  engine: { version: '1', pack: 'p', inputHash: 'a', outputHash: 'b' },
  ms: 1
})
const names = (document: FirDocument): string[] => document.sections.map((section) => section.section)

const fresh = (made: Draft): FirDocument =>
  documentFromDraft({ draft: made, before: emptyDocument, previousDraft: undefined, known: {}, knownBefore: undefined })
const again = (made: Draft, before: FirDocument, previousDraft: Draft): FirDocument =>
  documentFromDraft({ draft: made, before, previousDraft, known: {}, knownBefore: {} })

describe('the document that a draft makes', () => {
  it('fills fields with their words and takes only the suggested sections', () => {
    const document = fresh(draft([suggestion('304'), suggestion('309(4)', false)]))
    expect(document.fields['informant.name']).toEqual({
      value: 'Asha',
      by: 'machine',
      span: { quote: 'Asha', start: 0, end: 4 }
    })
    expect(names(document)).toEqual(['304'])
  })

  it('keeps what the officer wrote when the statement is drafted again', () => {
    const first = draft([suggestion('304')])
    const corrected: FirDocument = {
      ...fresh(first),
      fields: { 'informant.name': { value: 'Asha Devi', by: 'officer' } },
      narrative: { en: { text: 'my words', by: 'officer' } }
    }
    const next = again(draft([suggestion('304')], 'Other'), corrected, first)
    expect(next.fields['informant.name']?.value).toBe('Asha Devi')
    expect(next.narrative.en?.text).toBe('my words')
    expect(next.narrative.hi?.text).toBe('कथन')
  })

  it('does not put back a section that the officer struck out, and offers a new one', () => {
    const first = draft([suggestion('304'), suggestion('351(2)')])
    const struck: FirDocument = {
      ...fresh(first),
      sections: [
        { act: 'BNS', section: '351(2)', by: 'machine' },
        { act: 'BNS', section: '126(2)', by: 'officer' }
      ]
    }
    const next = again(draft([suggestion('304'), suggestion('351(2)'), suggestion('115(2)')]), struck, first)
    expect(names(next)).toEqual(['351(2)', '115(2)', '126(2)'])
  })

  it('takes from the station only what the station knows', () => {
    const fields = stationFields(
      { ...defaultSettings, 'station.name': 'Kotwali' },
      { received_at: '2026-01-14T09:05:00+05:30', mode: 'oral' }
    )
    expect(Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, field.value]))).toEqual({
      'station.name': 'Kotwali',
      'received.date': '2026-01-14',
      'received.time': '09:05',
      infoType: 'oral'
    })
  })
})
