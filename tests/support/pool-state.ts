import type { Metrics } from '../../electron/core/support/metrics.ts'

type Watched = Readonly<{ stats(): Readonly<{ alive: number; busy: number }> }>

/** Resolves when `holds` is true, looking once a turn of the event loop. The test's own time limit ends it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}

export const untilAlive = (pool: Watched, count: number): Promise<void> => until(() => pool.stats().alive === count)

export const untilBusy = (pool: Watched, count: number): Promise<void> => until(() => pool.stats().busy === count)

/** How many workers the metrics say were replaced. */
export function restartsOf(metrics: Metrics): number {
  return metrics
    .snapshot()
    .counters.filter((counter) => counter.name === 'worker_restarts_total')
    .reduce((sum, counter) => sum + counter.value, 0)
}
