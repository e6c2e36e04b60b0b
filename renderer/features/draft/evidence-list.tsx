import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionSuggestion } from '#shared/domain/draft.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { evidenceMarkId } from '../../lib/marks.ts'
import { useDraft } from './draft-context.tsx'

type QuoteProps = Readonly<{
  suggestion: SectionSuggestion
  /** Of the evidence. */
  index: number
  /** Without the name of the element, where it stands beside it already. */
  bare?: boolean
}>

/** Words of the statement that a part of an offence rests on; pointing at them shows them there. */
export function Quote({ suggestion, index, bare = false }: QuoteProps): ReactNode {
  const { pointing } = useDraft()
  const { say } = useLawText()
  const { act, section, evidence } = suggestion
  const words = evidence[index]
  if (!words) return null
  const point = (): void => pointing.setState({ markIds: [evidenceMarkId(act, section, index)], from: 'form' })
  return (
    <button
      type="button"
      className="quote"
      onClick={point}
      onFocus={point}
      onMouseEnter={point}
      data-testid="evidence-quote"
    >
      <q>{words.quote}</q>
      {!bare && <span className="quiet">{say(words.element)}</span>}
    </button>
  )
}

/** All the words that a section rests on, for drafts that do not tell its elements. */
export function EvidenceList({ suggestion }: Readonly<{ suggestion: SectionSuggestion }>): ReactNode {
  const { t } = useTranslation()
  if (suggestion.evidence.length === 0) return <p className="quiet">{t('draft.sections.noEvidence')}</p>
  return (
    <ul className="evidence" aria-label={t('draft.sections.evidence')}>
      {suggestion.evidence.map((_, index) => (
        <li key={index}>
          <Quote suggestion={suggestion} index={index} />
        </li>
      ))}
    </ul>
  )
}
