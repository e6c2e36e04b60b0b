import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/domain/sync.ts'
import { shortActName } from '#shared/form/act-names.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { addSection } from '../../lib/document-edit.ts'
import { useDoc, useDraft } from '../draft/draft-context.tsx'

/** The sections that the server chose among those that the engine offered, each with the words it rests on. */
export function SuggestedSections({ suggestion }: Readonly<{ suggestion: Suggestion }>): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, readOnly } = useDraft()
  const standing = useDoc((doc) => doc.sections)
  if (suggestion.sections.length === 0) return null
  return (
    <section className="stack" data-testid="suggested-sections">
      <h3 className="table-title">{t('suggestion.sections')}</h3>
      <ul className="suggested-list">
        {suggestion.sections.map(({ act, section, heading, quote }) => {
          const isThere = standing.some((one) => one.act === act && one.section === section)
          const reason = t('suggestion.reason', { quote })
          const add = (): void => session.edit((doc) => addSection(doc, { act, section, by: 'officer', reason }))
          return (
            <li key={`${act} ${section}`} className="row" data-testid="suggested-section" data-there={isThere}>
              <strong>{t('draft.sections.title', { act: shortActName(act, language), section })}</strong>
              <span>{heading}</span>
              <q className="quiet">{quote}</q>
              <span className="push">
                {isThere ? (
                  <span className="row taken">
                    <IconCheck size={18} aria-hidden /> {t('suggestion.inItem2')}
                  </span>
                ) : (
                  <Button size="compact-sm" variant="default" onClick={add} disabled={readOnly}>
                    {t('draft.sections.add')}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
