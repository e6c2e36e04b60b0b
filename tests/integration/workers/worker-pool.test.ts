import { describe, expect, it } from 'vitest'
import { withCorrelation } from '../../../electron/core/support/correlation.ts'
import { errorCodeOf } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createHostilePool } from '../../support/hostile-pool.ts'
import { untilAlive, untilBusy } from '../../support/pool-state.ts'

describe('worker pool', () => {
  it('answers a task from a thread that holds the pack and nothing of the environment', async () => {
    const { pool } = createHostilePool()
    expect(await pool.run('pack', null)).toEqual({ json: '{"id":"test"}', hash: 'ab12', env: [] })
  })

  it('serves tasks in the order they came', async () => {
    const { pool } = createHostilePool()
    const order: number[] = []
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => pool.run('echo', n).then(() => order.push(n))))
    expect(order).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('spreads tasks over a fixed number of threads and is idle when none is left', async () => {
    const { pool, metrics } = createHostilePool({ size: 2 })
    const tasks = Array.from({ length: 20 }, (_, n) => pool.run('echo', n))
    expect(pool.stats()).toMatchObject({ size: 2, waiting: 20 })
    await pool.idle()
    expect(await Promise.all(tasks)).toHaveLength(20)
    await untilAlive(pool, 2)
    expect(pool.stats()).toEqual({ size: 2, alive: 2, busy: 0, waiting: 0, restarts: 0 })
    const { gauges, histograms } = metrics.snapshot()
    expect(gauges).toContainEqual({ name: 'workers_alive', labels: {}, value: 2 })
    expect(gauges).toContainEqual({ name: 'workers_busy', labels: {}, value: 0 })
    expect(histograms.find(({ name }) => name === 'background_task_duration_seconds')).toMatchObject({
      labels: { task_type: 'echo', status: 'completed' },
      count: 20
    })
  })

  it('knows how long its threads have been busy, running tasks included, and counts no task twice', async () => {
    const clock = createFakeClock()
    const { pool } = createHostilePool({ size: 2, clock })
    await untilAlive(pool, 2)
    expect(pool.busyMs()).toBe(0)
    const running = new AbortController()
    const held = pool.run('stepForever', null, { signal: running.signal }).catch(() => undefined)
    await untilBusy(pool, 1)
    clock.advance(100)
    expect(pool.busyMs()).toBe(100)
    running.abort()
    await held
    await untilBusy(pool, 0)
    const spentMs = pool.busyMs()
    clock.advance(5000)
    expect(pool.busyMs()).toBe(spentMs)
  })

  it('tells progress in order, twenty times at most, the end included', async () => {
    const { pool } = createHostilePool()
    const told: number[] = []
    expect(await pool.run('progress', 1000, { onProgress: (fraction) => told.push(fraction) })).toBe('stepped')
    expect(told.length).toBeLessThanOrEqual(20)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBeGreaterThan(0.94)
  })

  it('carries the correlation id of the caller to the thread and back into the log', async () => {
    const { pool, log } = createHostilePool()
    await withCorrelation('click-1', () => pool.run('echo', 1))
    await pool.run('echo', 2, { correlationId: 'click-2' })
    const ids = log.filter((entry) => entry.event === 'worker.task-done').map((entry) => entry.fields.correlationId)
    expect(ids).toEqual(['click-1', 'click-2'])
  })

  it('cancels a waiting task without running it', async () => {
    const { pool } = createHostilePool()
    const abort = new AbortController()
    const first = pool.run('echo', 1)
    const second = errorCodeOf(pool.run('exit', 1, { signal: abort.signal }))
    abort.abort()
    expect(await second).toBe('cancelled')
    expect(await first).toBe(1)
    expect(pool.stats().restarts).toBe(0)
  })

  it('cancels a running task that makes steps without ending its thread', async () => {
    // Time stands still: only the task's own next step can free the worker.
    const { pool } = createHostilePool({ clock: createFakeClock() })
    const abort = new AbortController()
    const running = errorCodeOf(pool.run('stepForever', null, { signal: abort.signal }))
    await untilBusy(pool, 1)
    abort.abort()
    expect(await running).toBe('cancelled')
    expect(await pool.run('echo', 'next')).toBe('next')
    expect(pool.stats().restarts).toBe(0)
  })

  it('cancels a running task that makes no steps by ending its thread, and answers at once', async () => {
    const { pool } = createHostilePool()
    const abort = new AbortController()
    const running = errorCodeOf(pool.run('loop', null, { signal: abort.signal }))
    await untilBusy(pool, 1)
    abort.abort()
    expect(await running).toBe('cancelled')
    expect(await pool.run('echo', 'next')).toBe('next')
    expect(pool.stats().restarts).toBe(1)
  })

  it('refuses a signal that has fired already', async () => {
    const { pool } = createHostilePool()
    expect(await errorCodeOf(pool.run('echo', 1, { signal: AbortSignal.abort() }))).toBe('cancelled')
  })

  it('leaves no listener on a signal that many tasks shared', async () => {
    const { pool } = createHostilePool()
    const { signal } = new AbortController()
    let listeners = 0
    const counted = Object.assign(signal, {
      addEventListener: (...args: Parameters<AbortSignal['addEventListener']>) => {
        listeners += 1
        EventTarget.prototype.addEventListener.apply(signal, args)
      },
      removeEventListener: (...args: Parameters<AbortSignal['removeEventListener']>) => {
        listeners -= 1
        EventTarget.prototype.removeEventListener.apply(signal, args)
      }
    })
    await Promise.all(Array.from({ length: 200 }, (_, n) => pool.run('echo', n, { signal: counted })))
    expect(listeners).toBe(0)
  })

  it('ends a task that runs out of time at its next step and keeps the thread', async () => {
    const clock = createFakeClock()
    const { pool } = createHostilePool({ clock })
    const running = errorCodeOf(pool.run('stepForever', null, { timeoutMs: 3000 }))
    await untilBusy(pool, 1)
    clock.advance(3000)
    expect(await running).toBe('worker-timeout')
    expect(await pool.run('echo', 1)).toBe(1)
    expect(pool.stats().restarts).toBe(0)
  })

  it('refuses a task that no worker knows and input that is not valid before a worker sees them', async () => {
    const { pool } = createHostilePool()
    expect(await errorCodeOf(pool.run('constructor' as 'echo', 1))).toBe('bad-input')
    expect(pool.stats()).toMatchObject({ busy: 0, waiting: 0 })
  })

  it('closes cooperatively, refuses what waits and what comes later, and stops what runs', async () => {
    const { pool } = createHostilePool({ size: 2 })
    const running = errorCodeOf(pool.run('stepForever', null))
    const looping = errorCodeOf(pool.run('loop', null))
    await untilBusy(pool, 2)
    const waiting = errorCodeOf(pool.run('echo', 1))
    await Promise.all([pool.close(), pool.close()])
    expect(await Promise.all([running, looping, waiting])).toEqual(['shutting-down', 'shutting-down', 'shutting-down'])
    expect(await errorCodeOf(pool.run('echo', 2))).toBe('shutting-down')
    expect(pool.stats()).toMatchObject({ alive: 0, busy: 0, waiting: 0, restarts: 0 })
  })

  it('opens and closes six times without leaving a thread behind', async () => {
    for (let round = 0; round < 6; round++) {
      const { pool } = createHostilePool({ size: 1 + (round % 2) })
      if (round % 3 === 0) expect(await pool.run('echo', round)).toBe(round)
      await pool.close()
      expect(pool.stats().alive).toBe(0)
    }
  })
})
