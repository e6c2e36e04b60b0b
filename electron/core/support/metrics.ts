import type { MetricsSnapshot } from '#shared/domain/metrics.ts'
import { toIstIso, type Clock } from './clock.ts'
import { Histogram } from './histogram.ts'

/** Closed words only: an id or a name in a label would be a leak and would never stop growing. */
export type Labels = Readonly<Record<string, string>>

export type Metrics = Readonly<{
  count(name: string, labels?: Labels, by?: number): void
  gauge(name: string, value: number, labels?: Labels): void
  observeMs(name: string, durationMs: number, labels?: Labels): void
  /** Runs and times; the duration is recorded whether it returns or throws. */
  time<T>(name: string, labels: Labels, work: () => T): T
  /** A gauge read only when somebody looks. */
  sampled(name: string, read: () => number, labels?: Labels): void
  snapshot(): MetricsSnapshot
}>

type Series<V> = Map<string, { name: string; labels: Labels; value: V }>

function seriesOf<V>(series: Series<V>, name: string, labels: Labels, make: () => V): { value: V } {
  let key = name
  for (const label in labels) key += `|${label}=${labels[label]}`
  const found = series.get(key)
  if (found) return found
  const made = { name, labels, value: make() }
  series.set(key, made)
  return made
}

const noLabels: Labels = {}

/** @param clock wall time for the snapshot's stamp, monotonic time for every duration. */
export function createMetrics(clock: Clock): Metrics {
  const counters: Series<number> = new Map()
  const gauges: Series<number> = new Map()
  const histograms: Series<Histogram> = new Map()
  const samples: Series<() => number> = new Map()
  const startedMs = clock.monotonicMs()

  const observeMs = (name: string, durationMs: number, labels: Labels = noLabels): void =>
    seriesOf(histograms, name, labels, () => new Histogram()).value.record(durationMs)
  const gauge = (name: string, value: number, labels: Labels = noLabels): void => {
    seriesOf(gauges, name, labels, () => 0).value = value
  }

  return {
    count(name, labels = noLabels, by = 1) {
      seriesOf(counters, name, labels, () => 0).value += by
    },
    gauge,
    observeMs,
    time(name, labels, work) {
      const from = clock.monotonicMs()
      try {
        return work()
      } finally {
        observeMs(name, clock.monotonicMs() - from, labels)
      }
    },
    sampled(name, read, labels = noLabels) {
      seriesOf(samples, name, labels, () => read).value = read
    },
    snapshot() {
      for (const { name, labels, value } of samples.values()) gauge(name, value(), labels)
      return {
        takenAt: toIstIso(clock.nowMs()),
        uptimeSeconds: (clock.monotonicMs() - startedMs) / 1000,
        counters: [...counters.values()],
        gauges: [...gauges.values()],
        histograms: [...histograms.values()].map(({ name, labels, value }) => ({
          name,
          labels,
          count: value.count,
          sumSeconds: value.sumMs / 1000,
          p50Ms: value.quantileMs(0.5),
          p95Ms: value.quantileMs(0.95),
          p99Ms: value.quantileMs(0.99)
        }))
      }
    }
  }
}
