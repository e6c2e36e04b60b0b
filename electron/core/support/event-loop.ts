import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Metrics } from './metrics.ts'

/** Sampling step of the delay histogram: fine enough to see one dropped frame. */
const RESOLUTION_MS = 10

/** What came on top of the timer's own step; nothing measured yet is no delay. */
const lateMs = (nanoseconds: number): number =>
  Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS) : 0

/**
 * Publishes event-loop delay and memory as sampled gauges. Returns the function that stops the monitor.
 *
 * Node's histogram holds the time from one tick of its timer to the next, the timer's own step included: an idle loop
 * reads as 10 ms. What is published is what came on top of the step.
 */
export function watchProcess(metrics: Metrics): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  metrics.sampled('event_loop_delay_p50_ms', () => lateMs(delay.percentile(50)))
  metrics.sampled('event_loop_delay_p99_ms', () => lateMs(delay.percentile(99)))
  metrics.sampled('event_loop_delay_max_ms', () => lateMs(delay.max))
  metrics.sampled('process_memory_rss_bytes', () => process.memoryUsage.rss())
  metrics.sampled('process_memory_heap_bytes', () => process.memoryUsage().heapUsed)
  return () => delay.disable()
}

export type LoopLaps = Readonly<{
  /** The delay within which 99 % of the turns since the last call came; null when there was none. */
  p99Ms(): number | null
  stop(): void
}>

/** Event-loop delay lap by lap. A monitor of its own: forgetting a lap must not forget what `watchProcess` publishes. */
export function timeLoopLaps(): LoopLaps {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  return {
    p99Ms() {
      const p99 = delay.count === 0 ? null : lateMs(delay.percentile(99))
      delay.reset()
      return p99
    },
    stop: () => void delay.disable()
  }
}
