import { describe, expect, it } from 'vitest'
import { errorCodeOf } from '../../support/error-code.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { HostileTask } from '../../support/hostile-pool.ts'
import { createHostilePool } from '../../support/hostile-pool.ts'
import { restartsOf, untilAlive, untilBusy } from '../../support/pool-state.ts'

describe('a worker thread that dies', () => {
  const deaths: [string, HostileTask, unknown][] = [
    ['process.exit(0)', 'exit', 0],
    ['process.exit(3)', 'exit', 3],
    ['an uncaught error', 'uncaught', null],
    ['an uncaught null', 'uncaughtNull', null]
  ]
  for (const [what, task, input] of deaths) {
    it(`WK-100 costs the one task when it dies of ${what}, and its place is filled again`, async () => {
      const { pool, metrics, log } = createHostilePool({ size: 2 })
      const others = [1, 2, 3, 4].map((n) => pool.run('echo', n))
      expect(await errorCodeOf(pool.run(task, input))).toBe('worker-crash')
      expect(await Promise.all(others)).toEqual([1, 2, 3, 4])
      await untilAlive(pool, 2)
      expect(await pool.run('echo', 'again')).toBe('again')
      expect(restartsOf(metrics)).toBe(1)
      expect(log.filter((entry) => entry.event === 'worker.died')).toHaveLength(1)
    })
  }

  it('WK-101 names a worker out of memory, and the process and the pool live on', async () => {
    const { pool } = createHostilePool({ maxHeapMb: 16 })
    expect(await errorCodeOf(pool.run('outOfMemory', null))).toBe('worker-out-of-memory')
    expect(await pool.run('echo', 1)).toBe(1)
    expect(pool.stats().restarts).toBe(1)
  })

  it('WK-102 ends an endless loop after three missed heartbeats, while the main thread and the other worker go on', async () => {
    const clock = createFakeClock()
    const { pool } = createHostilePool({ size: 2, heartbeatMs: 1000, clock })
    await untilAlive(pool, 2)
    const loop = errorCodeOf(pool.run('loop', null))
    await untilBusy(pool, 1)
    // The loop has a whole core; this thread still answers, and so does the other worker.
    expect(await pool.run('echo', 'meanwhile')).toBe('meanwhile')
    clock.advance(2999)
    expect(await pool.run('echo', 'still')).toBe('still')
    expect(pool.stats()).toMatchObject({ busy: 1, restarts: 0 })
    clock.advance(1)
    expect(await loop).toBe('worker-timeout')
    expect(pool.stats()).toMatchObject({ alive: 1, restarts: 1 })
    clock.advance(1000)
    await untilAlive(pool, 2)
    expect(await pool.run('echo', 'after')).toBe('after')
  })

  it('WK-102 ends a task that waits for ever', async () => {
    const { pool } = createHostilePool({ heartbeatMs: 50 })
    expect(await errorCodeOf(pool.run('hang', null))).toBe('worker-timeout')
  })

  const thrown: [string, HostileTask, string][] = [
    ['null', 'throwNull', 'internal'],
    ['a string', 'throwString', 'internal'],
    ['an object with getters that throw', 'throwTrap', 'internal'],
    ['a circular object', 'throwCircular', 'internal'],
    ['an error with a code of ours', 'throwNamed', 'statement-empty']
  ]
  for (const [what, task, code] of thrown) {
    it(`WK-103 turns ${what}, thrown by a task, into a failure and keeps the worker`, async () => {
      const { pool } = createHostilePool()
      const error: unknown = await pool.run(task, null).catch((failure: unknown) => failure)
      expect(error).toMatchObject({ name: 'AppError', code })
      expect(JSON.stringify(error) + String(error)).not.toContain('Rahul')
      expect(pool.stats().restarts).toBe(0)
    })
  }

  it('WK-103 turns a result that cannot be cloned into a failure', async () => {
    const { pool } = createHostilePool()
    expect(await errorCodeOf(pool.run('unclonable', null))).toBe('internal')
    expect(await pool.run('echo', 1)).toBe(1)
  })

  it('WK-104 never gives a task to a thread that broke: every poison task costs a thread and the rest are answered', async () => {
    const { pool } = createHostilePool()
    const results = await Promise.all([
      errorCodeOf(pool.run('exit', 1)),
      pool.run('echo', 'a'),
      errorCodeOf(pool.run('exit', 1)),
      pool.run('echo', 'b'),
      errorCodeOf(pool.run('exit', 1)),
      pool.run('echo', 'c')
    ])
    expect(results).toEqual(['worker-crash', 'a', 'worker-crash', 'b', 'worker-crash', 'c'])
    expect(pool.stats().restarts).toBe(3)
  })

  it('refuses what waits when no worker can be started, instead of waiting for ever', async () => {
    const { pool } = createHostilePool({ packJson: 'broken' })
    expect(await errorCodeOf(pool.run('echo', 1))).toBe('worker-crash')
  })
})
