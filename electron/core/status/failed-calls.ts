import type { AppErrorCode } from '#shared/domain/error.ts'
import type { Metrics } from '../support/metrics.ts'
import type { AlertReading } from './judge-alerts.ts'

/** Codes that say that the product failed. All others say no to a person, or that a server or a line is away. */
const faults: ReadonlySet<string> = new Set<AppErrorCode>([
  'db-corrupt',
  'db-readonly',
  'db-busy',
  'disk-full',
  'lease-lost',
  'worker-crash',
  'worker-timeout',
  'worker-out-of-memory',
  'payload-unreadable',
  'pack-invalid',
  'export-failed',
  'internal'
])

type Totals = Readonly<{ calls: number; failed: number }>

/** Calls of the window since the start, and how many of them failed. */
function totalsOf(metrics: Pick<Metrics, 'counters'>): Totals {
  let calls = 0
  let failed = 0
  for (const { name, labels, value } of metrics.counters()) {
    if (name !== 'api_requests_total') continue
    calls += value.value
    if (faults.has(labels['status'] ?? '')) failed += value.value
  }
  return { calls, failed }
}

/**
 * The share of calls that failed over the newest `samples` intervals, in percent.
 * @returns the function to be called once a sample; null while no call was made in that time
 */
export function watchFailedCalls(metrics: Pick<Metrics, 'counters'>, samples: number): () => AlertReading | null {
  const held: Totals[] = [totalsOf(metrics)]
  return () => {
    const now = totalsOf(metrics)
    held.push(now)
    if (held.length > samples + 1) held.shift()
    const before = held[0] ?? now
    const calls = now.calls - before.calls
    return calls === 0 ? null : { value: ((now.failed - before.failed) / calls) * 100, count: calls }
  }
}
