import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LawView } from '#shared/domain/law-view.ts'
import { useLawText } from '../../i18n/use-law-text.ts'

type Row = Pick<LawView, 'punishment' | 'cognizable' | 'bailable' | 'court'>

/** What the schedule says of a section. What it does not say is shown as unknown, never guessed. */
export function LawFacts({ row }: Readonly<{ row: Row }>): ReactNode {
  const { t } = useTranslation()
  const { court, punishment } = useLawText()
  return (
    <div className="law-facts">
      <span className="law-tag" data-kind={row.cognizable}>
        {t(`law.cognizable.${row.cognizable}`)}
      </span>
      <span className="law-tag" data-kind={row.bailable}>
        {t(`law.bailable.${row.bailable}`)}
      </span>
      <span>
        <span className="quiet">{t('law.court')}</span> {row.court ? court(row.court) : t('law.unknown')}
      </span>
      <span>
        <span className="quiet">{t('law.punishment')}</span>{' '}
        {row.punishment ? punishment(row.punishment) : t('law.unknown')}
      </span>
    </div>
  )
}
