import { describe, expect, it } from 'vitest'
import { createHostilePool } from '../../support/hostile-pool.ts'

describe('worker pool', () => {
  it('answers a task from a thread that holds the pack and nothing of the environment', async () => {
    const { pool } = createHostilePool()
    expect(await pool.run('pack', null)).toEqual({ json: '{"id":"test"}', hash: 'ab12', env: [] })
  })

  it('runs as many tasks at once as it has threads, and the others in the order they came', async () => {
    const { pool } = createHostilePool({ size: 2 })
    const order: number[] = []
    await Promise.all([1, 2, 3, 4, 5, 6].map((n) => pool.run('echo', n).then(() => order.push(n))))
    expect([...order].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6])
    await pool.idle()
    expect(pool.stats()).toEqual({ size: 2, alive: 2, busy: 0, waiting: 0, restarts: 0 })
  })
})
