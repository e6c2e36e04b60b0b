import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { seedNames } from '../support/seed-names.ts'
import type { Bench } from './support/bench.ts'
import { inBenchDir } from './support/bench-parts.ts'

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
      const rows = seedNames.map((name) => {
        const own = results.filter(({ title }) => title.startsWith(`${name}:`))
        const verdict =
          own.length === 0 ? ', NOT RUN' : own.every(({ status }) => status === 'passed') ? '' : ', FAILED'
        const ms = own.reduce((sum, { duration }) => sum + (duration ?? 0), 0)
        return [name, `${ms.toFixed(0)} ms${verdict}`] as const
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
  const names = `(${seedNames.join('|')}):`
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
