import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { draftSchema, type DraftInput } from '#shared/domain/draft.ts'
import { MAX_STATEMENT_CODE_POINTS } from '#shared/domain/limits.ts'
import { defaultSettings } from '#shared/domain/settings.ts'
import { draftFir } from '../../../electron/core/generation/draft-fir.ts'
import { loadPack } from '../../../electron/core/law/load-pack.ts'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { systemRandomness } from '../../../electron/core/support/ids.ts'
import { createLogger } from '../../../electron/core/support/logger.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'
import { createWorkerPool, type WorkerPool } from '../../../electron/core/workers/worker-pool.ts'

const law = loadPack(new URL('../../../resources/law', import.meta.url).pathname)
const complaint = (language: 'en' | 'hi'): string =>
  readFileSync(new URL(`../../../resources/examples/complaint-${language}.txt`, import.meta.url), 'utf8')
const input = (text: string): DraftInput => ({ id: 'FIR1', text, receivedAt: '2026-01-15T10:00:00+05:30' })

const open: WorkerPool[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()))
})

/** The pool of the product, with its default settings and its own worker. */
function productPool(): WorkerPool {
  const pool = createWorkerPool({
    size: defaultSettings['workers.count'],
    workerUrl: new URL('../../../electron/core/workers/worker-entry.ts', import.meta.url),
    packJson: law.json,
    packHash: law.hash,
    clock: systemClock,
    logger: createLogger(
      () => {},
      () => '',
      'test'
    ),
    metrics: createMetrics(systemClock),
    randomness: systemRandomness,
    taskTimeoutMs: defaultSettings['workers.taskTimeoutMs'],
    heartbeatMs: defaultSettings['workers.heartbeatMs'],
    maxHeapMb: defaultSettings['workers.maxHeapMb']
  })
  open.push(pool)
  return pool
}

describe('drafting in a worker thread', () => {
  it('gives the same draft as the engine gives on the main thread', async () => {
    const pool = productPool()
    for (const language of ['en', 'hi'] as const) {
      const draft = await pool.run('draftFir', input(complaint(language)))
      expect(draftSchema.parse(draft)).toEqual(draft)
      const here = draftFir(input(complaint(language)), law.pack, law.hash, () => 0)
      expect({ ...draft, ms: 0 }).toEqual(here)
    }
  })

  it('drafts statements of full length side by side, with progress, under the default watchdog and memory limit', async () => {
    const pool = productPool()
    const told: number[] = []
    const drafts = (['en', 'hi'] as const).map((language) => {
      const text = complaint(language).repeat(100)
      const full = Array.from(text).slice(0, MAX_STATEMENT_CODE_POINTS).join('')
      return pool.run('draftFir', input(full), { onProgress: (fraction) => told.push(fraction) })
    })
    for (const draft of await Promise.all(drafts)) expect(draft.engine.outputHash).toMatch(/^[0-9a-f]{64}$/)
    expect(told.length).toBeGreaterThan(8)
    expect(pool.stats().restarts).toBe(0)
  })

  it('answers a statement that cannot be drafted with its own code', async () => {
    const pool = productPool()
    await expect(pool.run('draftFir', input(' \n '))).rejects.toMatchObject({ code: 'statement-empty' })
    await expect(pool.run('draftFir', input('x'.repeat(50_001)))).rejects.toMatchObject({ code: 'statement-too-long' })
    await expect(pool.run('draftFir', input('x'.repeat(100_001)))).rejects.toMatchObject({ code: 'bad-input' })
    expect(pool.stats().restarts).toBe(0)
  })

  it('stops a draft that nobody wants any more at its next step, without ending the thread', async () => {
    const pool = productPool()
    const abort = new AbortController()
    const text = Array.from(complaint('en').repeat(100)).slice(0, MAX_STATEMENT_CODE_POINTS).join('')
    const draft = pool.run('draftFir', input(text), { signal: abort.signal, onProgress: () => abort.abort() })
    await expect(draft).rejects.toMatchObject({ code: 'cancelled' })
    expect((await pool.run('draftFir', input(complaint('en')))).id).toBe('FIR1')
  })
})
