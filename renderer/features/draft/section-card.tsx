import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { shortActName } from '#shared/form/act-names.ts'
import type { ChosenSection } from '#shared/domain/fir.ts'
import { classifyByValue } from '#shared/domain/value-classification.ts'
import { useLanguage, usePick } from '../../i18n/use-language.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { removeSection } from '../../lib/document-edit.ts'
import { ElementList } from './element-list.tsx'
import { LawFacts } from './law-facts.tsx'
import { useDoc, useDraft } from './draft-context.tsx'
import { useLawRow } from './use-law-row.ts'

/** One section of item 2 with what it is, what follows from it, and the words it rests on. */
export function SectionCard({ chosen }: Readonly<{ chosen: ChosenSection }>): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, detail, readOnly } = useDraft()
  const { act, section } = chosen
  const suggestion = detail.draft?.sections.find((row) => row.act === act && row.section === section)
  const row = useLawRow(act, section)
  const { say } = useLawText()
  const heading = row.heading ?? suggestion?.heading
  const pick = usePick()
  const fields = useDoc((doc) => doc.fields)
  const byValue = classifyByValue(row.law, fields)
  // What the engine settled from this statement stands before the schedule's general row, and item 10 before both.
  const general = suggestion ?? row.law
  const facts = general &&
    byValue && {
      ...general,
      cognizable: byValue.cognizable,
      bailable: byValue.bailable,
      punishment: byValue.punishment ?? row.law?.punishment ?? general.punishment
    }

  return (
    <article
      className="section-card"
      id={`at-section-${act} ${section}`}
      data-testid="section-card"
      data-section={`${act} ${section}`}
      data-by={chosen.by}
    >
      <div className="row section-head">
        <h3 className="section-title">
          {t('draft.sections.title', { act: shortActName(act, language), section })}
          {heading && <span className="section-heading">{heading}</span>}
        </h3>
        {!readOnly && (
          <Button
            className="push"
            size="compact-sm"
            variant="default"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => session.edit((doc) => removeSection(doc, act, section))}
            aria-label={t('draft.sections.removeThis', { act, section })}
            data-testid="remove-section"
          >
            {t('draft.remove')}
          </Button>
        )}
      </div>
      {general ? <LawFacts row={facts ?? general} /> : <p className="quiet">{t('draft.sections.notInPack')}</p>}
      {row.blocked && (
        <p className="notice" data-tone="bad">
          {row.blocked}
        </p>
      )}
      {byValue && (
        <p className="section-note" data-testid="by-value">
          {pick(byValue.note)}
        </p>
      )}
      {!suggestion && row.condition && <p className="section-note">{row.condition}</p>}
      {suggestion?.note && !byValue && <p className="section-note">{say(suggestion.note)}</p>}
      {suggestion && <ElementList suggestion={suggestion} />}
      <p className="field-origin">
        {t(`draft.sections.by.${chosen.by}`)}
        {chosen.reason && ` ${t('draft.sections.reason', { reason: chosen.reason })}`}
      </p>
    </article>
  )
}
