import type { FirDetail, FirDocument } from '#shared/domain/fir.ts'
import { iif1 } from '#shared/form/iif1.ts'

export const statementText =
  'I, Asha Rawat, say:\n  my phone worth Rs 18,500 was snatched <b>today</b>. मेरा फ़ोन छीना गया।'

export const sampleDocument: FirDocument = {
  formVersion: iif1.formVersion,
  fields: {
    'informant.name': { value: 'Asha Rawat', by: 'machine', span: { quote: 'Asha Rawat', start: 3, end: 13 } },
    'occurrence.dateFrom': { value: '2026-09-12', by: 'officer' },
    'property[0].description': { value: 'phone', by: 'machine', span: { quote: 'phone', start: 26, end: 31 } },
    'property[0].valueInr': { value: '18500', by: 'machine', span: { quote: '18,500', start: 41, end: 47 } },
    'action.kind': { value: 'registered', by: 'officer' }
  },
  sections: [{ act: 'BNS', section: '304(2)', by: 'machine' }],
  narrative: { en: { text: 'The informant states that her phone was snatched.', by: 'machine' } }
}

export function sampleDetail(over: Partial<FirDetail> = {}): FirDetail {
  return {
    summary: {
      id: '01M83Q2ENV75VYX4NAXSJQT7BK',
      localRef: '01M83Q2ENV75VYX4NAXSJQT7BK',
      status: 'draft',
      firNo: null,
      firYear: null,
      route: 'fir',
      informantName: 'Asha Rawat',
      sections: ['BNS 304(2)'],
      excerpt: 'I, Asha Rawat',
      sensitive: false,
      receivedAt: '2026-09-13T10:00:00+05:30',
      createdAt: '2026-09-13T10:00:00+05:30',
      updatedAt: '2026-09-13T10:00:00+05:30'
    },
    mode: 'oral',
    statement: { text: statementText, version: 1, saveCount: 1, frozen: true },
    revision: 1,
    document: sampleDocument,
    draft: {
      id: '01M83Q2ENV75VYX4NAXSJQT7BK',
      code: 'BNS',
      route: 'fir',
      routeReason: { en: 'cognizable', hi: 'संज्ञेय' },
      sections: [
        {
          act: 'BNS',
          section: '304(2)',
          heading: 'Snatching',
          score: 0.9,
          suggested: true,
          evidence: [{ quote: 'snatched', start: 52, end: 60, element: 'taking' }],
          elements: [],
          cognizable: 'cognizable',
          bailable: 'non_bailable',
          court: 'Any Magistrate',
          punishment: 'Imprisonment up to 3 years and fine'
        }
      ],
      facts: [
        { path: 'informant.name', value: 'Asha Rawat', quote: 'Asha Rawat', start: 3, end: 13 },
        { path: 'property[0].description', value: 'phone', quote: 'phone', start: 26, end: 31 }
      ],
      placeholders: [],
      guards: [],
      questions: [],
      narrative: { en: 'The informant states that her phone was snatched.' },
      engine: { version: '0.1.0', pack: 'in@7798d1c73353', inputHash: 'aaaa1111', outputHash: 'bbbb2222' },
      ms: 3
    },
    draftIsCurrent: true,
    activeJobId: null,
    ...over
  }
}
