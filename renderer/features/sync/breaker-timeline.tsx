import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import { showClock, showDateTime } from '../../lib/ist.ts'

/** Changes shown; the core keeps fifty. */
const SHOWN = 12

/** What the circuit breaker did, newest first, each with its reason. */
export function BreakerTimeline({ timeline }: Pick<RemoteStatus, 'timeline'>): ReactNode {
  const { t } = useTranslation()
  return (
    <details className="breaker-timeline" data-testid="breaker-timeline">
      <summary>{t('sync.timeline.title', { count: timeline.length })}</summary>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('sync.timeline.at')}</th>
            <th scope="col">{t('sync.timeline.state')}</th>
            <th scope="col">{t('sync.timeline.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {timeline
            .slice(-SHOWN)
            .reverse()
            .map(({ at, state, reason }, index) => (
              <tr key={`${at} ${index}`}>
                <td title={showDateTime(at)}>{showClock(at)}</td>
                <td>{t(`sync.breaker.${state}`)}</td>
                <td>{t(`sync.reason.${reason}`)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  )
}
