import { lazy, Suspense, useState, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconCloudUpload } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SyncItem } from '#shared/domain/sync.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { WaitLeft } from '../../components/wait-left.tsx'
import { showNumber } from '../../lib/numbers.ts'
import { useDraft } from '../draft/draft-context.tsx'
import { AllowSensitive } from './allow-sensitive.tsx'

/** With its word diff it is loaded when the first suggestion is opened. */
const SuggestionPanel = lazy(async () => ({ default: (await import('./suggestion-panel.tsx')).SuggestionPanel }))

/** The model server's side of a record, in one line: whether it can be asked, what became of it, and the way to compare. */
export function ModelServerStrip(): ReactNode {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { detail, session } = useDraft()
  const firId = detail.summary.id
  const [opened, setOpened] = useState<string | null>(null)
  const { data, dataUpdatedAt } = useQuery({
    queryKey: keys.recordSync(firId),
    queryFn: () => call('sync.ofRecord', { firId })
  })
  const refetch = (): void => void client.invalidateQueries({ queryKey: keys.sync })
  const ask = useMutation({
    mutationFn: async () => {
      // What is asked about is what stands on the screen.
      if (await session.saver.flush()) await call('sync.request', { firId })
    },
    onSettled: refetch
  })
  const newest = data?.items[0]
  // Without a server and without a history there is nothing to say; a registered record needs no server.
  if (!data || (newest === undefined && (data.obstacle === 'not-configured' || data.obstacle === 'not-editable'))) {
    return null
  }
  const isOpen = newest?.state === 'waiting' || newest?.state === 'sending'
  const isReady = newest?.state === 'answered' || newest?.state === 'conflict'
  return (
    <section className="notice server-strip" data-tone="info" data-testid="server-strip" data-state={newest?.state}>
      <div className="row">
        <IconCloudUpload size={18} aria-hidden />
        <strong>{t('suggestion.strip')}</strong>
        <span role="status">
          {newest ? <Standing item={newest} toldAtMs={dataUpdatedAt} onOver={refetch} /> : t('suggestion.notAsked')}
        </span>
        <span className="push row">
          {newest && (isReady || newest.state === 'accepted' || newest.state === 'dismissed') && (
            <Button
              size="compact-md"
              variant={isReady ? 'filled' : 'default'}
              onClick={() => setOpened(newest.requestId)}
              data-testid="compare"
            >
              {t(isReady ? 'suggestion.compare' : 'suggestion.lookAgain')}
            </Button>
          )}
          {data.obstacle === null && !isOpen && (
            <Button
              size="compact-md"
              variant="default"
              onClick={() => ask.mutate()}
              loading={ask.isPending}
              data-testid="ask-server"
            >
              {t(newest ? 'suggestion.askAgain' : 'suggestion.ask')}
            </Button>
          )}
        </span>
      </div>
      {data.obstacle === 'sensitive' && <AllowSensitive firId={firId} />}
      {newest?.state === 'failed' && newest.error && <ErrorNote code={newest.error.code} />}
      {ask.error && <ErrorNote error={ask.error} />}
      {opened !== null && (
        <Suspense fallback={null}>
          <SuggestionPanel requestId={opened} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </section>
  )
}

type StandingProps = Readonly<{ item: SyncItem; toldAtMs: number; onOver: () => void }>

function Standing({ item, toldAtMs, onOver }: StandingProps): ReactNode {
  const { t } = useTranslation()
  if (item.wait) {
    return (
      <>
        {t(`sync.wait.${item.wait}`)}{' '}
        {item.wait !== 'turn' && <WaitLeft waitMs={item.waitMs} toldAtMs={toldAtMs} onOver={onOver} />}
      </>
    )
  }
  const { state, receivedChars, baseRevision, revision } = item
  const chars = showNumber(receivedChars ?? 0)
  if (state === 'answered') return t('suggestion.ready')
  return t(`sync.text.${state}`, { chars, base: baseRevision, now: revision })
}
