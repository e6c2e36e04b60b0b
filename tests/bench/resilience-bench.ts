import * as cockatiel from 'cockatiel'
import Opossum from 'opossum'
import { Bulkhead } from '../../electron/core/remote/bulkhead.ts'
import { createCallPolicy } from '../../electron/core/remote/call-policy.ts'
import { CircuitBreaker } from '../../electron/core/remote/circuit-breaker.ts'
import { RetryBudget } from '../../electron/core/remote/retry-budget.ts'
import { systemClock } from '../../electron/core/support/clock.ts'
import { systemRandomness } from '../../electron/core/support/ids.ts'
import type { Bench } from './support/bench.ts'
import { runPaired, sink, type Variant } from './support/paired.ts'

const COCKATIEL = 'cockatiel: retry, breaker, timeout, bulkhead'
const COCKATIEL_BREAKER = 'cockatiel: breaker'

/** The numbers of the product; with them nothing opens while calls go well. */
const breakerLimits = {
  windowMs: 60_000,
  minCalls: 5,
  failurePercent: 50,
  slowPercent: 80,
  slowCallMs: 60_000,
  openBaseMs: 15_000,
  openCapMs: 300_000,
  probeMs: 60_000
}

const ours = (): CircuitBreaker =>
  new CircuitBreaker({ limits: breakerLimits, clock: systemClock, randomness: systemRandomness })

function ourPolicy(): ReturnType<typeof createCallPolicy> {
  return createCallPolicy({
    clock: systemClock,
    randomness: systemRandomness,
    breaker: ours(),
    bulkhead: new Bulkhead(2, 8),
    budget: new RetryBudget({ percent: 10, everyMs: 10_000, max: 3 }, systemClock),
    limits: { retries: 3, baseMs: 1000, capMs: 60_000 }
  })
}

const theirBreaker = (): cockatiel.CircuitBreakerPolicy =>
  cockatiel.circuitBreaker(cockatiel.handleAll, {
    halfOpenAfter: 3_600_000,
    breaker: new cockatiel.SamplingBreaker({ threshold: 0.5, duration: 60_000, minimumRps: 1 })
  })

/** What the wrapper costs where nothing goes wrong, and what a refusal costs where all does. */
export const resilienceBench: Bench = {
  name: 'resilience',
  async run({ rounds, scale }) {
    const work = async (): Promise<number> => 1
    const signal = new AbortController().signal
    const policy = ourPolicy()
    const breaker = ours()
    const cockatielAll = cockatiel.wrap(
      cockatiel.retry(cockatiel.handleAll, { maxAttempts: 3, backoff: new cockatiel.ExponentialBackoff() }),
      theirBreaker(),
      cockatiel.timeout(180_000, cockatiel.TimeoutStrategy.Aggressive),
      cockatiel.bulkhead(2, 8)
    )
    const cockatielBreaker = theirBreaker()
    const opossum = new Opossum(work, { timeout: 180_000, capacity: 2 })
    const calls: Variant[] = [
      awaited('bare promise', work),
      awaited(COCKATIEL, () => cockatielAll.execute(work)),
      awaited('opossum: breaker, timeout, capacity', () => opossum.fire()),
      awaited('ours: deadline, retry, breaker, bulkhead, attempt with a timer', () =>
        policy.run(signal, 180_000, (attempt) => {
          attempt.expect('first-byte', 30_000)
          return work()
        })
      )
    ]
    const breakers: Variant[] = [
      awaited(COCKATIEL_BREAKER, () => cockatielBreaker.execute(work)),
      awaited('ours: breaker', async () => {
        const permit = breaker.acquire()
        const value = await work()
        breaker.release(permit, 'success')
        return value
      })
    ]
    const openOurs = ours()
    for (let call = 0; call < 5; call++) openOurs.release(openOurs.acquire(), 'failure')
    const openTheirs = theirBreaker()
    openTheirs.isolate()
    const openOpossum = new Opossum(work, { resetTimeout: 3_600_000 })
    openOpossum.open()
    const refused: Variant[] = [
      awaited(COCKATIEL_BREAKER, () => openTheirs.execute(work).catch(() => 0)),
      awaited('opossum', () => openOpossum.fire().catch(() => 0)),
      awaited('ours: an error thrown', async () => {
        try {
          openOurs.acquire()
        } catch {
          return 0
        }
        return 1
      }),
      awaited('ours: the wait asked for first', async () => openOurs.waitMs())
    ]
    const results = {
      r1: await runPaired(breakers, { baseline: COCKATIEL_BREAKER, rounds, times: 20_000 * scale }),
      r2: await runPaired(calls, { baseline: COCKATIEL, rounds, times: 4000 * scale }),
      r3: await runPaired(refused, { baseline: COCKATIEL_BREAKER, rounds, times: 10_000 * scale })
    }
    opossum.shutdown()
    openOpossum.shutdown()
    return [
      {
        id: 'R1',
        title: 'One good call through the breaker alone',
        baseline: COCKATIEL_BREAKER,
        results: results.r1,
        gates: [{ variant: 'ours: breaker', atMost: 1, source: 'R1' }]
      },
      {
        id: 'R2',
        title: 'One good call through everything',
        baseline: COCKATIEL,
        results: results.r2,
        gates: [{ variant: 'ours: deadline, retry, breaker, bulkhead, attempt with a timer', atMost: 1, source: 'R2' }],
        note: 'Ours has two timers, the deadline over all tries and the silence of one; cockatiel and opossum have one.'
      },
      {
        id: 'R3',
        title: 'One call refused by an open circuit',
        baseline: COCKATIEL_BREAKER,
        results: results.r3,
        gates: [{ variant: 'ours: an error thrown', atMost: 1, source: 'R3' }],
        note: 'The product asks for the wait before it sends, and makes an error only for who does not.'
      }
    ]
  }
}

function awaited(name: string, once: () => Promise<unknown>): Variant {
  return {
    name,
    async loop(times) {
      for (let n = 0; n < times; n++) sink.value = await once()
    }
  }
}
