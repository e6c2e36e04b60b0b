import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirSummary } from '#shared/domain/fir.ts'
import { LocalRef } from '../../components/local-ref.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { showDateTime } from '../../lib/ist.ts'
import { screenFor } from './screen-for.ts'

type Props = Readonly<{ row: FirSummary; focusable: boolean; onFocus: () => void }>

/** One record. Of a protected case neither name nor words are shown (s.72 BNS). */
export function FirRow({ row, focusable, onFocus }: Props): ReactNode {
  const { t } = useTranslation()
  return (
    <a
      className="home-row"
      href={`#${screenFor(row)}`}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      data-testid="fir-row"
      data-fir-id={row.id}
      data-status={row.status}
    >
      <span>
        {row.firNo && <span className="home-ref">{t('home.firNo', { no: row.firNo, year: row.firYear ?? '' })}</span>}
        {!row.firNo && <LocalRef localRef={row.localRef} className="home-local" />}
      </span>
      <span>{showDateTime(row.receivedAt)}</span>
      <span>
        <strong>{row.sensitive ? t('home.masked') : row.informantName}</strong>
        {row.excerpt && !row.sensitive && <span className="home-excerpt">{row.excerpt}</span>}
      </span>
      <span>{row.sections.length > 0 ? row.sections.join(', ') : t('home.noSections')}</span>
      <span className="row">
        <StatusBadge status={row.status} />
        {row.sensitive && <span className="home-sensitive">{t('home.sensitive')}</span>}
      </span>
    </a>
  )
}
