import type UPlot from 'uplot'
import { marksOf, showMark, type ChartUnit } from '../../lib/chart-values.ts'
import { istParts } from '../../lib/ist.ts'

export type ChartLook = Readonly<{
  element: HTMLElement
  unit: ChartUnit
  lineCount: number
  onPoint: (index: number | null) => void
}>

/** Lines are told apart by their dashes too, for whoever does not see the colours; the legend shows the same. */
const DASHES: ReadonlyArray<number[]> = [[], [6, 3], [2, 3], [8, 3, 2, 3], [1, 4]]

/** So few values are drawn as dots too: one that stands alone between two gaps has no line. */
const FEW_VALUES = 30

const MINUTE_SECONDS = 60

/** Room for `1,000 MB`. */
const AXIS_WIDTH = 62
const AXIS_HEIGHT = 24
const FONT = "11px Inter, 'Noto Sans Devanagari', sans-serif"

/** The colour that a class has in the scheme of now: a canvas cannot read a style sheet. */
function colorOf(element: HTMLElement, className: string, line?: number): string {
  const probe = document.createElement('span')
  probe.className = className
  if (line !== undefined) probe.dataset['line'] = String(line)
  element.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const isSparse = (plot: UPlot, line: number): boolean =>
  (plot.data[line] ?? []).filter((value) => typeof value === 'number').length < FEW_VALUES

/** With its seconds only where marks are closer than a minute. */
function showMoment(seconds: number, every: number): string {
  const parts = istParts(seconds * 1000)
  return every < MINUTE_SECONDS ? `${parts.time}:${parts.seconds}` : parts.time
}

/** No legend, no title and no zoom of the library's own: those are HTML of ours, in both languages. */
export function chartOptions({ element, unit, lineCount, onPoint }: ChartLook): UPlot.Options {
  const text = colorOf(element, 'quiet')
  const grid = { stroke: colorOf(element, 'chart-grid'), width: 1 }
  const axis = { stroke: text, font: FONT, grid, ticks: { show: false }, border: { show: false } }
  return {
    width: Math.max(element.clientWidth, 1),
    height: Math.max(element.clientHeight, 1),
    padding: [8, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: true, auto: false }, y: { auto: false } },
    axes: [
      {
        ...axis,
        size: AXIS_HEIGHT,
        space: 64,
        incrs: [10, 15, 30, MINUTE_SECONDS, 120, 300, 600, 900, 1200],
        values: (_plot, splits, _axis, _space, every) => splits.map((seconds) => showMoment(seconds, every))
      },
      {
        ...axis,
        size: AXIS_WIDTH,
        splits: ({ scales }) => marksOf(scales['y']?.max ?? 1),
        values: (_plot, splits) => splits.map((value) => showMark(unit, value))
      }
    ],
    series: [
      {},
      ...Array.from({ length: lineCount }, (_, line) => {
        const stroke = colorOf(element, 'line-mark', line)
        return {
          stroke,
          width: 2,
          dash: DASHES[line % DASHES.length] ?? [],
          points: { size: 5, fill: stroke, show: isSparse }
        }
      })
    ],
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] }
  }
}
