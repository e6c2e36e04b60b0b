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
    const rank = Math.min(this.#count, Math.max(1, Math.ceil(q * this.#count)))
    let seen = 0
    for (let index = 0; index < BUCKETS - 1; index++) {
      seen += this.#buckets[index] ?? 0
      if (seen >= rank) return Math.min(this.#maxMs, Math.max(this.#minMs, middleMs(index)))
    }
    return this.#maxMs
  }
}

function middleMs(index: number): number {
  if (index === 0) return SMALLEST_MS
  return (lowerEdgeMs(FIRST + index) + lowerEdgeMs(FIRST + index + 1)) / 2
}
