import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionSuggestion } from '#shared/domain/draft.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { evidenceMarkId } from '../../lib/marks.ts'
import { useDraft } from './draft-context.tsx'

/** The words of the statement that each part of an offence rests on; pointing at them shows them there. */
export function EvidenceList({ suggestion }: Readonly<{ suggestion: SectionSuggestion }>): ReactNode {
  const { t } = useTranslation()
  const { pointing } = useDraft()
  const { say } = useLawText()
  const { act, section, evidence } = suggestion
  if (evidence.length === 0) return <p className="quiet">{t('draft.sections.noEvidence')}</p>
  return (
    <ul className="evidence" aria-label={t('draft.sections.evidence')}>
      {evidence.map((words, index) => {
        const point = (): void => pointing.setState({ markIds: [evidenceMarkId(act, section, index)], from: 'form' })
        return (
          <li key={index}>
            <button
              type="button"
              className="quote"
              onClick={point}
              onFocus={point}
              onMouseEnter={point}
              data-testid="evidence-quote"
            >
              <q>{words.quote}</q>
              <span className="quiet">{say(words.element)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
