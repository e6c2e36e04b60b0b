import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecoveryReport } from '#shared/domain/app-state.ts'
import { showDateTime } from '../../lib/ist.ts'

/** After a backup took the place of a damaged store: what may be missing, until the officer has read it. */
export function RecoveryNotice({ report }: Readonly<{ report: RecoveryReport }>): ReactNode {
  const { t } = useTranslation()
  const [read, setRead] = useState(false)
  if (read) return null
  return (
    <div className="notice" data-tone="warn" role="alert" data-testid="recovery-notice">
      <p>
        <strong>{t('start.recovered.title')}</strong>
      </p>
      <p>
        {report.restoredFrom
          ? t('start.recovered.from', { time: showDateTime(report.restoredFrom) })
          : t('start.recovered.empty')}
      </p>
      {report.lostFrom && (
        <p>{t('start.recovered.missing', { from: showDateTime(report.lostFrom), to: showDateTime(report.lostTo) })}</p>
      )}
      <p>{t('start.recovered.aside', { file: report.quarantined })}</p>
      <Button variant="default" onClick={() => setRead(true)}>
        {t('common.understood')}
      </Button>
    </div>
  )
}
