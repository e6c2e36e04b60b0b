import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { showIn, type ChartUnit } from '../../lib/chart-values.ts'
import { istParts } from '../../lib/ist.ts'

type Props = Readonly<{
  title: string
  unit: ChartUnit
  atMs: ReadonlyArray<number>
  names: ReadonlyArray<string>
  lines: ReadonlyArray<ReadonlyArray<number | null>>
}>

/** The same numbers as the drawing, newest first. */
export function ChartTable({ title, unit, atMs, names, lines }: Props): ReactNode {
  const { t } = useTranslation()
  const cell = (value: number | null | undefined): string =>
    value === null || value === undefined ? t('performance.noValue') : showIn(unit, value)
  const rows = atMs.map((ms, index) => ({ ms, index })).reverse()
  return (
    // The keyboard has to reach what scrolls.
    <div className="chart-table" role="region" aria-label={title} tabIndex={0} data-testid="chart-table">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('performance.time')}</th>
            {names.map((name) => (
              <th scope="col" className="figure" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ms, index }) => {
            const { time, seconds } = istParts(ms)
            return (
              <tr key={ms}>
                <th scope="row">{`${time}:${seconds}`}</th>
                {lines.map((values, line) => (
                  <td className="figure" key={names[line]}>
                    {cell(values[index])}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
