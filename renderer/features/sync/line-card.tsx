import type { ReactNode } from 'react'
import { Anchor, Button, Switch } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { useRemoteStatus } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { LineMark } from '../../components/line-mark.tsx'
import { showFailure } from '../../components/show-failure.ts'
import { WaitLeft } from '../../components/wait-left.tsx'
import { showDateTime } from '../../lib/ist.ts'
import { lineStateOf } from '../../lib/line-state.ts'
import { BreakerTimeline } from './breaker-timeline.tsx'

/** How the line stands, what it waits for, and what a person can do about it. */
export function LineCard(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data: status, error, dataUpdatedAt } = useRemoteStatus()
  const refetch = (): void => void client.invalidateQueries({ queryKey: keys.remote })
  const tryNow = useMutation({
    mutationFn: () => call('remote.tryNow', {}),
    onError: showFailure,
    onSettled: refetch
  })
  const workOffline = useMutation({
    mutationFn: (on: boolean) => call('remote.workOffline', { on }),
    onError: showFailure,
    onSettled: refetch
  })
  if (error) return <ErrorNote error={error} />
  if (!status) return null
  const state = lineStateOf(status)
  const { breaker, retryBudget } = status
  return (
    <section className="card stack" aria-labelledby="line-title" data-testid="line-card">
      <div className="row">
        <h2 className="table-title" id="line-title">
          {t('sync.line.title')}
        </h2>
        <LineMark status={status} />
        {status.host !== '' && <span className="quiet">{status.host}</span>}
        {status.configured && (
          <span className="push row">
            <Switch
              label={t('sync.workOffline')}
              checked={breaker.state === 'isolated'}
              disabled={workOffline.isPending}
              onChange={(event) => workOffline.mutate(event.currentTarget.checked)}
              data-testid="work-offline"
            />
            <Button
              variant="default"
              leftSection={<IconRefresh size={18} aria-hidden />}
              onClick={() => tryNow.mutate()}
              loading={tryNow.isPending}
              disabled={breaker.state === 'isolated'}
              data-testid="try-now"
            >
              {t('sync.tryNow')}
            </Button>
          </span>
        )}
      </div>
      <p>
        {t(`sync.line.${state}.text`)}{' '}
        {breaker.state === 'open' && (
          <>
            {t('sync.nextTry')} <WaitLeft waitMs={breaker.retryInMs} toldAtMs={dataUpdatedAt} onOver={refetch} />
          </>
        )}
      </p>
      {!status.configured && (
        <p>
          <Anchor href="#/settings" underline="always">
            {t('sync.setUp')}
          </Anchor>
        </p>
      )}
      {status.configured && (
        <dl className="line-facts">
          <div>
            <dt>{t('sync.facts.lastSuccess')}</dt>
            <dd>{status.lastSuccessAt ? showDateTime(status.lastSuccessAt) : t('sync.facts.none')}</dd>
          </div>
          <div>
            <dt>{t('sync.facts.lastError')}</dt>
            <dd>
              {status.lastError
                ? `${t(`errors.${status.lastError.code}.title`)} (${showDateTime(status.lastError.at)})`
                : t('sync.facts.none')}
            </dd>
          </div>
          <div>
            <dt>{t('sync.facts.budget')}</dt>
            <dd>{t('sync.facts.budgetOf', { left: Math.floor(retryBudget.tokens), max: retryBudget.max })}</dd>
          </div>
          <div>
            <dt>{t('sync.facts.calls')}</dt>
            <dd>
              {t('sync.facts.callsOf', {
                calls: breaker.calls,
                failed: Math.round(breaker.failureRate * 100),
                slow: Math.round(breaker.slowRate * 100)
              })}
            </dd>
          </div>
        </dl>
      )}
      {status.timeline.length > 0 && <BreakerTimeline timeline={status.timeline} />}
    </section>
  )
}
