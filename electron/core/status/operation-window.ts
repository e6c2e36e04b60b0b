import { HISTOGRAM_BUCKETS, quantileOfBuckets, type Histogram } from '../support/histogram.ts'
import { NumberRing } from '../support/number-ring.ts'

export type Quantiles = Readonly<{ p50Ms: number | null; p95Ms: number | null; p99Ms: number | null }>

const nothing: Quantiles = { p50Ms: null, p95Ms: null, p99Ms: null }

/** Buckets that grew in one interval: index, by how much, in turn. Few, because few things happen in five seconds. */
type Growth = ReadonlyArray<number>

/**
 * Quantiles of the last minute of one operation, sample by sample. Holds what grew in each interval of the window and
 * the sum of it, so that a sample costs what happened in it, and an idle operation next to nothing.
 */
export class OperationWindow {
  readonly #sum = new Float64Array(HISTOGRAM_BUCKETS)
  readonly #growths: Growth[] = []
  readonly #windowSamples: number
  readonly #p50: NumberRing
  readonly #p95: NumberRing
  readonly #p99: NumberRing
  #count = 0
  #now = nothing

  constructor({ windowSamples, keptSamples }: Readonly<{ windowSamples: number; keptSamples: number }>) {
    this.#windowSamples = windowSamples
    this.#p50 = new NumberRing(keptSamples)
    this.#p95 = new NumberRing(keptSamples)
    this.#p99 = new NumberRing(keptSamples)
  }

  /** Records inside the window. */
  get count(): number {
    return this.#count
  }

  get now(): Quantiles {
    return this.#now
  }

  /** Ends an interval in which these buckets grew. */
  sample(growth: Growth): void {
    const leaving = this.#growths.length >= this.#windowSamples ? (this.#growths.shift() ?? []) : []
    this.#growths.push(growth)
    if (growth.length + leaving.length > 0) {
      this.#add(growth, 1)
      this.#add(leaving, -1)
      this.#now = this.#quantiles()
    }
    this.#p50.push(this.#now.p50Ms)
    this.#p95.push(this.#now.p95Ms)
    this.#p99.push(this.#now.p99Ms)
  }

  /** The newest `count` points of each quantile, oldest first. */
  newest(count: number): Readonly<Record<keyof Quantiles, (number | null)[]>> {
    return { p50Ms: this.#p50.newest(count), p95Ms: this.#p95.newest(count), p99Ms: this.#p99.newest(count) }
  }

  #add(growth: Growth, sign: 1 | -1): void {
    for (let at = 0; at < growth.length; at += 2) {
      const bucket = growth[at] ?? 0
      const more = (growth[at + 1] ?? 0) * sign
      this.#sum[bucket] = (this.#sum[bucket] ?? 0) + more
      this.#count += more
    }
  }

  #quantiles(): Quantiles {
    if (this.#count === 0) return nothing
    const at = (q: number): number => quantileOfBuckets(this.#sum, this.#count, q)
    return { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
  }
}

/** A histogram that is read interval by interval. */
export class GrowthReader {
  readonly #histogram: Histogram
  readonly #before = new Float64Array(HISTOGRAM_BUCKETS)
  #countBefore = 0

  constructor(histogram: Histogram) {
    this.#histogram = histogram
  }

  /** What was recorded since the last call; all of it at the first one. */
  read(): Growth {
    if (this.#histogram.count === this.#countBefore) return []
    this.#countBefore = this.#histogram.count
    const growth: number[] = []
    this.#histogram.changesSince(this.#before, (bucket, more) => growth.push(bucket, more))
    return growth
  }
}
