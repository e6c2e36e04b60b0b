import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/domain/sync.ts'
import { shortActName } from '#shared/form/act-names.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { addSection } from '../../lib/document-edit.ts'
import { useDoc, useDraft } from '../draft/draft-context.tsx'
import { useLawRow } from '../draft/use-law-row.ts'

/** The sections that the server chose among those that the engine offered, each with the words it rests on. */
export function SuggestedSections({ suggestion }: Readonly<{ suggestion: Suggestion }>): ReactNode {
  const { t } = useTranslation()
  if (suggestion.sections.length === 0) return null
  return (
    <section className="stack" data-testid="suggested-sections">
      <h3 className="table-title">{t('suggestion.sections')}</h3>
      <ul className="suggested-list">
        {suggestion.sections.map((section) => (
          <SuggestedSection key={`${section.act} ${section.section}`} suggested={section} />
        ))}
      </ul>
    </section>
  )
}

function SuggestedSection({ suggested }: Readonly<{ suggested: Suggestion['sections'][number] }>): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, readOnly } = useDraft()
  const { act, section, heading, quote } = suggested
  const isThere = useDoc((doc) => doc.sections.some((one) => one.act === act && one.section === section))
  const named = useLawRow(act, section).heading ?? heading
  const reason = t('suggestion.reason', { quote })
  const add = (): void => session.edit((doc) => addSection(doc, { act, section, by: 'officer', reason }))
  return (
    <li className="row" data-testid="suggested-section" data-there={isThere}>
      <strong>{t('draft.sections.title', { act: shortActName(act, language), section })}</strong>
      <span>{named}</span>
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
}
