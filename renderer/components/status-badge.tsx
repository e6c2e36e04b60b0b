import type { ReactNode } from 'react'
import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirStatus } from '#shared/domain/fir-status.ts'

const colors: Readonly<Record<FirStatus, string>> = {
  intake: 'gray',
  drafting: 'ink',
  draft: 'ink',
  registered: 'green',
  ncr: 'violet',
  efir_pending_signature: 'orange',
  efir_signed: 'ink',
  efir_lapsed: 'red',
  enquiry: 'orange',
  refused: 'red',
  transferred: 'green'
}

export function StatusBadge({ status }: Readonly<{ status: FirStatus }>): ReactNode {
  const { t } = useTranslation()
  return (
    <Badge color={colors[status]} variant="outline" size="lg" data-testid="status" data-status={status}>
      {t(`common.status.${status}`)}
    </Badge>
  )
}
