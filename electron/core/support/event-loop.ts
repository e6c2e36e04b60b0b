import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './metrics.ts'

/** Sampling step of the delay histogram: fine enough to see one dropped frame. */
const RESOLUTION_MS = 10

/** Publishes event-loop delay and memory as sampled gauges. Returns the function that stops the monitor. */
export function watchProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  const toMs = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : 0)
  metrics.sampled('event_loop_delay_p50_ms', () => toMs(delay.percentile(50)))
  metrics.sampled('event_loop_delay_p99_ms', () => toMs(delay.percentile(99)))
  metrics.sampled('process_memory_rss_bytes', () => process.memoryUsage.rss())
  metrics.sampled('process_memory_heap_bytes', () => process.memoryUsage().heapUsed)
  return () => delay.disable()
}
