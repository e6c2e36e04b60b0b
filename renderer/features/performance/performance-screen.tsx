import { useState, type ReactNode } from 'react'
import { Button, Loader, SegmentedControl } from '@mantine/core'
import { IconFileDescription, IconReportMedical } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SeriesMinutes } from '#shared/domain/series.ts'
import { useAlerts } from '../../api/queries.ts'
import { ErrorNote } from '../../components/error-note.tsx'
import { showClock } from '../../lib/ist.ts'
import { showNumber } from '../../lib/numbers.ts'
import { Alerts } from './alert-list.tsx'
import { MetricTables } from './metric-tables.tsx'
import { OperationChart } from './operation-chart.tsx'
import { ReportDialog, type ReportKind } from './report-dialog.tsx'
import { SeriesCharts } from './series-charts.tsx'
import { TABLES_EVERY_MS, useMetrics, useSeries } from './use-figures.ts'
import './performance.css'

/** What a person feels: how long the window waited for its answers. */
const FIRST_OPERATION = 'api_request_duration_seconds'

const reports = [
  { kind: 'diagnostics', icon: <IconReportMedical size={18} aria-hidden /> },
  { kind: 'prometheus', icon: <IconFileDescription size={18} aria-hidden /> }
] as const

/** What the product measures of itself: alerts, the last minutes as charts, and everything since the start. */
export function PerformanceScreen(): ReactNode {
  const { t } = useTranslation()
  const [minutes, setMinutes] = useState<SeriesMinutes>(5)
  const [operation, setOperation] = useState(FIRST_OPERATION)
  const [report, setReport] = useState<ReportKind | null>(null)
  const series = useSeries(minutes, operation)
  const metrics = useMetrics()
  const alerts = useAlerts(TABLES_EVERY_MS)
  const error = series.error ?? metrics.error ?? alerts.error
  if (error) return <ErrorNote error={error} />
  if (!series.data || !metrics.data) return <Loader m="xl" />
  return (
    <div className="page stack performance" data-testid="performance">
      <div className="row">
        <h1 className="page-title">{t('performance.title')}</h1>
        <span className="quiet">
          {t('performance.taken', {
            time: showClock(metrics.data.takenAt),
            up: showNumber(metrics.data.uptimeSeconds / 60)
          })}
        </span>
        <SegmentedControl
          className="push"
          size="xs"
          aria-label={t('performance.reach')}
          value={String(minutes)}
          onChange={(value) => setMinutes(value === '60' ? 60 : 5)}
          data={([5, 60] as const).map((value) => ({
            value: String(value),
            label: t(`performance.minutes.${value}`)
          }))}
        />
        {reports.map(({ kind, icon }) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            leftSection={icon}
            onClick={() => setReport(kind)}
            data-testid={`open-${kind}`}
          >
            {t(`performance.report.${kind}.open`)}
          </Button>
        ))}
      </div>
      {alerts.data && <Alerts list={alerts.data} />}
      <div className="charts">
        <OperationChart data={series.data} minutes={minutes} operation={operation} onOperation={setOperation} />
        <SeriesCharts data={series.data} minutes={minutes} />
      </div>
      <MetricTables data={metrics.data} />
      {report && <ReportDialog kind={report} onClose={() => setReport(null)} />}
    </div>
  )
}
