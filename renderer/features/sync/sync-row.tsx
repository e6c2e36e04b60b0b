import type { ReactNode } from 'react'
import { Anchor, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SyncItem, SyncState } from '#shared/domain/sync.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { LocalRef } from '../../components/local-ref.tsx'
import { showFailure } from '../../components/show-failure.ts'
import { WaitLeft } from '../../components/wait-left.tsx'
import { showDateTime } from '../../lib/ist.ts'
import { showNumber } from '../../lib/numbers.ts'

const tones: Readonly<Record<SyncState, 'open' | 'done' | 'warn' | 'bad' | undefined>> = {
  waiting: undefined,
  sending: 'open',
  answered: 'done',
  conflict: 'warn',
  accepted: 'done',
  dismissed: undefined,
  failed: 'bad',
  cancelled: undefined
}

/** A registered record and one whose statement moved on take no answer any more: trying again cannot help. */
const canRetry = ({ state, error }: SyncItem): boolean =>
  state === 'waiting' || ((state === 'failed' || state === 'cancelled') && error?.code !== 'not-editable')

type Props = Readonly<{ item: SyncItem; toldAtMs: number }>

/** One request: of which record, how it stands in words, and what can be done about it. */
export function SyncRow({ item, toldAtMs }: Props): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const refetch = (): void => void client.invalidateQueries({ queryKey: keys.sync })
  const act = useMutation({
    mutationFn: (name: 'sync.retry' | 'sync.cancel') => call(name, { requestId: item.requestId }),
    onError: showFailure,
    onSettled: refetch
  })
  const isOpen = item.state === 'waiting' || item.state === 'sending'
  const isReady = item.state === 'answered' || item.state === 'conflict'
  return (
    <div className="card sync-row" data-testid="sync-row" data-state={item.state} data-request-id={item.requestId}>
      <div className="row">
        <Anchor href={`#/fir/${item.firId}`} underline="always">
          <LocalRef localRef={item.localRef} />
        </Anchor>
        <span className="status-badge" data-tone={tones[item.state]}>
          {t(`sync.state.${item.state}`)}
        </span>
        <span className="quiet">{t('sync.row.made', { time: showDateTime(item.createdAt) })}</span>
        <span className="push row">
          {isReady && (
            <Button component="a" size="compact-md" href={`#/fir/${item.firId}`} data-testid="sync-open">
              {t('sync.row.compare')}
            </Button>
          )}
          {canRetry(item) && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => act.mutate('sync.retry')}
              loading={act.isPending}
              data-testid="sync-retry"
            >
              {t(item.state === 'waiting' ? 'sync.row.now' : 'sync.row.again')}
            </Button>
          )}
          {isOpen && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => act.mutate('sync.cancel')}
              loading={act.isPending}
              data-testid="sync-cancel"
            >
              {t('sync.row.cancel')}
            </Button>
          )}
        </span>
      </div>
      <p className="quiet sync-facts">
        {item.wait ? (
          <>
            {t(`sync.wait.${item.wait}`)}{' '}
            {item.wait !== 'turn' && <WaitLeft waitMs={item.waitMs} toldAtMs={toldAtMs} onOver={refetch} />}
          </>
        ) : (
          t(`sync.text.${item.state}`, {
            chars: showNumber(item.receivedChars ?? 0),
            base: item.baseRevision,
            now: item.revision
          })
        )}
        {item.attempts > 1 && ` ${t('sync.row.attempts', { attempts: item.attempts, max: item.maxAttempts })}`}
      </p>
      {item.state === 'failed' && item.error && <ErrorNote code={item.error.code} />}
      {item.state === 'waiting' && item.error && (
        <p className="quiet sync-facts">{t('sync.row.lastTime', { what: t(`errors.${item.error.code}.title`) })}</p>
      )}
    </div>
  )
}
