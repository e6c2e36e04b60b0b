import { describe, expect, it } from 'vitest'
import { seedNames } from '../../support/seed-names.ts'
import { sharedStation, type Scenario } from '../../support/seed-station.ts'
import { nonBlocking } from './scenarios/background-task-non-blocking.ts'
import { taskProcessing } from './scenarios/background-task-processing.ts'
import { cacheFailure } from './scenarios/cache-failure-fallback-to-database.ts'
import { invalidation } from './scenarios/cache-invalidation-on-update.ts'
import { cachePerformance } from './scenarios/cache-performance-improvement.ts'
import { circuitBreaker } from './scenarios/circuit-breaker-error-recovery.ts'
import { storeRecovery } from './scenarios/database-connection-failure-recovery.ts'
import { retry } from './scenarios/error-scenario-with-retry.ts'
import { coldCache } from './scenarios/fir-generation-cold-cache.ts'
import { warmCache } from './scenarios/fir-generation-warm-cache.ts'
import { metricsCollection } from './scenarios/metrics-collection-during-request.ts'
import { duplicateSync } from './scenarios/duplicate-sync.ts'
import { serverTimeout } from './scenarios/model-server-timeout-handling.ts'
import { probeLimit } from './scenarios/probe-limit-under-concurrency.ts'
import { recovery } from './scenarios/recover-via-half-open.ts'

/** The twelve of AFIRGen's `test_fir_generation_e2e.py`, in its order and under its names. */
const twelve: ReadonlyArray<Scenario> = [
  coldCache,
  warmCache,
  taskProcessing,
  retry,
  circuitBreaker,
  invalidation,
  metricsCollection,
  cachePerformance,
  nonBlocking,
  storeRecovery,
  cacheFailure,
  serverTimeout
]

/** What its names promised, or a station needs, and none of the twelve shows. */
const beyond: ReadonlyArray<Scenario> = [recovery, probeLimit, duplicateSync]

describe('the end-to-end scenarios on real parts', () => {
  it('are the twelve, each under its name', () => expect(twelve.map(({ name }) => name)).toEqual(seedNames))

  const station = sharedStation()
  for (const { name, shows, run } of [...twelve, ...beyond]) it(`${name}: ${shows}`, () => run(station()))
})
