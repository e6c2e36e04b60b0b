import type { CallName } from '#shared/ipc/contract.ts'
import type { AlertReading, AlertReadings } from './judge-alerts.ts'
import type { Operations } from './operations.ts'
import type { Readings, Sample } from './to-sample.ts'

/** Calls that last as long as a person, a server or a key derivation takes: no measure of the product. */
const slowByNature: ReadonlySet<string> = new Set<CallName>([
  'fir.exportPdf',
  'status.saveReport',
  'session.setup',
  'session.unlock',
  'session.seal',
  'recovery.restore',
  'remote.test'
])

export type AlertSources = Readonly<{
  sample: Sample
  readings: Readings
  operations: Pick<Operations, 'ofName'>
  /** The newest values of the processors, the minute that the rule is about. */
  cpuPercents: ReadonlyArray<number | null>
  failedCalls: AlertReading | null
  queuePaused: boolean
}>

const one = (value: number | null): AlertReading | null => (value === null ? null : { value, count: 1 })

/** What each alert is judged by, out of one sample. */
export function toAlertReadings(sources: AlertSources): AlertReadings {
  const { sample, readings, operations, cpuPercents, failedCalls, queuePaused } = sources
  return {
    cpu: meanOf(cpuPercents),
    memory: one(sample['machine.memory.percent']),
    response: slowest(operations, 'api_request_duration_seconds', 'call', slowByNature),
    errors: failedCalls,
    'cache-hit': hitRate(readings.cache),
    'model-latency': slowest(operations, 'model_server_latency_seconds', 'server'),
    // A queue that a person has stopped waits because of that person.
    'queue-age': queuePaused ? null : one(sample['queue.compute.oldest.seconds']),
    'wal-size': one(sample['store.wal.bytes']),
    'disk-left': one(sample['machine.diskFree.bytes'])
  }
}

/** Over a whole minute or not at all: a busy second is no busy machine. */
function meanOf(values: ReadonlyArray<number | null>): AlertReading | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0 || known.length < values.length) return null
  return { value: known.reduce((sum, value) => sum + value, 0) / known.length, count: known.length }
}

function slowest(
  operations: Pick<Operations, 'ofName'>,
  name: string,
  label: string,
  without: ReadonlySet<string> = new Set()
): AlertReading | null {
  let worst: AlertReading | null = null
  for (const { labels, count, quantiles } of operations.ofName(name)) {
    const subject = labels[label] ?? ''
    const seconds = (quantiles.p95Ms ?? 0) / 1000
    if (count === 0 || without.has(subject) || (worst && worst.value >= seconds)) continue
    worst = { value: seconds, count, subject }
  }
  return worst
}

/**
 * The share of lookups that the cache could have answered and did. The first look at what was just written counts
 * neither way: an officer who types changes the record with every save, and no cache has what was not there before.
 * What was put out for want of room, or found past its time, counts against it.
 */
function hitRate(cache: Readings['cache']): AlertReading | null {
  if (!cache) return null
  const hits = cache.hits + cache.staleHits + cache.negativeHits + cache.diskHits
  const possible = hits + cache.expired + cache.evictions
  return possible === 0 ? null : { value: (hits / possible) * 100, count: cache.hits + cache.misses }
}
