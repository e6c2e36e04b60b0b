import type { Bench } from './support/bench.ts'
import { inBenchDir } from './support/bench-parts.ts'
import { bareQueue, peerQueue, productQueue, type BenchQueue } from './support/bench-queues.ts'
import { runPaired, step } from './support/paired.ts'

/** Taking a job and finishing it: two durable transactions. */
export const claimBench: Bench = {
  name: 'claim',
  run: ({ rounds, scale }) =>
    inBenchDir(async (dir) => {
      const queues: ReadonlyArray<readonly [string, BenchQueue]> = [
        ['bare UPDATE .. RETURNING + UPDATE', bareQueue(dir)],
        ['jobs.claim + complete (job store)', productQueue(dir)],
        ['plainjob get + done, put on FULL', peerQueue(dir)]
      ]
      const baseline = queues[0]?.[0] ?? ''
      const times = 15 * scale
      // One round more than is counted, each with its own jobs; all are there from the start.
      for (const [, queue] of queues) queue.fill(times * (rounds.atMost + 1))
      const variants = queues.map(([name, queue]) =>
        step(name, () => {
          if (!queue.claimAndFinish()) throw new Error(`${name}: the queue ran empty`)
        })
      )
      const results = await runPaired(variants, { baseline, rounds, times })
      for (const [, queue] of queues) queue.close()
      return [
        {
          id: 'Q4',
          title: 'Claim a job and finish it, durably',
          baseline,
          results,
          note: 'The job store adds leases, fencing, priorities and ageing. All three: same cipher, WAL, synchronous=FULL.'
        }
      ]
    })
}
