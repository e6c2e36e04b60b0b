import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../i18n/use-language.ts'
import { openQuestions } from '../../lib/open-questions.ts'
import { useDoc, useDraft } from './draft-context.tsx'
import { focusField } from './focus-field.ts'

/** What to ask the informant next, what a court asks first at the top; a press goes to where the answer belongs. */
export function QuestionList(): ReactNode {
  const { t } = useTranslation()
  const pick = usePick()
  const { detail, readOnly } = useDraft()
  const doc = useDoc((whole) => whole)
  const questions = openQuestions(detail.draft?.questions ?? [], doc)
  if (readOnly || questions.length === 0) return null
  return (
    <details className="notice questions" data-tone="info" data-testid="questions" open>
      <summary>
        <strong>{t('draft.questions', { count: questions.length })}</strong>
      </summary>
      <ol>
        {questions.map((question) => (
          <li key={question.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => focusField(question.path ?? '')}
              data-testid={`question-${question.id}`}
            >
              {pick(question.ask)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
