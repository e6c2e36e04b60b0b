import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/fir.ts'
import type { Suggestion } from '#shared/domain/sync.ts'
import { setNarrative } from '../../lib/document-edit.ts'
import { useDoc, useDraft } from '../draft/draft-context.tsx'
import { WordChanges } from './word-changes.tsx'

type Props = Readonly<{ suggestion: Suggestion; language: Language }>

/** The server's account in one language against the one that stands, and the way to take it over. */
export function SuggestedNarrative({ suggestion, language }: Props): ReactNode {
  const { t } = useTranslation()
  const { session, readOnly } = useDraft()
  const now = useDoc((doc) => doc.narrative[language]?.text ?? '')
  const text = suggestion.narrative[language]
  if (text === undefined) return null
  const base = suggestion.base[language] ?? ''
  const isTaken = now === text
  const take = (): void =>
    session.edit((doc) => setNarrative(doc, language, text, suggestion.requestId), `narrative.${language}`)
  return (
    <section className="stack" data-testid={`suggested-${language}`} data-taken={isTaken}>
      <div className="row">
        <h3 className="table-title">{t(`suggestion.narrative.${language}`)}</h3>
        <span className="push">
          {isTaken ? (
            <span className="row taken" role="status">
              <IconCheck size={18} aria-hidden /> {t('suggestion.taken')}
            </span>
          ) : (
            <Button size="compact-md" onClick={take} disabled={readOnly} data-testid={`take-${language}`}>
              {t('suggestion.take')}
            </Button>
          )}
        </span>
      </div>
      <WordChanges from={now} to={text} lang={language} />
      {!isTaken && now !== base && (
        <details>
          <summary>{t('suggestion.sinceBase')}</summary>
          <WordChanges from={base} to={now} lang={language} />
        </details>
      )}
    </section>
  )
}
