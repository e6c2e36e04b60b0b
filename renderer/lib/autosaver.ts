import type { Clock } from './browser-clock.ts'

export type AutosaveState =
  /** Nothing was changed since the screen opened. */
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'pending' }>
  | Readonly<{ kind: 'saving' }>
  | Readonly<{ kind: 'saved'; savedAt: string }>
  /** `retryInMs` null: trying again without a change would fail the same way. */
  | Readonly<{ kind: 'failed'; error: unknown; attempts: number; retryInMs: number | null }>
  /** The stored version moved on under us: nothing is sent until a person has decided. */
  | Readonly<{ kind: 'conflict'; error: unknown }>

export type AutosaverOptions<T> = Readonly<{
  /** Stores one value whole. Only one call runs at a time. */
  save: (value: T) => Promise<Readonly<{ savedAt: string }>>
  clock: Clock
  /** Quiet time after the last change. */
  debounceMs: number
  /** Longest time a change waits while changes keep coming. */
  maxWaitMs: number
  /** First wait after a failure, doubling up to the cap. */
  retryBaseMs: number
  retryCapMs: number
  /** What to do about a failed save: stop and ask, wait for another change, or try again. */
  judge: (error: unknown) => 'conflict' | 'final' | 'retry'
  onState: (state: AutosaveState) => void
}>

/**
 * Saves the newest value soon after it changed, one save at a time. Changes made while a save runs are put together
 * into the next one; a failure stays visible and is tried again; a conflict stops everything until `resume`.
 */
export class Autosaver<T> {
  readonly #options: AutosaverOptions<T>
  #state: AutosaveState = { kind: 'idle' }
  #value: { readonly current: T } | null = null
  #firstUnsavedAtMs = 0
  #timer: number | null = null
  #running: Promise<void> | null = null
  #attempts = 0
  #disposed = false

  constructor(options: AutosaverOptions<T>) {
    if (!(options.debounceMs > 0 && options.maxWaitMs >= options.debounceMs)) {
      throw new RangeError('autosave: need 0 < debounceMs <= maxWaitMs')
    }
    this.#options = options
  }

  get state(): AutosaveState {
    return this.#state
  }

  /** True while there is a change that no save has stored. */
  get dirty(): boolean {
    return this.#value !== null || this.#running !== null
  }

  /** Takes the newest value; it is saved within `maxWaitMs` of the first change not yet stored. */
  change(value: T): void {
    const { clock, debounceMs, maxWaitMs } = this.#options
    const now = clock.nowMs()
    if (this.#value === null) this.#firstUnsavedAtMs = now
    this.#value = { current: value }
    if (this.#state.kind === 'conflict') return
    if (this.#running) return
    if (this.#state.kind !== 'failed' || this.#state.retryInMs === null) this.#setState({ kind: 'pending' })
    this.#schedule(Math.max(0, Math.min(debounceMs, this.#firstUnsavedAtMs + maxWaitMs - now)))
  }

  /** Saves at once whatever is unsaved. @returns true when everything is stored */
  async flush(): Promise<boolean> {
    while (this.#running || this.#value !== null) {
      if (this.#running) await this.#running
      else if (this.#state.kind === 'conflict') return false
      else await this.#start()
      if (this.#state.kind === 'failed' || this.#state.kind === 'conflict') return false
    }
    return true
  }

  /** After a conflict was settled: `value` is what the person wants kept on top of the stored version, or null. */
  resume(value: T | null): void {
    this.#value = null
    this.#attempts = 0
    this.#setState({ kind: 'idle' })
    if (value !== null) this.change(value)
  }

  /** Stops the timer for good; `flush` first. */
  dispose(): void {
    this.#disposed = true
    this.#clearTimer()
  }

  #schedule(delayMs: number): void {
    this.#clearTimer()
    if (this.#disposed) return
    this.#timer = this.#options.clock.setTimer(() => {
      this.#timer = null
      void this.#start()
    }, delayMs)
  }

  #clearTimer(): void {
    if (this.#timer !== null) this.#options.clock.clearTimer(this.#timer)
    this.#timer = null
  }

  #start(): Promise<void> {
    if (this.#running) return this.#running
    const taken = this.#value
    if (taken === null) return Promise.resolve()
    this.#clearTimer()
    this.#value = null
    this.#setState({ kind: 'saving' })
    this.#running = this.#run(taken.current)
    return this.#running
  }

  async #run(value: T): Promise<void> {
    try {
      const { savedAt } = await this.#options.save(value)
      this.#running = null
      this.#attempts = 0
      this.#setState(this.#value === null ? { kind: 'saved', savedAt } : { kind: 'pending' })
      if (this.#value !== null) this.change((this.#value as { readonly current: T }).current)
    } catch (error) {
      this.#running = null
      this.#failed(error, value)
    }
  }

  #failed(error: unknown, value: T): void {
    // What could not be stored is unsaved again, unless something newer has already taken its place.
    const newer = this.#value !== null
    this.#value ??= { current: value }
    this.#attempts += 1
    const verdict = this.#options.judge(error)
    if (verdict === 'conflict') return this.#setState({ kind: 'conflict', error })
    if (verdict === 'final' && !newer) {
      return this.#setState({ kind: 'failed', error, attempts: this.#attempts, retryInMs: null })
    }
    const { retryBaseMs, retryCapMs } = this.#options
    const retryInMs = Math.min(retryCapMs, retryBaseMs * 2 ** (this.#attempts - 1))
    this.#setState({ kind: 'failed', error, attempts: this.#attempts, retryInMs })
    this.#schedule(retryInMs)
  }

  #setState(state: AutosaveState): void {
    this.#state = state
    this.#options.onState(state)
  }
}
