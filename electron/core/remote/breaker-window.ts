/** Slots of the window: with a minute that is one a second, so what ages out leaves at most a second early. */
const SLOTS = 60

const CALLS = 0
const FAILURES = 1
const SLOW = 2
const FIELDS = 3

/** Calls of the last `windowMs`, in a ring of slots: constant memory, nothing to allocate for a call. */
export class BreakerWindow {
  readonly #slots = new Uint32Array(SLOTS * FIELDS)
  readonly #sums = new Uint32Array(FIELDS)
  readonly #slotMs: number
  /** Number of the newest slot, counted from monotonic zero. */
  #head = 0

  constructor(windowMs: number) {
    this.#slotMs = windowMs / SLOTS
  }

  /** @param nowMs monotonic; a time before the newest slot counts into the newest one */
  record(nowMs: number, failed: boolean, slow: boolean): void {
    this.#turnTo(nowMs)
    const at = (this.#head % SLOTS) * FIELDS
    this.#add(at, CALLS)
    if (failed) this.#add(at, FAILURES)
    if (slow) this.#add(at, SLOW)
  }

  sums(nowMs: number): Readonly<{ calls: number; failures: number; slow: number }> {
    this.#turnTo(nowMs)
    return { calls: this.#sums[CALLS] ?? 0, failures: this.#sums[FAILURES] ?? 0, slow: this.#sums[SLOW] ?? 0 }
  }

  clear(): void {
    this.#slots.fill(0)
    this.#sums.fill(0)
  }

  #add(at: number, field: number): void {
    this.#slots[at + field] = (this.#slots[at + field] ?? 0) + 1
    this.#sums[field] = (this.#sums[field] ?? 0) + 1
  }

  #turnTo(nowMs: number): void {
    const target = Math.floor(nowMs / this.#slotMs)
    if (target <= this.#head) return
    if (target - this.#head >= SLOTS) this.clear()
    else for (let slot = this.#head + 1; slot <= target; slot++) this.#empty((slot % SLOTS) * FIELDS)
    this.#head = target
  }

  #empty(at: number): void {
    for (let field = 0; field < FIELDS; field++) {
      this.#sums[field] = (this.#sums[field] ?? 0) - (this.#slots[at + field] ?? 0)
      this.#slots[at + field] = 0
    }
  }
}
