import { describe, expect, it } from 'vitest'
import type { FirDocument } from '#shared/domain/fir.ts'
import { openQuestions } from '../../../renderer/lib/open-questions.ts'

const doc: FirDocument = {
  formVersion: 'x',
  fields: { 'occurrence.place': { value: 'Lal Chowk', by: 'officer' }, 'informant.name': { value: '', by: 'officer' } },
  sections: [{ act: 'BNS', section: '309', by: 'officer' }],
  narrative: {}
}
const ask = { en: 'a?', hi: 'क?' }

describe('openQuestions', () => {
  it('drops what the form answers and keeps the order of the rest', () => {
    const open = openQuestions(
      [
        { id: 'what-was-done', ask, path: 'sections', rank: 10 },
        { id: 'element-BNS-309', ask, path: 'sections', about: 'BNS 309', rank: 18 },
        { id: 'element-BNS-310', ask, path: 'sections', about: 'BNS 310', rank: 18 },
        { id: 'where', ask, path: 'occurrence.place', rank: 24 },
        { id: 'informant-name', ask, path: 'informant.name', rank: 12 },
        { id: 'free', ask, rank: 90 }
      ],
      doc
    )
    expect(open.map(({ id }) => id)).toEqual(['element-BNS-310', 'informant-name', 'free'])
  })
})
