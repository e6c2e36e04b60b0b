import type { Labels, Metrics } from '../support/metrics.ts'
import type { Histogram } from '../support/histogram.ts'
import { helps, nameCounter, nameGauge, nameHistogram, PREFIX, type ExportedName } from './prometheus-names.ts'

/**
 * Bounds of the exported buckets, in milliseconds: powers of two, because there a bucket of our own begins, so that the
 * counts are exact. From a cache hit to a generation of two minutes. (A record exactly on a bound is in the next one.)
 */
export const BOUNDS_MS: ReadonlyArray<number> = Array.from({ length: 22 }, (_, n) => 2 ** (n - 4))

export type Exposed = Pick<Metrics, 'counters' | 'gauges' | 'histograms'>

/** The lines of one metric: HELP and TYPE once, then its samples. */
type Family = { readonly head: string; readonly samples: string[] }

/**
 * All metrics in the Prometheus text format 0.0.4.
 * @param info labels of `prathamiki_build_info`
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export function toPrometheus(metrics: Exposed, info: Labels): string {
  const families = new Map<string, Family>()
  const family = (type: string, source: string, { name }: ExportedName): string[] => {
    const known = families.get(name)
    if (known) return known.samples
    const help = helps[source] ?? `${source} of this program.`
    const made = { head: `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}`, samples: [] }
    families.set(name, made)
    return made.samples
  }

  families.set(`${PREFIX}build_info`, {
    head: `# HELP ${PREFIX}build_info Versions of what is running.\n# TYPE ${PREFIX}build_info gauge`,
    samples: [`${PREFIX}build_info${labelText(info)} 1`]
  })
  for (const { name, labels, value } of metrics.counters()) {
    const exported = nameCounter(name)
    family('counter', name, exported).push(`${exported.name}${labelText(labels)} ${number(value.value)}`)
  }
  for (const { name, labels, value } of metrics.gauges()) {
    const exported = nameGauge(name)
    family('gauge', name, exported).push(`${exported.name}${labelText(labels)} ${number(value / exported.divisor)}`)
  }
  for (const { name, labels, value } of metrics.histograms()) {
    const exported = nameHistogram(name)
    pushHistogram(family('histogram', name, exported), exported, labels, value)
  }
  return [...families.values()].map(({ head, samples }) => `${head}\n${samples.join('\n')}\n`).join('')
}

const boundTexts = BOUNDS_MS.map((boundMs) => number(boundMs / 1000))

function pushHistogram(lines: string[], { name, divisor }: ExportedName, labels: Labels, histogram: Histogram): void {
  const inner = labelPairs(labels)
  const lead = inner === '' ? '' : `${inner},`
  const bucket = `${name}_bucket{${lead}le="`
  histogram.countsBelow(BOUNDS_MS).forEach((count, index) => {
    lines.push(`${bucket}${boundTexts[index] ?? ''}"} ${count}`)
  })
  const braces = inner === '' ? '' : `{${inner}}`
  lines.push(`${bucket}+Inf"} ${histogram.count}`)
  lines.push(`${name}_sum${braces} ${number(histogram.sumMs / divisor)}`)
  lines.push(`${name}_count${braces} ${histogram.count}`)
}

/** `le` belongs to the format: a label of that name would make a histogram unreadable. */
const labelName = (name: string): string => {
  const cleaned = name.replace(/[^a-zA-Z0-9_]/g, '_').replace(/^(?=[0-9])/, '_')
  return cleaned === 'le' || cleaned === 'quantile' || cleaned.startsWith('__') ? `label_${cleaned}` : cleaned
}

const labelPairs = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${labelName(name)}="${escapeLabel(value)}"`)
    .join(',')

function labelText(labels: Labels): string {
  const inner = labelPairs(labels)
  return inner === '' ? '' : `{${inner}}`
}

/** Nearly no label has such a sign, and looking for one costs less than three replacements. */
const special = /[\\"\n]/
const escapeLabel = (value: string): string => (special.test(value) ? escapeSigns(value) : value)
const escapeSigns = (value: string): string => value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
const escapeHelp = (help: string): string => help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')

/** As Go’s ParseFloat reads it; rounded to twelve digits, more than any clock has, to spare `0.30000000000000004`. */
function number(value: number): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf'
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)))
}
