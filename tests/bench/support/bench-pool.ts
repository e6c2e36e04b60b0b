import { defaultSettings } from '#shared/domain/settings.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createWorkerPool, type WorkerPool } from '../../../electron/core/workers/worker-pool.ts'
import { benchParts } from './bench-parts.ts'
import { draftInput, loadBenchPack, longComplaint } from './complaint.ts'

/** The product's own pool: two threads, its defaults, the real statute pack. */
export function openBenchPool(): WorkerPool {
  const { json, hash } = loadBenchPack()
  return createWorkerPool({
    size: defaultSettings['workers.count'],
    workerUrl: new URL('../../../electron/core/workers/worker-entry.ts', import.meta.url),
    packJson: json,
    packHash: hash,
    ...benchParts(),
    randomness: systemRandomness,
    taskTimeoutMs: defaultSettings['workers.taskTimeoutMs'],
    heartbeatMs: defaultSettings['workers.heartbeatMs'],
    maxHeapMb: defaultSettings['workers.maxHeapMb']
  })
}

export type Drafting = Readonly<{ drafted(): number; failed(): number; stop(): Promise<void> }>

/** Keeps every thread of the pool drafting until stopped. Resolves when the first drafts are under way. */
export async function keepDrafting(pool: WorkerPool): Promise<Drafting> {
  let stopping = false
  let drafted = 0
  let failed = 0
  const draftOn = async (): Promise<void> => {
    while (!stopping) {
      // On a machine with far too much to do the watchdog may end a worker: the pool makes a new one.
      await pool.run('draftFir', draftInput('busy', longComplaint)).then(
        () => (drafted += 1),
        () => (failed += 1)
      )
    }
  }
  // The first answer of a thread says that it has started up; from then on it is drafting.
  await Promise.all(Array.from({ length: pool.stats().size }, () => pool.run('draftFir', draftInput('first'))))
  const threads = Array.from({ length: pool.stats().size }, draftOn)
  return {
    drafted: () => drafted,
    failed: () => failed,
    async stop() {
      stopping = true
      await Promise.all(threads)
    }
  }
}
