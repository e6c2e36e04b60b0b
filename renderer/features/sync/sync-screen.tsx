import { useRef, type ReactNode } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { SyncView } from '#shared/domain/sync.ts'
import { useSync } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { LineCard } from './line-card.tsx'
import { SyncRow } from './sync-row.tsx'
import './sync.css'

/** Height of a row before it has been measured, in px. */
const ROW_HEIGHT_PX = 84

/** The line and everything that waits for it or came over it. Nothing goes out of sight by itself. */
export function SyncScreen(): ReactNode {
  const { t } = useTranslation()
  const { data, error, dataUpdatedAt } = useSync()
  return (
    <div className="page stack sync-page">
      <h1 className="page-title">{t('sync.title')}</h1>
      <LineCard />
      {error && <ErrorNote error={error} />}
      {data && <Counts counts={data.counts} />}
      {data?.items.length === 0 && (
        <div className="card" data-testid="sync-empty">
          <p>
            <strong>{t('sync.empty.title')}</strong>
          </p>
          <p className="quiet">{t(data.auto ? 'sync.empty.auto' : 'sync.empty.byHand')}</p>
        </div>
      )}
      {data && data.items.length > 0 && <Requests items={data.items} toldAtMs={dataUpdatedAt} />}
    </div>
  )
}

const shown = ['waiting', 'sending', 'answered', 'conflict', 'failed'] as const

function Counts({ counts }: Pick<SyncView, 'counts'>): ReactNode {
  const { t } = useTranslation()
  const some = shown.filter((state) => counts[state] > 0)
  if (some.length === 0) return null
  return (
    <p className="row" role="status" data-testid="sync-counts">
      {some.map((state) => (
        <span key={state}>
          <strong>{counts[state]}</strong> {t(`sync.state.${state}`)}
        </span>
      ))}
    </p>
  )
}

/** Only the rows in view exist in the page. */
function Requests({ items, toldAtMs }: Readonly<{ items: SyncView['items']; toldAtMs: number }>): ReactNode {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => items[index]?.requestId ?? index,
    overscan: 6
  })
  return (
    <div className="sync-scroller" ref={scroller} tabIndex={0} role="region" aria-label={t('sync.list')}>
      <ul className="sync-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          if (!item) return null
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="sync-item"
              style={{ transform: `translateY(${start}px)` }}
            >
              <SyncRow item={item} toldAtMs={toldAtMs} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
