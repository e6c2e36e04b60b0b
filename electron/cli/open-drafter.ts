import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { draftInputSchema, type Draft, type DraftInput } from '#shared/domain/draft.ts'
import { settingsSchema } from '#shared/domain/settings.ts'
import { checkStatement } from '#shared/domain/statement.ts'
import { loadPack } from '../core/law/load-pack.ts'
import { systemClock, toIstIso } from '../core/support/clock.ts'
import { systemRandomness } from '../core/support/ids.ts'
import { createLogger } from '../core/support/logger.ts'
import { createMetrics } from '../core/support/metrics.ts'
import { createWorkerPool } from '../core/workers/worker-pool.ts'
import { CliError } from './cli-error.ts'

export type Drafter = Readonly<{
  /** @throws CliError | AppError with a code of the product */
  draft(input: unknown): Promise<Draft>
  /** Signer of the statute pack, or null. */
  reviewedBy: string | null
  /** Drafts worked on at once. */
  size: number
  close(): Promise<void>
}>

const messages = {
  'statement-empty': 'the statement is empty',
  'statement-too-long': 'the statement is longer than 50,000 characters',
  'text-not-well-formed': 'the statement holds a character that cannot be stored (NUL or half of a pair)'
} as const

/** Says which member of an input is wrong, never what stands in it. */
function checkInput(input: unknown): DraftInput {
  const text = (input as Readonly<{ text?: unknown }> | null)?.text
  const problem = typeof text === 'string' ? checkStatement(text) : undefined
  if (problem) {
    const message = problem.code in messages ? messages[problem.code as keyof typeof messages] : problem.code
    throw new CliError(problem.code, message)
  }
  const parsed = draftInputSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const paths = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'the line'))]
  throw new CliError('bad-input', `not valid: ${paths.join(', ')}`)
}

function workerUrl(): URL {
  const bundled = new URL('./worker.js', import.meta.url)
  return existsSync(bundled) ? bundled : new URL('../core/workers/worker-entry.ts', import.meta.url)
}

/**
 * Opens the drafting half of the core: statute pack and worker pool, the same as behind the window. Drafting from the
 * command line keeps nothing, so no store, no key and no folder is made.
 */
export function openDrafter(): Drafter {
  const { pack, json, hash } = loadPack(fileURLToPath(new URL('../../resources/law', import.meta.url)))
  const settings = settingsSchema.parse({})
  const logger = createLogger(
    () => undefined,
    () => toIstIso(systemClock.nowMs()),
    'draft-cli'
  )
  const size = settings['workers.count']
  const pool = createWorkerPool({
    size,
    workerUrl: workerUrl(),
    packJson: json,
    packHash: hash,
    clock: systemClock,
    logger,
    metrics: createMetrics(systemClock),
    randomness: systemRandomness,
    taskTimeoutMs: settings['workers.taskTimeoutMs'],
    heartbeatMs: settings['workers.heartbeatMs'],
    maxHeapMb: settings['workers.maxHeapMb']
  })
  return {
    draft: async (input) => pool.run('draftFir', checkInput(input)),
    reviewedBy: pack.reviewedBy,
    size,
    close: () => pool.close()
  }
}
