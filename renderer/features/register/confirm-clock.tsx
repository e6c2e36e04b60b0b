import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { istParts, showDate } from '../../lib/ist.ts'

/** The clock is shown to the second. */
const TICK_MS = 1000

/** A clock that once ran ahead leaves a later time behind: a person can say that it is right now. It is recorded. */
export function ConfirmClock({ firId }: Readonly<{ firId: string }>): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [nowMs, setNowMs] = useState(() => Date.now())
  const [asked, setAsked] = useState(false)
  const confirm = useMutation({
    mutationFn: () => call('clock.confirm', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.blockers(firId) })
  })
  useEffect(() => {
    const timer = window.setInterval(() => setNowMs(Date.now()), TICK_MS)
    return () => window.clearInterval(timer)
  }, [])

  const { date, time, seconds } = istParts(nowMs)
  const now = `${showDate(date)} ${time}:${seconds}`
  return (
    <div className="confirm-clock">
      <p data-testid="clock-now">{t('register.clock.now', { now })}</p>
      {asked ? (
        <>
          <p role="alert">{t('register.clock.question')}</p>
          {confirm.error && <ErrorNote error={confirm.error} />}
          <div className="row">
            <Button
              size="compact-sm"
              onClick={() => confirm.mutate()}
              loading={confirm.isPending}
              data-testid="clock-confirm"
            >
              {t('register.clock.yes')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsked(false)}>
              {t('register.clock.no')}
            </Button>
          </div>
        </>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => setAsked(true)} data-testid="clock-right">
          {t('register.clock.right')}
        </Button>
      )}
    </div>
  )
}
