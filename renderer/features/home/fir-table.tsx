import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useTranslation } from 'react-i18next'
import type { FirSummary } from '#shared/domain/fir.ts'
import { goTo } from '../../lib/hash-location.ts'
import { FirRow } from './fir-row.tsx'
import { screenFor } from './screen-for.ts'

/** Height of a row before it has been measured, in px: two lines of text and their space. */
const ROW_HEIGHT_PX = 68
/** Rows from the end at which the next page is asked for. */
const PREFETCH_ROWS = 20

type Props = Readonly<{ rows: ReadonlyArray<FirSummary>; total: number; loading: boolean; onNeedMore: () => void }>

/** Only the rows in view exist in the page, so that ten thousand scroll like ten. */
export function FirTable({ rows, total, loading, onNeedMore }: Props): ReactNode {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - PREFETCH_ROWS) onNeedMore()
  }, [last, rows.length, onNeedMore])

  const focusRow = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index))
    setActive(to)
    virtual.scrollToIndex(to)
    // The row may only come into the page with the next frame.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] a`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) focusRow(active + step)
    else if (event.key === 'Home') focusRow(0)
    else if (event.key === 'End') focusRow(rows.length - 1)
    else if (event.key === 'Enter' && rows[active]) goTo(screenFor(rows[active]))
    else return
    event.preventDefault()
  }

  if (!loading && rows.length === 0) return <p className="home-none">{t('home.none')}</p>
  return (
    <div className="home-scroller" ref={scroller} onKeyDown={onKeyDown}>
      <div className="home-head" aria-hidden>
        <span>{t('home.column.reference')}</span>
        <span>{t('home.column.received')}</span>
        <span>{t('home.column.informant')}</span>
        <span>{t('home.column.sections')}</span>
        <span>{t('home.column.status')}</span>
      </div>
      <ul className="home-rows" aria-label={t('home.listLabel')} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className="home-item"
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={total}
              aria-posinset={item.index + 1}
            >
              <FirRow row={row} focusable={item.index === active} onFocus={() => setActive(item.index)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
