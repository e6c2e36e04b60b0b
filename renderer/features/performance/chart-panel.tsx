import { lazy, Suspense, useId, useState, type ReactNode } from 'react'
import { Button, Loader } from '@mantine/core'
import { IconChartLine, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { newestOf, showIn, type ChartUnit } from '../../lib/chart-values.ts'
import { istParts } from '../../lib/ist.ts'
import { ChartTable } from './chart-table.tsx'

const ChartCanvas = lazy(() => import('./chart-canvas.tsx').then((module) => ({ default: module.ChartCanvas })))

export type PanelProps = Readonly<{
  testId: string
  title: string
  /** One sentence: what is drawn, and what is good. */
  about: string
  /** What stands in its place while there is nothing to draw. */
  empty: string
  unit: ChartUnit
  minutes: number
  atMs: ReadonlyArray<number>
  names: ReadonlyArray<string>
  lines: ReadonlyArray<ReadonlyArray<number | null>>
  /** A choice of what is drawn, beside the title. */
  choice?: ReactNode
}>

/** One chart with its legend, which also has the numbers, and the same as a table. */
export function ChartPanel(props: PanelProps): ReactNode {
  const { testId, title, about, empty, unit, minutes, atMs, names, lines, choice } = props
  const { t } = useTranslation()
  const titleId = useId()
  const [asTable, setAsTable] = useState(false)
  const [point, setPoint] = useState<number | null>(null)
  const hasValues = lines.some((values) => newestOf(values) !== null)
  const pointed = point === null ? undefined : atMs[point]
  const values = lines.map((line) => (pointed === undefined ? newestOf(line) : (line[point ?? 0] ?? null)))
  const shown = values.map((value) => (value === null ? t('performance.noValue') : showIn(unit, value)))
  const label = `${title}: ${names.map((name, line) => `${name} ${shown[line] ?? ''}`).join(', ')}`

  return (
    <section className="card chart" aria-labelledby={titleId} data-testid={testId} data-filled={hasValues}>
      <div className="chart-head">
        <h2 className="chart-title" id={titleId}>
          {title}
        </h2>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          onClick={() => setAsTable(!asTable)}
          aria-describedby={titleId}
          data-testid="chart-toggle"
        >
          {t(asTable ? 'performance.asChart' : 'performance.asTable')}
        </Button>
      </div>
      <p className="quiet chart-about">{about}</p>
      {choice}
      {asTable ? (
        <ChartTable title={title} unit={unit} atMs={atMs} names={names} lines={lines} />
      ) : hasValues ? (
        <Suspense fallback={<Loader size="sm" className="chart-wait" />}>
          <ChartCanvas unit={unit} atMs={atMs} lines={lines} minutes={minutes} label={label} onPoint={setPoint} />
        </Suspense>
      ) : (
        <p className="quiet chart-empty" data-testid="chart-empty">
          {empty}
        </p>
      )}
      <ul className="legend">
        {names.map((name, line) => (
          <li key={name}>
            <span className="line-mark" data-line={line} aria-hidden />
            {name} <strong>{shown[line]}</strong>
          </li>
        ))}
        {pointed !== undefined && <li className="quiet">{`${istParts(pointed).time}:${istParts(pointed).seconds}`}</li>}
      </ul>
    </section>
  )
}
