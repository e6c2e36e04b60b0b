import { statSync } from 'node:fs'
import type { Counter, Metrics } from '../support/metrics.ts'
import type { Clock } from '../support/clock.ts'
import type { LoopLaps } from '../support/event-loop.ts'
import type { MachinePort } from '../support/machine.ts'
import type { JobStore } from '../store/job-store.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import type { CacheStats } from '../cache/cache-meter.ts'
import type { Readings } from './to-sample.ts'

export type SampleSources = Readonly<{
  clock: Pick<Clock, 'monotonicMs'>
  metrics: Metrics
  jobs: Pick<JobStore, 'depths'>
  pool: Pick<WorkerPool, 'stats' | 'busyMs'>
  cache: Readonly<{ stats(): CacheStats }>
  machine: MachinePort
  /** The encrypted record; its WAL lies beside it. */
  recordFile: string
  dataDir: string
}>

const protocols = ['openai', 'afirgen'] as const

/** What a source says, or null: one that is closed or gone must not cost the sample. */
function ask<T>(source: () => T): T | null {
  try {
    return source()
  } catch {
    return null
  }
}

/** A file that is not there takes no room: SQLite removes the WAL when it closes. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Reads everything that is sampled: a few tenths of a millisecond, most of it asking the system. */
export function createReader(sources: SampleSources, laps: LoopLaps): () => Readings {
  const { clock, metrics, jobs, pool, cache, machine, recordFile, dataDir } = sources
  const tokens = protocols.map((server): Counter => metrics.counter('model_server_tokens_total', { server }))
  const generationMs = (): number => {
    let sumMs = 0
    for (const { name, value } of metrics.histograms())
      if (name === 'model_server_generation_seconds') sumMs += value.sumMs
    return sumMs
  }
  return () => {
    const memory = ask(() => process.memoryUsage())
    return {
      atMs: clock.monotonicMs(),
      depths: ask(() => jobs.depths()),
      workers: ask(() => ({ size: pool.stats().size, busyMs: pool.busyMs() })),
      cache: ask(() => cache.stats()),
      delayP99Ms: ask(() => laps.p99Ms()),
      rssBytes: memory?.rss ?? null,
      heapBytes: memory?.heapUsed ?? null,
      recordBytes: ask(() => sizeOf(recordFile)),
      walBytes: ask(() => sizeOf(`${recordFile}-wal`)),
      model: { tokens: tokens.reduce((sum, counter) => sum + counter.value, 0), generationMs: generationMs() },
      cpu: ask(() => machine.cpuTimes()),
      memoryPercent: ask(() => machine.memoryUsedPercent()),
      diskFreeBytes: ask(() => machine.diskFreeBytes(dataDir))
    }
  }
}
