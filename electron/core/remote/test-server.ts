import type { RemoteTest, TestStep } from '#shared/domain/remote-status.ts'
import { testStepSchema } from '#shared/domain/remote-status.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Clock } from '../support/clock.ts'
import { AppError, toAppError } from '../support/errors.ts'
import { runAttempt } from './attempt.ts'
import type { Health } from './protocol.ts'
import type { ServerLine } from './server-line.ts'

export type TestServerParts = Readonly<{
  clock: Clock
  settings: () => Settings
  signal: AbortSignal
  /** @throws AppError `remote-not-allowed` */
  line: () => ServerLine | null
  workingOffline: () => boolean
  step: (step: TestStep | null) => void
  observed: (durationMs: number, error: AppError | null) => void
}>

/**
 * One look at the server in steps that a person can follow: may its address be used, does it answer, has it the model.
 * Never rejects: what failed is in the report, and the steps after it are skipped.
 */
export async function testServer(parts: TestServerParts): Promise<RemoteTest> {
  const { clock, step } = parts
  const fromMs = clock.monotonicMs()
  const found: { line: ServerLine | null; health: Health | null } = { line: null, health: null }
  const work: Record<TestStep, () => Promise<void> | void> = {
    address: () => {
      found.line = parts.line()
      if (!found.line) throw new AppError('remote-not-configured', 'no server is named')
      if (parts.workingOffline()) throw new AppError('remote-work-offline', 'a person chose to work offline')
    },
    reply: async () => {
      found.health = await askHealth(parts, found.line)
    },
    model: () => {
      if (!hasModels(parts.settings(), found.health?.models ?? [])) {
        throw new AppError('remote-refused', 'the server does not offer the model')
      }
    }
  }
  const steps: RemoteTest['steps'] = []
  for (const name of testStepSchema.options) {
    if (steps.some(({ state }) => state === 'failed')) {
      steps.push({ step: name, state: 'skipped', code: null })
      continue
    }
    step(name)
    try {
      await work[name]()
      steps.push({ step: name, state: 'ok', code: null })
    } catch (error) {
      steps.push({ step: name, state: 'failed', code: toAppError(error, 'test of the server').code })
    }
  }
  step(null)
  const { health } = found
  return {
    steps,
    health: health?.health ?? null,
    models: health?.models ?? [],
    durationMs: clock.monotonicMs() - fromMs
  }
}

async function askHealth(parts: TestServerParts, line: ServerLine | null): Promise<Health> {
  if (!line) throw new AppError('remote-not-configured', 'no server is named')
  const { clock, signal, observed } = parts
  const limitMs = parts.settings()['remote.healthMs']
  const fromMs = clock.monotonicMs()
  // A timer of its own beside those of the attempt: five seconds are for the whole of it.
  const whole = new AbortController()
  const stop = (): void => whole.abort(signal.reason)
  signal.addEventListener('abort', stop)
  const cancelTimer = clock.after(limitMs, () =>
    whole.abort(new AppError('remote-timeout', 'no health report in time', { details: { phase: 'total', limitMs } }))
  )
  try {
    const health = await runAttempt(clock, whole.signal, (attempt) => line.protocol.health(line.send, attempt))
    observed(clock.monotonicMs() - fromMs, null)
    return health
  } catch (thrown) {
    const error = toAppError(thrown, 'health of the model server')
    observed(clock.monotonicMs() - fromMs, error)
    throw error
  } finally {
    cancelTimer()
    signal.removeEventListener('abort', stop)
  }
}

const AFIRGEN_MODELS = ['fir_summariser', 'summariser']

function hasModels(settings: Settings, offered: ReadonlyArray<string>): boolean {
  if (settings['server.protocol'] === 'afirgen') return AFIRGEN_MODELS.every((name) => offered.includes(name))
  const model = settings['server.model']
  return model === '' ? offered.length > 0 : offered.includes(model)
}
