import { cpus } from 'node:os'
import { Counter, Histogram, Registry } from 'prom-client'
import { BOUNDS_MS, toPrometheus } from '../../electron/core/status/prometheus.ts'
import { createSampler } from '../../electron/core/status/sampler.ts'
import type { CacheStats } from '../../electron/core/cache/cache-meter.ts'
import { systemMachine } from '../../electron/core/support/machine.ts'
import { createMetrics, type Metrics } from '../../electron/core/support/metrics.ts'
import { createLogger } from '../../electron/core/support/logger.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import type { Bench, Measurement } from './support/bench.ts'
import { runPaired, sink, step, type Variant } from './support/paired.ts'

/** About what a day of the product makes: a hundred statements, forty calls, each call with two outcomes. */
const STATEMENTS = 100
const CALLS = 40
const OUTCOMES = ['ok', 'revision-conflict']
const RECORDS_EACH = 20

/** The same records into both: ours, and prom-client with the same buckets. */
function fill(): Readonly<{ ours: Metrics; theirs: Registry }> {
  const ours = createMetrics(createFakeClock())
  const theirs = new Registry()
  const buckets = BOUNDS_MS.map((boundMs) => boundMs / 1000)
  const registers = [theirs]
  const help = 'of the bench'
  const query = new Histogram({
    name: 'db_query_duration_seconds',
    help,
    labelNames: ['statement'],
    buckets,
    registers
  })
  const request = new Histogram({
    name: 'api_request_duration_seconds',
    help,
    labelNames: ['call'],
    buckets,
    registers
  })
  const total = new Counter({ name: 'api_requests_total', help, labelNames: ['call', 'status'], registers })
  const durationMs = (n: number): number => 0.1 * 1.07 ** (n % 100)
  for (let n = 0; n < STATEMENTS * RECORDS_EACH; n++) {
    const statement = `fir.statement-${n % STATEMENTS}`
    ours.observeMs('db_query_duration_seconds', durationMs(n), { statement })
    query.observe({ statement }, durationMs(n) / 1000)
  }
  for (let n = 0; n < CALLS * RECORDS_EACH; n++) {
    const call = `fir.call-${n % CALLS}`
    const status = OUTCOMES[n % OUTCOMES.length] ?? ''
    ours.observeMs('api_request_duration_seconds', durationMs(n), { call })
    request.observe({ call }, durationMs(n) / 1000)
    ours.count('api_requests_total', { call, status })
    total.inc({ call, status })
  }
  return { ours, theirs }
}

/** A sampler over these metrics whose next sample is taken with every call. */
function sampling(metrics: Metrics): () => void {
  const clock = createFakeClock()
  const stats = { hits: 90, misses: 10, diskHits: 0, expired: 0, evictions: 0 } as CacheStats
  const sampler = createSampler({
    clock,
    metrics,
    logger: createLogger(
      () => undefined,
      () => '',
      'bench'
    ),
    jobs: { depths: () => [] },
    pool: { stats: () => ({ size: 2, alive: 2, busy: 0, waiting: 0, restarts: 0 }), busyMs: () => 0 },
    cache: { stats: () => stats },
    machine: systemMachine,
    recordFile: import.meta.filename,
    dataDir: import.meta.dirname,
    sampleMs: () => 5000,
    queuePaused: () => false,
    alertsChanged: () => undefined
  })
  sampler.start()
  return () => {
    for (let n = 0; n < STATEMENTS; n += 5) {
      metrics.observeMs('db_query_duration_seconds', 1, { statement: `fir.statement-${n}` })
    }
    clock.advance(5000)
  }
}

/** What the performance page costs: its export beside prom-client's, and one sample of everything. */
export const statusBench: Bench = {
  name: 'status',
  async run({ rounds, scale }) {
    const { ours, theirs } = fill()
    const texts: Variant[] = [
      step('prom-client register.metrics()', async () => (sink.value = await theirs.metrics())),
      step('toPrometheus', () => (sink.value = toPrometheus(ours, { app: '0.0.0' })))
    ]
    const sampleMs: number[] = []
    const samples: Variant[] = [
      step('os.cpus(), a part of it', () => (sink.value = cpus())),
      step('one sample, 20 operations active', sampling(ours), sampleMs)
    ]
    const textResults = await runPaired(texts, {
      baseline: 'prom-client register.metrics()',
      rounds,
      times: 20 * scale
    })
    const sampleResults = await runPaired(samples, { baseline: 'os.cpus(), a part of it', rounds, times: 100 * scale })
    const meanMs = sampleMs.reduce((sum, ms) => sum + ms, 0) / Math.max(1, sampleMs.length)
    const measurements: Measurement[] = [
      {
        id: 'M3',
        title: 'All metrics as Prometheus text',
        baseline: 'prom-client register.metrics()',
        results: textResults,
        gates: [{ variant: 'toPrometheus', atMost: 1, source: 'a peer that does the same' }],
        note: `${STATEMENTS + CALLS} histograms of ${BOUNDS_MS.length} bounds and ${CALLS} counters on both sides, by the same names.`,
        facts: { 'bytes of ours': toPrometheus(ours, {}).length, 'bytes of theirs': (await theirs.metrics()).length }
      },
      {
        id: 'M4',
        title: 'One sample of the performance page, taken every five seconds',
        baseline: 'os.cpus(), a part of it',
        results: sampleResults,
        facts: { 'share of the time at 5 s': `${((meanMs / 5000) * 100).toFixed(4)} %` },
        note: 'Without the one statement that counts the queue, which is timed with all other statements.'
      }
    ]
    return measurements
  }
}
