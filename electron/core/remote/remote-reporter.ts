import type { AppError } from '../support/errors.ts'
import type { Logger } from '../support/logger.ts'
import type { Metrics } from '../support/metrics.ts'

export type RemoteReporter = Readonly<{
  /** One attempt reached the network; no error means it went well. */
  attempted(server: string, durationMs: number, error: AppError | null): void
  generated(server: string, completionTokens: number | null, durationMs: number): void
  budgetExhausted(): void
  tokensPerSecond(): number | null
}>

/** Metrics and log lines of the model server: codes, numbers and durations, never a word that was sent or received. */
export function createReporter(
  { metrics, logger }: Readonly<{ metrics: Metrics; logger: Logger }>,
  observe: () => (error: AppError | null) => void,
  changed: () => void
): RemoteReporter {
  let tokensPerSecond: number | null = null
  return {
    attempted(server, durationMs, error) {
      observe()(error)
      const status = error?.code ?? 'ok'
      metrics.count('model_server_requests_total', { server, status })
      metrics.observeMs('model_server_latency_seconds', durationMs, { server })
      if (error?.code !== 'cancelled') metrics.gauge('model_server_availability', error === null ? 1 : 0, { server })
      if (error) logger.warn('remote.failed', { code: error.code, durationMs, ...reasonOf(error) })
      else logger.info('remote.answered', { durationMs })
      changed()
    },
    generated(server, completionTokens, durationMs) {
      if (completionTokens === null || durationMs <= 0) return
      tokensPerSecond = completionTokens / (durationMs / 1000)
      metrics.count('model_server_tokens_total', { server }, completionTokens)
      metrics.observeMs('model_server_generation_seconds', durationMs, { server })
      metrics.gauge('model_server_tokens_per_second', tokensPerSecond, { server })
    },
    budgetExhausted() {
      metrics.count('retry_budget_exhausted')
      logger.warn('remote.retry-budget-exhausted')
    },
    tokensPerSecond: () => tokensPerSecond
  }
}

/** Why, in a word of ours: the phase of a timeout, the code of the socket, the status of the answer. */
function reasonOf({ details }: AppError): Readonly<{ reason?: string | number }> {
  const reason = details?.['phase'] ?? details?.['reason'] ?? details?.['status']
  return typeof reason === 'string' || typeof reason === 'number' ? { reason } : {}
}
