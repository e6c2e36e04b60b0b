import type { Bench, Effort, Measurement } from './support/bench.ts'
import { inBenchDir } from './support/bench-parts.ts'
import { keepDrafting, openBenchPool } from './support/bench-pool.ts'
import { bareQueue, peerQueue, productQueue, type BenchQueue } from './support/bench-queues.ts'
import { quantile, runPaired, step } from './support/paired.ts'

/** What the original promised of an enqueue, and asserted on a mock. Here the disk decides, so the bare insert is asked too. */
const ENQUEUE_LIMIT_MS = 10

type Queues = Readonly<Record<'bare' | 'product' | 'peer', BenchQueue>>

/** A job is durable when `enqueue` returns: what that costs, on an idle machine and with every worker drafting. */
export const enqueueBench: Bench = {
  name: 'enqueue',
  run: (effort) =>
    inBenchDir(async (dir) => {
      const queues: Queues = { bare: bareQueue(dir), product: productQueue(dir), peer: peerQueue(dir) }
      const idle = await measure(queues, effort, 'Q1', 'Durable enqueue, nothing else running')
      const pool = openBenchPool()
      const drafting = await keepDrafting(pool)
      const fromMs = performance.now()
      const busy = await measure(queues, effort, 'Q2', 'Durable enqueue, two drafts running in the worker pool')
      const perSecond = drafting.drafted() / ((performance.now() - fromMs) / 1000)
      await drafting.stop()
      await pool.close()
      for (const queue of Object.values(queues)) queue.close()
      const facts = {
        ...busy.facts,
        'long drafts finished a second meanwhile': perSecond.toFixed(1),
        'long drafts failed': drafting.failed()
      }
      return [idle, { ...busy, facts }]
    })
}

async function measure(queues: Queues, effort: Effort, id: string, title: string): Promise<Measurement> {
  const baseline = 'bare FULL insert'
  const seen: Record<string, number[]> = { 'job store': [], [baseline]: [] }
  const results = await runPaired(
    [
      step(baseline, () => queues.bare.enqueue(), seen[baseline]),
      step('jobs.enqueue (job store)', () => queues.product.enqueue(), seen['job store']),
      step('plainjob add, put on FULL', () => queues.peer.enqueue())
    ],
    { baseline, rounds: effort.rounds, times: 12 * effort.scale }
  )
  const facts = Object.fromEntries(
    Object.entries(seen).flatMap(([name, values]) =>
      [0.5, 0.95, 0.99].map((q) => [`${name}, p${q * 100} ms`, quantile(values, q).toFixed(3)])
    )
  )
  for (const [name, values] of Object.entries(seen)) {
    const inTime = values.filter((ms) => ms < ENQUEUE_LIMIT_MS).length
    facts[`${name}, under ${ENQUEUE_LIMIT_MS} ms`] = `${((inTime / values.length) * 100).toFixed(0)} %`
  }
  // 0.6 of the rate of a bare insert, for NORMAL in the design: here with FULL, where the disk's flush dominates both.
  const gates = [{ variant: 'jobs.enqueue (job store)', atMost: 1 / 0.6, source: 'Q1' }]
  return { id, title, baseline, results, gates, facts, note: 'All three: same cipher, WAL, synchronous=FULL.' }
}
