/** The newest numbers of one series, at most `capacity` of them. Null is "nothing to tell", held as NaN. */
export class NumberRing {
  readonly #values: Float64Array
  #next = 0
  #size = 0

  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity < 1) throw new RangeError('a ring holds at least one number')
    this.#values = new Float64Array(capacity)
  }

  get size(): number {
    return this.#size
  }

  /** Forgets the oldest when full. Anything that is no finite number counts as null. */
  push(value: number | null): void {
    this.#values[this.#next] = value !== null && Number.isFinite(value) ? value : Number.NaN
    this.#next = (this.#next + 1) % this.#values.length
    this.#size = Math.min(this.#size + 1, this.#values.length)
  }

  /** The newest `count`, oldest first; a ring that holds fewer has nulls in front, so that series of one answer align. */
  newest(count: number): (number | null)[] {
    const missing = Math.max(0, count - this.#size)
    const taken = count - missing
    const from = this.#next - taken + this.#values.length
    const nulls = Array.from({ length: missing }, () => null)
    const held = Array.from({ length: taken }, (_, index) => {
      const value = this.#values[(from + index) % this.#values.length] ?? Number.NaN
      return Number.isNaN(value) ? null : value
    })
    return [...nulls, ...held]
  }
}
