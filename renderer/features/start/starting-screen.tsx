import type { ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StartShell } from './start-shell.tsx'

export function StartingScreen(): ReactNode {
  const { t } = useTranslation()
  return (
    <StartShell>
      <div className="row" role="status" data-testid="phase-starting">
        <Loader size="sm" />
        <p>{t('start.starting')}</p>
      </div>
    </StartShell>
  )
}
