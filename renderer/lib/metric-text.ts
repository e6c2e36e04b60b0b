import { showNumber } from './numbers.ts'

/** `operation=get, result=hit` */
export function labelsOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ')
}

/** A duration with the places that matter at its size. */
export function showMs(ms: number): string {
  return showNumber(ms, ms >= 100 ? 0 : ms >= 10 ? 1 : 2)
}

/** A gauge in the unit of its name: bytes as MB, seconds as ms, percent with its sign. */
export function showValue(name: string, value: number): string {
  if (name.endsWith('_bytes')) return `${showNumber(value / 1_048_576, 1)} MB`
  if (name.endsWith('_seconds')) return `${showMs(value * 1000)} ms`
  if (name.endsWith('_ms')) return `${showMs(value)} ms`
  if (name.endsWith('_percent') || name.endsWith('_rate')) return `${showNumber(value, 1)} %`
  return showNumber(value, Number.isInteger(value) ? 0 : 2)
}
