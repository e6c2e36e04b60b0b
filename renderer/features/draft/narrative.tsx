import { useState, type ReactNode } from 'react'
import { SegmentedControl, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/fir.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { setNarrative } from '../../lib/document-edit.ts'
import { NarrativeSentences } from './narrative-sentences.tsx'
import { useDoc, useDraft } from './draft-context.tsx'

/** The drafted account in each language; the statement itself is never touched by it. */
export function Narrative(): ReactNode {
  const { t } = useTranslation()
  const shown = useLanguage()
  const [language, setLanguage] = useState<Language>(shown)
  const { session, readOnly } = useDraft()
  const narrative = useDoc((doc) => doc.narrative[language])
  return (
    <div className="stack" id="at-narrative" data-testid="narrative">
      <div className="row">
        <h3 className="table-title">{t('draft.narrative.title')}</h3>
        <SegmentedControl
          aria-label={t('draft.narrative.language')}
          value={language}
          onChange={(value) => setLanguage(value === 'hi' ? 'hi' : 'en')}
          data={[
            { value: 'en', label: t('common.language.en') },
            { value: 'hi', label: t('common.language.hi') }
          ]}
        />
        {narrative && narrative.text !== '' && (
          <span className="field-origin" data-by={narrative.by}>
            {t(`draft.narrative.by.${narrative.by}`)}
          </span>
        )}
      </div>
      <Textarea
        aria-label={t('draft.narrative.title')}
        autosize
        minRows={4}
        maxRows={18}
        lang={language}
        readOnly={readOnly}
        value={narrative?.text ?? ''}
        placeholder={t('draft.narrative.none')}
        onChange={(event) => {
          const text = event.currentTarget.value
          session.edit((doc) => setNarrative(doc, language, text), `narrative.${language}`)
        }}
        data-testid={`narrative-${language}`}
      />
      {narrative?.by === 'machine' && narrative.text !== '' && (
        <NarrativeSentences text={narrative.text} lang={language} />
      )}
    </div>
  )
}
