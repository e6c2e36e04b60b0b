import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Bench } from './support/bench.ts'
import { openBenchApp, type BenchApp } from './support/bench-app.ts'
import { inBenchDir } from './support/bench-parts.ts'
import { openBenchPool } from './support/bench-pool.ts'
import { complaint, draftInput, longComplaint } from './support/complaint.ts'
import { quantile, runPaired, step } from './support/paired.ts'

/** Step of Node's own histogram, which counts it as delay. */
const LOOP_STEP_MS = 10
const receivedAt = '2026-09-13T10:00:00+05:30'

/** From the pasted complaint to the stored draft, through contract, store, queue, worker and audit log. */
export const flowBench: Bench = {
  name: 'flow',
  run: ({ rounds, scale }) =>
    inBenchDir(async (dir) => {
      const pool = openBenchPool()
      const bench = await openBenchApp(dir)
      await pool.run('draftFir', draftInput('warm'))
      await draftOne(bench, complaint)
      const baseline = 'the draft alone: pool.run'
      const seen: number[] = []
      const results = await runPaired(
        [
          step(baseline, () => pool.run('draftFir', draftInput('alone'))),
          step('complaint to stored draft, whole core', () => draftOne(bench, complaint), seen)
        ],
        { baseline, rounds, times: 2 * scale }
      )
      await pool.close()
      const busy = await callsWhileDrafting(bench, 6 * scale)
      await bench.app.stop()
      return [
        {
          id: 'F1',
          title: 'A complaint becomes a stored draft',
          baseline,
          results,
          facts: {
            'whole core, p50 ms': quantile(seen, 0.5).toFixed(1),
            'whole core, p95 ms': quantile(seen, 0.95).toFixed(1)
          },
          note: 'Three durable transactions: record, frozen statement with its job, draft with the job done.'
        },
        busy
      ]
    })
}

async function draftOne({ call, untilDrafted }: BenchApp, text: string): Promise<void> {
  const { firId } = await call('fir.create', { mode: 'written', receivedAt, text })
  const drafted = untilDrafted(firId)
  await call('fir.requestDraft', { firId })
  await drafted
}

/** What the person at the window feels while every worker drafts the longest complaint there is. */
async function callsWhileDrafting(bench: BenchApp, times: number) {
  const { call } = bench
  const { firId } = await call('fir.create', { mode: 'oral', receivedAt, text: complaint })
  let saveCount = 0
  let stopping = false
  const drafters = [1, 2].map(async () => {
    while (!stopping) await draftOne(bench, longComplaint)
  })
  const delay = monitorEventLoopDelay({ resolution: LOOP_STEP_MS })
  delay.enable()
  const baseline = 'fir.get, warm'
  const saves: number[] = []
  const results = await runPaired(
    [
      step(baseline, () => call('fir.get', { firId })),
      step('fir.list, 50 rows', () => call('fir.list', {})),
      step(
        'fir.saveStatement, durable autosave',
        async () => {
          const text = `${complaint} ${saveCount}`
          saveCount = (await call('fir.saveStatement', { firId, baseSaveCount: saveCount, text })).saveCount
        },
        saves
      )
    ],
    { baseline, rounds: { atMost: 3, budgetMs: 0 }, times }
  )
  stopping = true
  delay.disable()
  const lateMs = Math.max(0, delay.percentile(99) / 1e6 - LOOP_STEP_MS)
  await Promise.all(drafters)
  return {
    id: 'F2',
    title: 'Calls of the window while two long drafts run',
    baseline,
    results,
    facts: {
      'autosave, p95 ms': quantile(saves, 0.95).toFixed(1),
      'event loop late, p99 ms (design: under 30)': lateMs.toFixed(1)
    },
    note: 'Workers and this thread share the cores with whatever else the machine does: quiet it before judging this one.'
  }
}
