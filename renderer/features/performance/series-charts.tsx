import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SeriesMinutes, StatusSeries } from '#shared/domain/series.ts'
import { ChartPanel } from './chart-panel.tsx'
import { charts } from './charts.ts'

/** Every chart of what is sampled. */
export function SeriesCharts({ data, minutes }: Readonly<{ data: StatusSeries; minutes: SeriesMinutes }>): ReactNode {
  const { t } = useTranslation()
  return charts.map(({ id, unit, lines }) => (
    <ChartPanel
      key={id}
      testId={`chart-${id}`}
      title={t(`performance.chart.${id}.title`)}
      about={t(`performance.chart.${id}.about`)}
      empty={t(`performance.chart.${id}.empty`)}
      unit={unit}
      minutes={minutes}
      atMs={data.atMs}
      names={lines.map((line) => t(`performance.line.${line}`))}
      lines={lines.map((line) => data.series[line])}
    />
  ))
}
