import { showMs } from './metric-text.ts'
import { showNumber } from './numbers.ts'

/** The unit of a chart; the last word of a series' name, or of an alert. */
export type ChartUnit = 'count' | 'seconds' | 'percent' | 'ms' | 'bytes' | 'perSecond'

const KIB = 1024
const MIB = KIB * 1024
const GIB = MIB * 1024

/** Places that matter: one below ten, none above. */
const short = (value: number): string => showNumber(value, value > 0 && value < 10 ? 1 : 0)

function showBytes(value: number, show: (value: number) => string): string {
  if (value >= GIB) return `${show(value / GIB)} GB`
  return value >= MIB || value === 0 ? `${show(value / MIB)} MB` : `${show(value / KIB)} KB`
}

/** A value with its unit, in the places that matter at its size. Units are written alike in both languages. */
export function showIn(unit: ChartUnit, value: number): string {
  switch (unit) {
    case 'count':
      return showNumber(value)
    case 'seconds':
      return `${short(value)} s`
    case 'percent':
      return `${short(value)} %`
    case 'ms':
      return `${showMs(value)} ms`
    case 'bytes':
      return showBytes(value, (size) => showNumber(size, 1))
    case 'perSecond':
      return `${showNumber(value, 1)} /s`
  }
}

/** A mark of the scale: as short as it can be, because all marks are round. */
export function showMark(unit: ChartUnit, value: number): string {
  const plain = (number: number): string => showNumber(number, Number.isInteger(number) ? 0 : number < 1 ? 2 : 1)
  switch (unit) {
    case 'count':
      return plain(value)
    case 'seconds':
      return `${plain(value)} s`
    case 'percent':
      return `${plain(value)} %`
    case 'ms':
      return `${plain(value)} ms`
    case 'bytes':
      return showBytes(value, plain)
    case 'perSecond':
      return `${plain(value)} /s`
  }
}

/** Ends of a scale that have round quarters, times any power of ten. */
const ENDS = [1, 2, 4, 8]
/** Of things that are counted, where a quarter has to be whole. */
const WHOLE_ENDS = [4, 8, 20]

/**
 * Where the scale of a chart ends: percent at 100, everything else at the next round number. Below one of its unit (one
 * MB) a chart is drawn as if it reached one, so that a quiet one does not blow up noise.
 */
export function topOf(unit: ChartUnit, highest: number): number {
  if (unit === 'percent') return 100
  const scale = unit !== 'bytes' ? 1 : highest > GIB ? GIB : MIB
  const ends = unit === 'count' ? WHOLE_ENDS : ENDS
  for (let power = 1; ; power *= 10) {
    const end = ends.find((one) => one * power * scale >= highest)
    if (end !== undefined) return end * power * scale
  }
}

const QUARTERS = [0, 0.25, 0.5, 0.75, 1]

/** The marks of a scale that ends at `top`. */
export const marksOf = (top: number): number[] => QUARTERS.map((quarter) => quarter * top)

/** The newest value that there is. */
export function newestOf(values: ReadonlyArray<number | null>): number | null {
  return values.findLast((value) => value !== null) ?? null
}
