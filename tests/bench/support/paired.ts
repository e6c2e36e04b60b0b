/** One way of doing a thing. All variants of a run do the same thing. */
export type Variant = Readonly<{
  name: string
  /**
   * Does it `times` times. Fast things bring their own loop, so that the harness does not time its own call.
   * @returns the milliseconds it took, where only a part of the loop is what is measured; else the whole loop is timed
   */
  loop(times: number): number | void | Promise<number | void>
}>

export type Spread = Readonly<{ median: number; min: number; max: number }>

export type VariantResult = Readonly<{
  name: string
  /** Nanoseconds an operation, over the rounds. */
  nanoseconds: Spread
  /** This variant's time divided by the baseline's in the same round. Below 1 is faster. */
  ratio: Spread
}>

/** So many rounds, or fewer when the time is spent; never fewer than three, which is the least that has a median. */
export type Rounds = Readonly<{ atMost: number; budgetMs: number }>

const FEWEST_ROUNDS = 3

export type PairedOptions = Readonly<{
  /** Name of the variant that all are compared with. */
  baseline: string
  rounds: Rounds
  /** Operations of each variant in a round. */
  times: number
  /** Runs between two measurements, unmeasured: put back what the variant has used up. */
  between?: () => void | Promise<void>
}>

export function spreadOf(values: ReadonlyArray<number>): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
  return { median, min: sorted[0] ?? 0, max: sorted[sorted.length - 1] ?? 0 }
}

/**
 * Times variants against each other on a machine that does other things too: every round runs all of them, in turn
 * forwards and backwards, and the ratio is taken within the round. The first round warms up and is not counted.
 */
export async function runPaired(
  variants: ReadonlyArray<Variant>,
  options: PairedOptions
): Promise<ReadonlyArray<VariantResult>> {
  const { baseline, rounds, times, between } = options
  const perVariant = new Map<string, number[]>(variants.map(({ name }) => [name, []]))
  const endMs = performance.now() + rounds.budgetMs
  for (let round = 0; round <= rounds.atMost; round++) {
    if (round > FEWEST_ROUNDS && performance.now() > endMs) break
    const order = round % 2 === 0 ? variants : [...variants].reverse()
    for (const variant of order) {
      await between?.()
      collectGarbage()
      const fromMs = performance.now()
      const ownMs = await variant.loop(times)
      const spentMs = typeof ownMs === 'number' ? ownMs : performance.now() - fromMs
      if (round > 0) perVariant.get(variant.name)?.push((spentMs * 1e6) / times)
    }
  }
  const base = perVariant.get(baseline)
  if (!base) throw new Error(`no variant is called ${baseline}`)
  return variants.map(({ name }) => {
    const own = perVariant.get(name) ?? []
    return {
      name,
      nanoseconds: spreadOf(own),
      ratio: spreadOf(own.map((value, round) => value / (base[round] ?? value)))
    }
  })
}

/**
 * A variant made of one slow step. Only the step is timed; between steps other work of this thread gets its turn, and
 * each step's milliseconds go to `seen`.
 */
export function step(name: string, once: () => unknown, seen: number[] = []): Variant {
  return {
    name,
    async loop(times) {
      let sumMs = 0
      for (let n = 0; n < times; n++) {
        const fromMs = performance.now()
        const result = once()
        if (result instanceof Promise) await result
        const spentMs = performance.now() - fromMs
        sumMs += spentMs
        seen.push(spentMs)
        await new Promise((resolve) => setImmediate(resolve))
      }
      return sumMs
    }
  }
}

/** The value of rank `q` (0 to 1) of what was seen. */
export function quantile(seen: ReadonlyArray<number>, q: number): number {
  const sorted = [...seen].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length, Math.max(1, Math.ceil(q * sorted.length))) - 1] ?? 0
}

/** Keeps what a loop computes from being optimised away. */
export const sink: { value: unknown } = { value: undefined }

function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
}
