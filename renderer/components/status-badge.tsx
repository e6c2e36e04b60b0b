import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FirStatus } from '#shared/domain/fir-status.ts'

type Tone = 'quiet' | 'open' | 'done' | 'warn' | 'bad'

const tones: Readonly<Record<FirStatus, Tone>> = {
  intake: 'quiet',
  drafting: 'open',
  draft: 'open',
  registered: 'done',
  ncr: 'warn',
  efir_pending_signature: 'warn',
  efir_signed: 'open',
  efir_lapsed: 'bad',
  enquiry: 'warn',
  refused: 'bad',
  transferred: 'done'
}

/** How a record stands, in words; the colour only repeats them. */
export function StatusBadge({ status }: Readonly<{ status: FirStatus }>): ReactNode {
  const { t } = useTranslation()
  return (
    <span className="status-badge" data-tone={tones[status]} data-testid="status" data-status={status}>
      {t(`common.status.${status}`)}
    </span>
  )
}
