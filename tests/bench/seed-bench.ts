import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { Bench } from './support/bench.ts'
import { inBenchDir } from './support/bench-parts.ts'

/** AFIRGen's `test_fir_generation_e2e.py`, by its own names. */
const SCENARIOS = [
  'fir_generation_cold_cache',
  'fir_generation_warm_cache',
  'background_task_processing',
  'error_scenario_with_retry',
  'circuit_breaker_error_recovery',
  'cache_invalidation_on_update',
  'metrics_collection_during_request',
  'cache_performance_improvement',
  'background_task_non_blocking',
  'database_connection_failure_recovery',
  'cache_failure_fallback_to_database',
  'model_server_timeout_handling'
] as const

const root = fileURLToPath(new URL('../..', import.meta.url))

const reportSchema = z.object({
  startTime: z.number(),
  testResults: z.array(
    z.object({
      endTime: z.number(),
      assertionResults: z.array(z.object({ title: z.string(), status: z.string(), duration: z.number().nullish() }))
    })
  )
})

/** The twelve scenarios as the tests run them: how long each takes, and whether it went well. */
export const seedBench: Bench = {
  name: 'seed',
  run: () =>
    inBenchDir(async (dir) => {
      const { startTime, testResults } = await runScenarios(join(dir, 'seed.json'))
      const seconds = (Math.max(startTime, ...testResults.map(({ endTime }) => endTime)) - startTime) / 1000
      const results = testResults.flatMap(({ assertionResults }) => assertionResults)
      const rows = SCENARIOS.map((name) => {
        const own = results.filter(({ title }) => title.startsWith(`${name}:`))
        const passed = own.length > 0 && own.every(({ status }) => status === 'passed')
        const ms = own.reduce((sum, { duration }) => sum + (duration ?? 0), 0)
        return [name, `${ms.toFixed(0)} ms${passed ? '' : ', FAILED'}`] as const
      })
      const ran = results.filter(({ status }) => status === 'passed' || status === 'failed').length
      return [
        {
          id: 'S1',
          title: "AFIRGen's twelve scenarios on real parts",
          baseline: '',
          results: [],
          facts: { 'all of them, seconds': seconds.toFixed(1), 'tests run': ran, ...Object.fromEntries(rows) },
          note: 'The original takes 1.29 s on mocks. Here one station serves all; the first waits for its threads to start.'
        }
      ]
    })
}

function runScenarios(outputFile: string): Promise<z.output<typeof reportSchema>> {
  const names = `^(${SCENARIOS.join('|')}):`
  const args = [
    'run',
    'tests/integration/seed/seed.test.ts',
    '-t',
    names,
    '--reporter=json',
    `--outputFile=${outputFile}`
  ]
  return new Promise((resolve, reject) => {
    // A failing scenario ends it with 1 and still writes its report.
    execFile(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: root }, (error) => {
      try {
        resolve(reportSchema.parse(JSON.parse(readFileSync(outputFile, 'utf8'))))
      } catch (unreadable) {
        reject(error ?? unreadable)
      }
    })
  })
}
