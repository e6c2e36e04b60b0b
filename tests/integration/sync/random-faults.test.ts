import fc from 'fast-check'
import { expect, it } from 'vitest'
import { syncRig } from '../../support/sync-rig.ts'
import type { Behaviour } from '../../support/model-server/model-server.ts'

/** Requests of one run; `npm run test:full` makes 5,000. */
const OPERATIONS = Number(process.env['PRATHAMIKI_SYNC_OPERATIONS'] ?? 40)
/** Records drafted at once: enough to keep the line busy, few enough to be answered within the patience of a test. */
const BATCH = 20

const faults: ReadonlyArray<Behaviour> = [
  { kind: 'answer', lose: true },
  { kind: 'cut' },
  { kind: 'wrong-length', by: 40 },
  { kind: 'garbage' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, headers: { 'retry-after': '0' } },
  { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
  { kind: 'body', type: 'text/html', text: '<html>please sign in</html>' },
  { kind: 'body', type: 'application/json', text: '{"not":"the form"}' }
]

it('under random faults the server and the station end with the same table: nothing lost, nothing twice', async () => {
  const [seed] = fc.sample(fc.integer(), 1)
  const dice = fc.sample(fc.nat(99), { numRuns: OPERATIONS * 20, ...(seed === undefined ? {} : { seed }) })
  let at = 0
  const script = (): Behaviour => {
    const roll = dice[at++ % dice.length] ?? 0
    // Three of ten requests go wrong, in every way that a line and a server can.
    return roll < 30 ? (faults[roll % faults.length] ?? { kind: 'hang' }) : { kind: 'answer' }
  }
  const rig = await syncRig({
    script,
    changes: {
      'sync.blockedRetryMs': 1000,
      'remote.openBaseMs': 100,
      'remote.openCapMs': 200,
      'sync.offlineRetryMs': 100
    }
  })
  for (let done = 0; done < OPERATIONS; done += BATCH) {
    for (let n = 0; n < Math.min(BATCH, OPERATIONS - done); n++) await rig.drafted()
    await rig.test.until(async () => {
      const { counts, items } = await rig.test.call('sync.list', { limit: BATCH })
      // What needs a person gets one: a refused answer is asked for again, under the same key.
      for (const { requestId, state } of items) if (state === 'failed') await rig.test.call('sync.retry', { requestId })
      return counts.waiting + counts.sending + counts.failed === 0
    })
  }
  const { counts } = await rig.test.call('sync.list', {})
  expect(counts, `seed ${seed}`).toMatchObject({ answered: OPERATIONS, waiting: 0, failed: 0, cancelled: 0 })
  const keys = new Set(rig.asked().map(({ idempotencyKey }) => idempotencyKey))
  expect(keys.size).toBe(OPERATIONS)
  for (const key of rig.server.applied.keys()) expect(keys.has(key)).toBe(true)
  const bodies = new Map<string | null, Set<string>>()
  for (const { idempotencyKey, body } of rig.asked()) {
    bodies.set(idempotencyKey, (bodies.get(idempotencyKey) ?? new Set()).add(body))
  }
  expect([...bodies.values()].every((same) => same.size === 1)).toBe(true)
}, 1_800_000)
