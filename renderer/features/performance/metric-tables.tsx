import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistogramView, MetricsSnapshot } from '#shared/domain/metrics.ts'
import { labelsOf, showMs, showValue } from '../../lib/metric-text.ts'
import { showNumber } from '../../lib/numbers.ts'
import { useMetricName } from './use-metric-name.ts'

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

function Operations({ rows }: Readonly<{ rows: ReadonlyArray<HistogramView> }>): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="card">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('performance.operation')}</th>
            {(['count', 'p50', 'p95', 'p99'] as const).map((column) => (
              <th scope="col" className="figure" key={column}>
                {t(`performance.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].sort(byNameThenCount).map((row) => (
            <Histogram key={`${row.name} ${labelsOf(row.labels)}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Everything that is counted and timed, since the program was started. */
export function MetricTables({ data }: Readonly<{ data: MetricsSnapshot }>): ReactNode {
  const { t } = useTranslation()
  const name = useMetricName()
  return (
    <>
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
      <Operations rows={data.histograms.filter(({ count }) => count > 0)} />
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
    </>
  )
}
