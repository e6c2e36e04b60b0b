import type { ReactNode } from 'react'
import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HistogramView } from '#shared/domain/metrics.ts'
import { call } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { showClock } from '../../lib/ist.ts'
import { labelsOf, showMs, showValue } from '../../lib/metric-text.ts'
import { showNumber } from '../../lib/numbers.ts'
import { useMetricName } from './use-metric-name.ts'

/** How often the figures are asked for, and only while this screen is open. */
const POLL_MS = 2000

/** Operations of one kind together, the most frequent first. */
const byNameThenCount = (a: HistogramView, b: HistogramView): number =>
  a.name === b.name ? b.count - a.count : a.name < b.name ? -1 : 1

function Histogram({ row }: Readonly<{ row: HistogramView }>): ReactNode {
  const name = useMetricName()
  return (
    <tr data-testid="metric-row" data-metric={row.name}>
      <td>
        {name(row.name)} <span className="quiet">{labelsOf(row.labels)}</span>
      </td>
      <td className="figure">{showNumber(row.count)}</td>
      <td className="figure">{showMs(row.p50Ms)}</td>
      <td className="figure">{showMs(row.p95Ms)}</td>
      <td className="figure">{showMs(row.p99Ms)}</td>
    </tr>
  )
}

/** What the product measures of itself: times of every operation, and how it stands now. */
export function PerformanceScreen(): ReactNode {
  const { t } = useTranslation()
  const name = useMetricName()
  const { data, error } = useQuery({
    queryKey: keys.metrics,
    queryFn: () => call('status.metrics', {}),
    refetchInterval: POLL_MS,
    gcTime: 0
  })
  if (error) return <ErrorNote error={error} />
  if (!data) return <Loader m="xl" />
  return (
    <div className="page stack" data-testid="performance">
      <div className="row">
        <h1 className="page-title">{t('performance.title')}</h1>
        <span className="quiet push">
          {t('performance.taken', { time: showClock(data.takenAt), up: showNumber(data.uptimeSeconds / 60) })}
        </span>
      </div>
      <h2 className="table-title">{t('performance.now')}</h2>
      <div className="figures">
        {data.gauges.map((gauge) => (
          <div className="card" key={`${gauge.name} ${labelsOf(gauge.labels)}`} data-metric={gauge.name}>
            <div className="figure-value">{showValue(gauge.name, gauge.value)}</div>
            <div>{name(gauge.name)}</div>
            <div className="quiet">{labelsOf(gauge.labels)}</div>
          </div>
        ))}
      </div>
      <h2 className="table-title">{t('performance.operations')}</h2>
      <div className="card">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('performance.operation')}</th>
              <th scope="col" className="figure">
                {t('performance.count')}
              </th>
              <th scope="col" className="figure">
                {t('performance.p50')}
              </th>
              <th scope="col" className="figure">
                {t('performance.p95')}
              </th>
              <th scope="col" className="figure">
                {t('performance.p99')}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...data.histograms].sort(byNameThenCount).map((row) => (
              <Histogram key={`${row.name} ${labelsOf(row.labels)}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>{t('performance.counters', { count: data.counters.length })}</summary>
        <table className="plain-table">
          <tbody>
            {data.counters.map((row) => (
              <tr key={`${row.name} ${labelsOf(row.labels)}`}>
                <td>
                  {name(row.name)} <span className="quiet">{labelsOf(row.labels)}</span>
                </td>
                <td className="figure">{showNumber(row.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
