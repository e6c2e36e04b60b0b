import type { ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppState } from '#shared/domain/app-state.ts'
import { call } from '../../api/client.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { StartShell } from './start-shell.tsx'

/** Problems that a backup can mend; for the others (file in use, read-only, newer) another copy would change nothing. */
const mendable: ReadonlySet<string> = new Set(['db-corrupt', 'wrong-key'])

/** The store cannot be used as it is: what happened, what is safe, what can be done. Nothing here removes a file. */
export function RecoveryScreen({ state }: Readonly<{ state: AppState }>): ReactNode {
  const { t } = useTranslation()
  const restore = useMutation({ mutationFn: () => call('recovery.restore', {}) })
  const code = state.problem?.code ?? 'internal'
  return (
    <StartShell state={state}>
      <div className="stack" data-testid="phase-recovery">
        <h1 className="page-title">{t('start.recovery.title')}</h1>
        <ErrorNote code={code} />
        {mendable.has(code) && (
          <>
            <p>{t('start.recovery.explain')}</p>
            {restore.error && <ErrorNote error={restore.error} />}
            <Button onClick={() => restore.mutate()} loading={restore.isPending} data-testid="restore-backup">
              {t('start.recovery.restore')}
            </Button>
          </>
        )}
      </div>
    </StartShell>
  )
}
