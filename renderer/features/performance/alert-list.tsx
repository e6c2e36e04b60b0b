import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertView } from '#shared/domain/alert.ts'
import type { AlertList } from '#shared/domain/series.ts'
import { showIn } from '../../lib/chart-values.ts'
import { showClock } from '../../lib/ist.ts'

function Alert({ alert }: Readonly<{ alert: AlertView }>): ReactNode {
  const { t } = useTranslation()
  const { kind, level, value, limit, unit, subject, firstAt, lastAt, active } = alert
  return (
    <li
      className="notice"
      data-tone={active ? (level === 'critical' ? 'bad' : 'warn') : undefined}
      data-testid="alert"
      data-kind={kind}
      data-level={level}
      data-active={active}
    >
      <p>
        <strong>
          {t(`performance.alert.level.${level}`)}: {t(`performance.alert.${kind}.title`)}
        </strong>{' '}
        {t('performance.alert.value', { value: showIn(unit, value), limit: showIn(unit, limit) })}
        {subject !== null && ` ${t('performance.alert.subject', { subject })}`}
      </p>
      <p>{t(`performance.alert.${kind}.todo`)}</p>
      <p className="quiet">
        {t(active ? 'performance.alert.since' : 'performance.alert.was', {
          from: showClock(firstAt),
          to: showClock(lastAt)
        })}
      </p>
    </li>
  )
}

/** What is past its limit now, and what was since the records were opened. */
export function Alerts({ list }: Readonly<{ list: AlertList }>): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="stack" aria-label={t('performance.alert.heading')} data-testid="alerts">
      {list.active.length === 0 ? (
        <p className="notice" data-tone="good" data-testid="no-alert">
          {t('performance.alert.none')}
        </p>
      ) : (
        <ul className="alerts">
          {list.active.map((alert) => (
            <Alert key={`${alert.kind} ${alert.level}`} alert={alert} />
          ))}
        </ul>
      )}
      {list.earlier.length > 0 && (
        <details>
          <summary>{t('performance.alert.earlier', { count: list.earlier.length })}</summary>
          <ul className="alerts">
            {list.earlier.map((alert) => (
              <Alert key={`${alert.kind} ${alert.level}`} alert={alert} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
