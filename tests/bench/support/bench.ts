import type { Rounds, VariantResult } from './paired.ts'

/** A limit of the design on a ratio. Reported beside it; a bench never fails because of a number. */
export type Gate = Readonly<{ variant: string; atMost: number; source: string }>

export type Measurement = Readonly<{
  id: string
  title: string
  baseline: string
  results: ReadonlyArray<VariantResult>
  gates?: ReadonlyArray<Gate>
  /** What a reader has to know to take the numbers for what they are. */
  note?: string
  /** Figures that are no ratio, such as latencies at the 99th percentile. */
  facts?: Readonly<Record<string, number | string>>
}>

/** How much is measured: `smoke` answers in half a minute, `full` is for numbers to be quoted. */
export type Effort = Readonly<{ rounds: Rounds; scale: number }>

export const efforts: Readonly<Record<'smoke' | 'full', Effort>> = {
  smoke: { rounds: { atMost: 5, budgetMs: 1500 }, scale: 1 },
  full: { rounds: { atMost: 9, budgetMs: 60_000 }, scale: 5 }
}

export type Bench = Readonly<{ name: string; run(effort: Effort): Promise<ReadonlyArray<Measurement>> }>
