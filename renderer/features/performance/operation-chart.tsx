import type { ReactNode } from 'react'
import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OperationView, SeriesMinutes, StatusSeries } from '#shared/domain/series.ts'
import { labelsOf } from '../../lib/metric-text.ts'
import { ChartPanel } from './chart-panel.tsx'
import { useMetricName } from './use-metric-name.ts'

type Props = Readonly<{
  data: StatusSeries
  minutes: SeriesMinutes
  operation: string
  onOperation: (id: string) => void
}>

/** By name, all of it together before its parts. */
const byId = (a: OperationView, b: OperationView): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** How long one kind of work took, minute by minute. */
export function OperationChart({ data, minutes, operation, onOperation }: Props): ReactNode {
  const { t } = useTranslation()
  const name = useMetricName()
  const label = ({ name: metric, labels }: OperationView): string => {
    const which = labelsOf(labels)
    return which === '' ? t('performance.allOf', { name: name(metric) }) : `${name(metric)}: ${which}`
  }
  const { chosen } = data
  return (
    <ChartPanel
      testId="chart-operation"
      title={t('performance.chart.operation.title')}
      about={t('performance.chart.operation.about')}
      empty={t('performance.chart.operation.empty')}
      unit="ms"
      minutes={minutes}
      atMs={data.atMs}
      names={[t('performance.p50'), t('performance.p95'), t('performance.p99')]}
      lines={chosen ? [chosen.p50Ms, chosen.p95Ms, chosen.p99Ms] : [[], [], []]}
      choice={
        <NativeSelect
          aria-label={t('performance.operation')}
          size="xs"
          value={operation}
          onChange={(event) => onOperation(event.currentTarget.value)}
          data={[...data.operations].sort(byId).map((view) => ({ value: view.id, label: label(view) }))}
          data-testid="operation"
        />
      }
    />
  )
}
