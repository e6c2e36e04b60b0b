import type { Question } from '#shared/domain/draft.ts'
import type { FirDocument } from '#shared/domain/fir.ts'

/** Questions that the form as it stands does not answer: a filled field, or a section that was added, ends its own. */
export function openQuestions(questions: ReadonlyArray<Question>, doc: FirDocument): ReadonlyArray<Question> {
  const chosen = new Set(doc.sections.map(({ act, section }) => `${act} ${section}`))
  return questions.filter(({ path, about }) => {
    if (path === 'sections') return about === undefined ? doc.sections.length === 0 : !chosen.has(about)
    return path === undefined || (doc.fields[path]?.value ?? '') === ''
  })
}
