import type { Handlers } from '#shared/ipc/contract.ts'
import type { Metrics } from '../support/metrics.ts'
import type { Sampler } from './sampler.ts'
import type { ShownReports } from './shown-reports.ts'

export type StatusHandlerParts = Readonly<{
  metrics: Metrics
  sampler: Pick<Sampler, 'series' | 'alerts'>
  reports: ShownReports
  prometheusText: () => string
  diagnosticsText: () => string
}>

export type StatusCalls = Extract<keyof Handlers, `status.${string}`>

/** The `status.*` part of the contract: answers when somebody looks; only a new alert says by itself that it is there. */
export function createStatusHandlers(parts: StatusHandlerParts): Pick<Handlers, StatusCalls> {
  const { metrics, sampler, reports } = parts
  return {
    'status.metrics': () => metrics.snapshot(),
    'status.alerts': () => sampler.alerts(),
    'status.series': ({ minutes, operation }) => sampler.series(minutes, operation),
    'status.prometheus': () => reports.show('prometheus', parts.prometheusText()),
    'status.diagnostics': () => reports.show('diagnostics', parts.diagnosticsText()),
    'status.saveReport': ({ sha256 }) => reports.save(sha256)
  }
}
