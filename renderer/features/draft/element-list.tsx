import type { ReactNode } from 'react'
import { IconCircleCheck, IconCircleDashed, IconCircleHalf } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SectionElement, SectionSuggestion } from '#shared/domain/draft.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { EvidenceList, Quote } from './evidence-list.tsx'

const marks = { shown: IconCircleCheck, tried: IconCircleHalf, missing: IconCircleDashed } as const

function Element({
  element,
  suggestion
}: Readonly<{ element: SectionElement; suggestion: SectionSuggestion }>): ReactNode {
  const { t } = useTranslation()
  const { say } = useLawText()
  const Mark = marks[element.state]
  return (
    <li className="element" data-state={element.state} data-testid="element">
      <Mark size={18} aria-hidden />
      <span className="element-words">
        <span>{say(element.name)}</span>
        {element.state !== 'shown' && <span className="element-state">{t(`draft.elements.${element.state}`)}</span>}
        {suggestion.evidence.map(
          (words, index) =>
            words.element === element.name && <Quote key={index} suggestion={suggestion} index={index} bare />
        )}
      </span>
    </li>
  )
}

/**
 * The offence element by element: what shows it in the statement, what only an attempt shows, what nothing shows and is
 * to be asked. An element that only strengthens stands here when something shows it.
 */
export function ElementList({ suggestion }: Readonly<{ suggestion: SectionSuggestion }>): ReactNode {
  const { t } = useTranslation()
  const shown = suggestion.elements.filter(({ required, state }) => required || state !== 'missing')
  if (shown.length === 0) return <EvidenceList suggestion={suggestion} />
  return (
    <ul className="elements" aria-label={t('draft.elements.label')}>
      {shown.map((element) => (
        <Element key={element.name} element={element} suggestion={suggestion} />
      ))}
    </ul>
  )
}
