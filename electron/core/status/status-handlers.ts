import type { Handlers } from '#shared/ipc/contract.ts'
import type { Metrics } from '../support/metrics.ts'

/** The `status.*` part of the contract: a snapshot when somebody looks, nothing pushed while nobody does. */
export function createStatusHandlers(metrics: Metrics): Pick<Handlers, 'status.metrics'> {
  return { 'status.metrics': () => metrics.snapshot() }
}
