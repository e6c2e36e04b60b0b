/**
 * A histogram in constant memory: sixteen buckets to every doubling, so that any quantile comes out within 5 % of the
 * true value (a bucket is 1/16 of its lower edge wide, and its middle is answered: 1/32 at the most). The bucket is
 * read off the bits of the number, which costs a few nanoseconds: no logarithm, no search. The idea is that of
 * HdrHistogram; the float32 trick needs no knowledge of the machine's byte order.
 */
const SMALLEST_MS = 0.001
/** Four bits of the mantissa: sixteen buckets a doubling. Float32 keeps 23. */
const DROPPED_BITS = 23 - 4
const BEYOND_AN_HOUR_MS = 2 ** 22

const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)

function bucketBits(valueMs: number): number {
  float[0] = valueMs
  return (bits[0] ?? 0) >>> DROPPED_BITS
}

function lowerEdgeMs(bucket: number): number {
  bits[0] = bucket << DROPPED_BITS
  return float[0] ?? 0
}

/** One microsecond and below share the first bucket; the last one holds all that lasts longer than an hour. */
const FIRST = bucketBits(SMALLEST_MS)
const BUCKETS = bucketBits(BEYOND_AN_HOUR_MS) - FIRST + 1

/** How many buckets each histogram has: the length of a copy of them. */
export const HISTOGRAM_BUCKETS = BUCKETS

export class Histogram {
  readonly #buckets = new Float64Array(BUCKETS)
  #count = 0
  #sumMs = 0
  #minMs = Number.POSITIVE_INFINITY
  #maxMs = 0

  /** @param valueMs a duration; negative and NaN count as zero, so that a clock fault cannot poison the sum. */
  record(valueMs: number): void {
    const value = valueMs > 0 ? Math.min(valueMs, Number.MAX_SAFE_INTEGER) : 0
    const index = value <= SMALLEST_MS ? 0 : value < BEYOND_AN_HOUR_MS ? bucketBits(value) - FIRST : BUCKETS - 1
    this.#buckets[index] = (this.#buckets[index] ?? 0) + 1
    this.#count += 1
    this.#sumMs += value
    if (value > this.#maxMs) this.#maxMs = value
    if (value < this.#minMs) this.#minMs = value
  }

  get count(): number {
    return this.#count
  }

  get sumMs(): number {
    return this.#sumMs
  }

  /**
   * The value below which the share `q` (0 to 1) of the records lies, within 5 %; 0 when there is none. Never outside
   * what was recorded.
   */
  quantileMs(q: number): number {
    if (this.#count === 0) return 0
    const index = bucketOfRank(this.#buckets, this.#count, q)
    if (index === BUCKETS - 1) return this.#maxMs
    return Math.min(this.#maxMs, Math.max(this.#minMs, middleMs(index)))
  }

  /**
   * Tells what was recorded since the last call with the same `before`, bucket by bucket, and brings `before` up to
   * now: the way to the quantiles of a minute without a histogram for each minute.
   */
  changesSince(before: Float64Array, tell: (bucket: number, more: number) => void): void {
    for (let index = 0; index < BUCKETS; index++) {
      const now = this.#buckets[index] ?? 0
      const more = now - (before[index] ?? 0)
      if (more === 0) continue
      before[index] = now
      tell(index, more)
    }
  }

  /**
   * How many records lie below each bound.
   * @param boundsMs rising, each the lower edge of a bucket (see `isBucketEdge`); a record on a bound is not below it
   */
  countsBelow(boundsMs: ReadonlyArray<number>): number[] {
    let index = 0
    let seen = 0
    return boundsMs.map((boundMs) => {
      const end = Math.min(BUCKETS, bucketBits(boundMs) - FIRST)
      for (; index < end; index++) seen += this.#buckets[index] ?? 0
      return seen
    })
  }
}

/** The index of the bucket in which the share `q` of `count` records is reached. */
function bucketOfRank(buckets: ArrayLike<number>, count: number, q: number): number {
  const rank = Math.min(count, Math.max(1, Math.ceil(q * count)))
  let seen = 0
  for (let index = 0; index < BUCKETS - 1; index++) {
    seen += buckets[index] ?? 0
    if (seen >= rank) return index
  }
  return BUCKETS - 1
}

/** As `quantileMs`, for bucket counts that were gathered outside of one histogram; 0 when there is none. */
export function quantileOfBuckets(buckets: ArrayLike<number>, count: number, q: number): number {
  if (count === 0) return 0
  const index = bucketOfRank(buckets, count, q)
  return index === BUCKETS - 1 ? BEYOND_AN_HOUR_MS : middleMs(index)
}

/** Does a bucket begin exactly at this value, so that `countsBelow` can answer for it? */
export function isBucketEdge(valueMs: number): boolean {
  return valueMs > SMALLEST_MS && valueMs <= BEYOND_AN_HOUR_MS && lowerEdgeMs(bucketBits(valueMs)) === valueMs
}

function middleMs(index: number): number {
  if (index === 0) return SMALLEST_MS
  return (lowerEdgeMs(FIRST + index) + lowerEdgeMs(FIRST + index + 1)) / 2
}
