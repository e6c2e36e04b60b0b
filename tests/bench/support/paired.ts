/** One way of doing a thing. All variants of a run do the same thing. */
export type Variant = Readonly<{
  name: string
  /** Does it `times` times. Fast things bring their own loop, so that the harness does not time its own call. */
  loop(times: number): void | Promise<void>
}>

export type Spread = Readonly<{ median: number; min: number; max: number }>

export type VariantResult = Readonly<{
  name: string
  /** Nanoseconds an operation, over the rounds. */
  nanoseconds: Spread
  /** This variant's time divided by the baseline's in the same round. Below 1 is faster. */
  ratio: Spread
}>

export type PairedOptions = Readonly<{
  /** Name of the variant that all are compared with. */
  baseline: string
  rounds: number
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
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? variants : [...variants].reverse()
    for (const variant of order) {
      await between?.()
      collectGarbage()
      const fromMs = performance.now()
      await variant.loop(times)
      const nanoseconds = ((performance.now() - fromMs) * 1e6) / times
      if (round > 0) perVariant.get(variant.name)?.push(nanoseconds)
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

/** A variant made of one step, for things far slower than a call. */
export function step(name: string, once: (index: number) => unknown): Variant {
  let index = 0
  return {
    name,
    async loop(times) {
      for (let n = 0; n < times; n++) {
        const result = once(index++)
        if (result instanceof Promise) await result
      }
    }
  }
}

/** The same for steps that never wait: an await between them would let other work in. */
export function syncStep(name: string, once: (index: number) => unknown): Variant {
  let index = 0
  return {
    name,
    loop(times) {
      for (let n = 0; n < times; n++) once(index++)
    }
  }
}

/** Keeps what a loop computes from being optimised away. */
export const sink: { value: unknown } = { value: undefined }

function collectGarbage(): void {
  const { gc } = globalThis as { gc?: () => void }
  gc?.()
}
