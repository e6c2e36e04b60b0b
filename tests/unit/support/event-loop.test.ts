import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../../electron/core/support/clock.ts'
import { timeLoopLaps, watchProcess } from '../../../electron/core/support/event-loop.ts'
import { createMetrics } from '../../../electron/core/support/metrics.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('the watch on the process', () => {
  it('sees a blocked event loop, takes off the step that Node counts as delay, and knows the memory', async () => {
    const node = monitorEventLoopDelay({ resolution: 10 })
    node.enable()
    const metrics = createMetrics(systemClock)
    const stop = watchProcess(metrics)
    const gauge = (name: string): number => metrics.snapshot().gauges.find((one) => one.name === name)?.value ?? -1
    await pause(300)
    // Compared with Node's own figure of the same moments: a busy machine makes both late.
    expect(gauge('event_loop_delay_p50_ms')).toBeLessThan(node.percentile(50) / 1e6 - 5)
    expect(gauge('event_loop_delay_p50_ms')).toBeGreaterThanOrEqual(0)
    const blockedUntilMs = performance.now() + 120
    while (performance.now() < blockedUntilMs);
    await pause(50)
    expect(gauge('event_loop_delay_max_ms')).toBeGreaterThan(80)
    expect(gauge('process_memory_rss_bytes')).toBeGreaterThan(10_000_000)
    expect(gauge('process_memory_heap_bytes')).toBeGreaterThan(1_000_000)
    stop()
    node.disable()
  })
})

describe('laps of the event loop', () => {
  it('forget the lap before: a block is in the lap it fell into, and the next one begins empty', async () => {
    const laps = timeLoopLaps()
    await pause(100)
    const blockedUntilMs = performance.now() + 200
    while (performance.now() < blockedUntilMs);
    await pause(50)
    expect(laps.p99Ms()).toBeGreaterThan(150)
    // No turn has passed since.
    expect(laps.p99Ms()).toBeNull()
    laps.stop()
  })
})
