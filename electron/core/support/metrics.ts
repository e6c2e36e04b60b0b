import type { MetricsSnapshot, ValueView } from '#shared/domain/metrics.ts'
import { toIstIso, type Clock } from './clock.ts'
import { Histogram } from './histogram.ts'
import { noLabels, SeriesMap, type Labels, type Series } from './metric-series.ts'

export type { Labels } from './metric-series.ts'

/** A number that only grows. Hold on to it where a lookup for every record would cost more than the record. */
export class Counter {
  value = 0

  add(by = 1): void {
    this.value += by
  }
}

export type Metrics = Readonly<{
  count(name: string, labels?: Labels, by?: number): void
  gauge(name: string, value: number, labels?: Labels): void
  observeMs(name: string, durationMs: number, labels?: Labels): void
  /** Runs and times; the duration is recorded whether it returns or throws. */
  time<T>(name: string, labels: Labels, work: () => T): T
  /** A gauge read only when somebody looks. */
  sampled(name: string, read: () => number, labels?: Labels): void
  /** The counter itself, for hot paths: looked up once, then a few nanoseconds a record. */
  counter(name: string, labels?: Labels): Counter
  /** The histogram itself, for hot paths. Its unit is the millisecond. */
  histogram(name: string, labels?: Labels): Histogram
  /** Every counter there is, to be read and not written. */
  counters(): Iterable<Series<Readonly<{ value: number }>>>
  /** Every gauge that has a value now. */
  gauges(): ValueView[]
  /** Every histogram there is, to be read and not written. */
  histograms(): Iterable<Series<Histogram>>
  snapshot(): MetricsSnapshot
}>

type Gauge = { value: number }
type Sample = { read: () => number }

const view = ({ name, labels }: Series<unknown>, value: number): ValueView => ({ name, labels: { ...labels }, value })

/** @param clock wall time for the snapshot's stamp, monotonic time for every duration. */
export function createMetrics(clock: Clock): Metrics {
  const counters = new SeriesMap(() => new Counter())
  const gauges = new SeriesMap<Gauge>(() => ({ value: 0 }))
  const histograms = new SeriesMap(() => new Histogram())
  const samples = new SeriesMap<Sample>(() => ({ read: () => 0 }))
  const startedMs = clock.monotonicMs()

  return {
    count(name, labels = noLabels, by = 1) {
      counters.at(name, labels).value += by
    },
    gauge(name, value, labels = noLabels) {
      gauges.at(name, labels).value = value
    },
    observeMs(name, durationMs, labels = noLabels) {
      histograms.at(name, labels).record(durationMs)
    },
    time(name, labels, work) {
      const histogram = histograms.at(name, labels)
      const from = clock.monotonicMs()
      try {
        return work()
      } finally {
        histogram.record(clock.monotonicMs() - from)
      }
    },
    sampled(name, read, labels = noLabels) {
      samples.at(name, labels).read = read
    },
    counter: (name, labels = noLabels) => counters.at(name, labels),
    histogram: (name, labels = noLabels) => histograms.at(name, labels),
    counters: () => counters.values(),
    gauges: () => [...readGauges(gauges), ...readSamples(samples)],
    histograms: () => histograms.values(),
    snapshot() {
      return {
        takenAt: toIstIso(clock.nowMs()),
        uptimeSeconds: (clock.monotonicMs() - startedMs) / 1000,
        counters: [...counters.values()].map((series) => view(series, series.value.value)),
        gauges: [...readGauges(gauges), ...readSamples(samples)],
        histograms: [...histograms.values()].map(({ name, labels, value }) => ({
          name,
          labels: { ...labels },
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

function readGauges(gauges: SeriesMap<Gauge>): ValueView[] {
  return [...gauges.values()]
    .filter((series) => Number.isFinite(series.value.value))
    .map((series) => view(series, series.value.value))
}

/** A source that is gone, closed or answers nonsense is left out: one bad gauge must not empty the whole panel. */
function readSamples(samples: SeriesMap<Sample>): ValueView[] {
  const views: ValueView[] = []
  for (const series of samples.values()) {
    try {
      const value = series.value.read()
      if (Number.isFinite(value)) views.push(view(series, value))
    } catch {
      continue
    }
  }
  return views
}
