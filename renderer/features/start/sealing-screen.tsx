import type { ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StartShell } from './start-shell.tsx'

/** Stands in place of every record while the store is being closed. */
export function SealingScreen(): ReactNode {
  const { t } = useTranslation()
  return (
    <StartShell>
      <div className="stack" role="status" data-testid="phase-sealing">
        <h1 className="page-title">{t('start.sealing.title')}</h1>
        <div className="row">
          <Loader size="sm" />
          <p>{t('start.sealing.why')}</p>
        </div>
      </div>
    </StartShell>
  )
}
