import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as sql from '../../../electron/core/store/job-sql.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { queryPlan } from '../../support/migrated-db.ts'
import { newJob, testQueue, type TestQueue } from '../../support/test-queue.ts'

/** Queues jobs of these priorities and claims them all. @returns their numbers in the order of the claims */
function claimAll(queue: TestQueue, priorities: ReadonlyArray<number>): number[] {
  return queue.db.transaction(() => {
    const numbers = new Map(
      priorities.map((priority, n) => [
        queue.store.enqueue(newJob(`${queue.changes.length}:${n}`, { priority })).jobId,
        n
      ])
    )
    const order: number[] = []
    for (let job = queue.store.claim('compute', 1000); job; job = queue.store.claim('compute', 1000)) {
      order.push(numbers.get(job.jobId) ?? -1)
      queue.store.complete(job, 1)
    }
    // The next call needs keys of its own.
    queue.changes.push('next')
    return order
  })
}

/** Every eighth claim is the turn of the oldest job. */
const isOldestTurn = (claim: number): boolean => claim % 8 === 7

/** The rule of the queue, written once more and without SQL. */
function expectedOrder(priorities: ReadonlyArray<number>): number[] {
  const left = priorities.map((priority, n) => ({ priority, n }))
  return priorities.map((_, claim) => {
    const highest = Math.max(...left.map((job) => job.priority))
    const index = isOldestTurn(claim) ? 0 : left.findIndex((job) => job.priority === highest)
    return left.splice(index, 1)[0]?.n ?? -1
  })
}

describe('order of claims', () => {
  it('QU-51 takes 10,000 jobs first come first served within a priority, and starves none', () => {
    const queue = testQueue(createFakeClock())
    const priorities = Array.from({ length: 10_000 }, (_, n) => (n < 20 ? 1 : 2 + ((n * 7919) % 9)))
    const order = claimAll(queue, priorities)
    expect([...order].sort((a, b) => a - b)).toEqual(priorities.map((_, n) => n))
    for (let priority = 1; priority <= 10; priority++) {
      const numbers = order.filter((n) => priorities[n] === priority)
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    }
    // Twenty jobs of the lowest priority, queued first: each has an eighth of the claims at the latest.
    const lowest = order.map((n, claim) => (n < 20 ? claim : -1)).filter((claim) => claim >= 0)
    expect(lowest.at(-1)).toBeLessThan(20 * 8)
    // Where it is not the turn of the oldest, nothing of a higher priority was left behind.
    const plain = order.filter((_, claim) => !isOldestTurn(claim)).map((n) => priorities[n] ?? 0)
    expect(plain).toEqual([...plain].sort((a, b) => b - a))
  })

  it('QU-51 follows the rule for any mix of priorities', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 60 }), (priorities) => {
        const queue = testQueue(createFakeClock())
        expect(claimAll(queue, priorities)).toEqual(expectedOrder(priorities))
        queue.db.close()
      }),
      { numRuns: 20 }
    )
  })

  it('finds the next job by an index, whichever way it looks, and sorts nothing', () => {
    const { db } = testQueue(createFakeClock())
    const params = { lane: 'compute', queueNow: 1, wallNow: 1, leaseMs: 1 }
    const byPriority = queryPlan(db, sql.CLAIM_BY_PRIORITY, params).join('; ')
    expect(byPriority).toContain('USING COVERING INDEX jobs_by_priority (lane=?)')
    expect(byPriority).not.toContain('TEMP B-TREE')
    const byAge = queryPlan(db, sql.CLAIM_BY_AGE, params).join('; ')
    expect(byAge).toContain('USING COVERING INDEX jobs_by_age (lane=? AND available_at<?)')
    expect(byAge).not.toContain('TEMP B-TREE')
  })

  it('looks up what is due next, expired leases and a live job of a record by an index', () => {
    const { db } = testQueue(createFakeClock())
    expect(queryPlan(db, sql.NEXT_DUE, { lane: 'compute' }).join()).toContain('jobs_by_age')
    expect(queryPlan(db, sql.NEXT_LEASE_END, { lane: 'compute' }).join()).toContain('jobs_running')
    const live = `SELECT jobs.id FROM jobs
      WHERE jobs.fir_id = $firId AND jobs.kind = 'draft' AND jobs.state IN ('pending', 'running', 'waiting_network')`
    expect(queryPlan(db, live, { firId: 'a' }).join()).toContain('jobs_live')
    expect(queryPlan(db, sql.LIST, { state: 'dead', limit: 5 }).join()).toContain('jobs_by_state')
  })
})
