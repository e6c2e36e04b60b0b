import { useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FirDetail } from '#shared/domain/fir.ts'
import { call } from '../../api/client.ts'
import { showFailure } from '../../components/show-failure.ts'
import { showDateTime } from '../../lib/ist.ts'
import type { IntakeSession } from './intake-session.ts'

/** The stored statement moved on under this one. It is shown here; the officer says which of the two stands. */
export function IntakeConflict({ session }: Readonly<{ session: IntakeSession }>): ReactNode {
  const { t } = useTranslation()
  const [stored, setStored] = useState<FirDetail | null>(null)

  const load = (): void => {
    const { firId } = session.store.getState()
    if (firId !== null) call('fir.get', { firId }).then(setStored, showFailure)
  }
  return (
    <div className="notice" data-tone="bad" role="alert" data-testid="conflict">
      <p>
        <strong>{t('errors.revision-conflict.title')}</strong>
      </p>
      <p>{t('errors.revision-conflict.safe')}</p>
      {stored === null ? (
        <Button size="compact-md" onClick={load} data-testid="conflict-compare">
          {t('intake.conflict.compare')}
        </Button>
      ) : (
        <>
          <p>
            {t('intake.conflict.stored', {
              mode: t(`intake.mode.${stored.mode}`),
              received: showDateTime(stored.summary.receivedAt)
            })}
          </p>
          <blockquote className="intake-stored" lang="mul" tabIndex={0} data-testid="conflict-text">
            {stored.statement.text}
          </blockquote>
          <p>{t('intake.conflict.undo')}</p>
          <div className="row">
            <Button size="compact-md" onClick={() => session.settle(stored, 'mine')} data-testid="conflict-mine">
              {t('intake.conflict.mine')}
            </Button>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => session.settle(stored, 'stored')}
              data-testid="conflict-stored"
            >
              {t('intake.conflict.take')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
