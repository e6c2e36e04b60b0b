import { useEffect, useRef, type ReactNode } from 'react'
import { useComputedColorScheme } from '@mantine/core'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { topOf, type ChartUnit } from '../../lib/chart-values.ts'
import { chartOptions } from './chart-options.ts'

export type ChartCanvasProps = Readonly<{
  unit: ChartUnit
  atMs: ReadonlyArray<number>
  lines: ReadonlyArray<ReadonlyArray<number | null>>
  minutes: number
  /** What a screen reader says in place of the drawing. */
  label: string
  /** Index of the sample under the pointer. */
  onPoint: (index: number | null) => void
}>

const MINUTE_SECONDS = 60
/** A chart shows at least a minute. */
const LEAST_SECONDS = MINUTE_SECONDS

/** The drawing itself. This file and the library are loaded when the page is opened, not when the window is. */
export function ChartCanvas({ unit, atMs, lines, minutes, label, onPoint }: ChartCanvasProps): ReactNode {
  const scheme = useComputedColorScheme('light')
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<UPlot | null>(null)
  const lineCount = lines.length

  useEffect(() => {
    const element = box.current
    if (!element) return
    const made = new UPlot(
      chartOptions({ element, unit, lineCount, onPoint }),
      [[], ...Array.from({ length: lineCount }, () => [])],
      element
    )
    plot.current = made
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => {
      watch.disconnect()
      made.destroy()
      plot.current = null
    }
    // The scheme is not read here, but the colours that the options read follow it.
  }, [unit, lineCount, scheme, onPoint])

  useEffect(() => {
    const made = plot.current
    if (!made) return
    const seconds = atMs.map((ms) => ms / 1000)
    const last = seconds.at(-1) ?? 0
    // The first minutes fill the chart, instead of its right edge.
    const reach = Math.min(minutes * MINUTE_SECONDS, Math.max(LEAST_SECONDS, last - (seconds[0] ?? last)))
    const highest = Math.max(0, ...lines.flat().map((value) => value ?? 0))
    made.batch(() => {
      made.setData([seconds, ...lines.map((values) => [...values])], false)
      made.setScale('x', { min: last - reach, max: last })
      made.setScale('y', { min: 0, max: topOf(unit, highest) })
    })
  }, [atMs, lines, minutes, unit, scheme, lineCount])

  return <div className="chart-canvas" ref={box} role="img" aria-label={label} data-testid="chart-canvas" />
}
