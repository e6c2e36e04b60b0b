import type { ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StartShell } from './start-shell.tsx'

/** Stands in place of every record from the moment a lock is asked for until it holds. */
export function CoverScreen({ kind }: Readonly<{ kind: 'session' | 'sealed' }>): ReactNode {
  const { t } = useTranslation()
  return (
    <StartShell>
      <div className="stack" role="status" data-testid="phase-sealing">
        <h1 className="page-title">{t(`start.cover.${kind}.title`)}</h1>
        <div className="row">
          <Loader size="sm" />
          <p>{t(`start.cover.${kind}.why`)}</p>
        </div>
      </div>
    </StartShell>
  )
}
