import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/use-language.ts'
import { shortActName } from '#shared/form/act-names.ts'
import type { SectionSuggestion } from '#shared/domain/draft.ts'
import { useLawText } from '../../i18n/use-law-text.ts'
import { addSection } from '../../lib/document-edit.ts'
import { ElementList } from './element-list.tsx'
import { LawFacts } from './law-facts.tsx'
import { useDoc, useDraft } from './draft-context.tsx'
import { useLawRow } from './use-law-row.ts'

function Considered({ row }: Readonly<{ row: SectionSuggestion }>): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { session, readOnly } = useDraft()
  const { act, section } = row
  const law = useLawRow(act, section)
  const { say } = useLawText()
  return (
    <li className="considered" data-testid="considered-section" data-section={`${act} ${section}`}>
      <div className="row">
        <strong>{t('draft.sections.title', { act: shortActName(act, language), section })}</strong>
        <span>{law.heading ?? row.heading}</span>
        {!readOnly && (
          <Button
            className="push"
            size="compact-sm"
            variant="default"
            onClick={() => session.edit((doc) => addSection(doc, { act, section, by: 'officer' }))}
          >
            {t('draft.sections.add')}
          </Button>
        )}
      </div>
      <LawFacts row={row} />
      {row.note && <p className="section-note">{say(row.note)}</p>}
      <ElementList suggestion={row} />
    </li>
  )
}

/** What the engine weighed and did not put into item 2, folded away but never hidden. */
export function ConsideredSections(): ReactNode {
  const { t } = useTranslation()
  const { detail } = useDraft()
  const chosen = useDoc((doc) => doc.sections)
  const rows = (detail.draft?.sections ?? []).filter(
    (row) => !chosen.some(({ act, section }) => act === row.act && section === row.section)
  )
  if (rows.length === 0) return null
  return (
    <details className="considered-box" data-testid="considered">
      <summary>{t('draft.sections.considered', { count: rows.length })}</summary>
      <ul className="considered-list">
        {rows.map((row) => (
          <Considered key={`${row.act} ${row.section}`} row={row} />
        ))}
      </ul>
    </details>
  )
}
