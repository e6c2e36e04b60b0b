import { arch, cpus, release, totalmem } from 'node:os'
import type { RemoteStatus } from '#shared/domain/remote-status.ts'
import type { AlertList } from '#shared/domain/series.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { MetricsSnapshot } from '#shared/domain/metrics.ts'
import type { Trouble } from '../support/trouble-memory.ts'
import { tellSettings } from './tell-settings.ts'

export type DiagnosticsParts = Readonly<{
  versions: Readonly<Record<string, string>>
  runtimeEndOfLife: boolean
  settings: Settings
  /** How many, by state or kind: never which. */
  counts: Readonly<Record<'records' | 'jobs' | 'audit', Readonly<Record<string, number>>>>
  storeBytes: Readonly<Record<string, number | null>>
  remote: RemoteStatus
  alerts: AlertList
  troubles: ReadonlyArray<Trouble>
  metrics: MetricsSnapshot
}>

/** Layout of the report: a higher number means that a reader has to look again. */
const REPORT_VERSION = 1

/**
 * The report for a technician, as JSON that a person can read before it goes anywhere. Everything in it is put in by
 * name: numbers, closed words, codes and times. Names of station and officer, the server's address, keys, paths, ids of
 * records and words of a case have no way in.
 */
export function buildDiagnostics(parts: DiagnosticsParts): string {
  const { metrics, remote } = parts
  const report = {
    report: 'prathamiki-diagnostics',
    reportVersion: REPORT_VERSION,
    takenAt: metrics.takenAt,
    runningForSeconds: Math.round(metrics.uptimeSeconds),
    versions: parts.versions,
    runtimeEndOfLife: parts.runtimeEndOfLife,
    machine: {
      platform: process.platform,
      kernel: release(),
      architecture: arch(),
      processors: cpus().length,
      memoryBytes: totalmem()
    },
    counts: parts.counts,
    storeBytes: parts.storeBytes,
    modelServer: {
      configured: remote.configured,
      protocol: remote.protocol,
      key: remote.key,
      connectivity: remote.connectivity,
      breaker: remote.breaker.state,
      breakerChanges: remote.timeline,
      lastSuccessAt: remote.lastSuccessAt,
      lastError: remote.lastError
    },
    alerts: parts.alerts,
    errors: parts.troubles,
    settings: tellSettings(parts.settings),
    metrics: tellMetrics(metrics)
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const keyOf = ({ name, labels }: Readonly<{ name: string; labels: Readonly<Record<string, string>> }>): string => {
  const inner = Object.entries(labels).map(([label, value]) => `${label}=${value}`)
  return inner.length === 0 ? name : `${name}{${inner.join(',')}}`
}

const rounded = (value: number): number => Number(value.toPrecision(6))

/** One line a metric: a report of thousands of lines would be saved unread. */
function tellMetrics({ counters, gauges, histograms }: MetricsSnapshot): Record<string, Record<string, unknown>> {
  return {
    counters: Object.fromEntries(counters.map((one) => [keyOf(one), one.value])),
    gauges: Object.fromEntries(gauges.map((one) => [keyOf(one), rounded(one.value)])),
    milliseconds: Object.fromEntries(
      histograms.map((one) => [
        keyOf(one),
        `n ${one.count}, p50 ${rounded(one.p50Ms)}, p95 ${rounded(one.p95Ms)}, p99 ${rounded(one.p99Ms)}`
      ])
    )
  }
}
