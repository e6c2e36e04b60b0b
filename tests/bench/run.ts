import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheCallsBench } from './cache-calls-bench.ts'
import { cacheDiskBench } from './cache-disk-bench.ts'
import { cacheHitBench } from './cache-hit-bench.ts'
import { cacheRecordBench } from './cache-record-bench.ts'
import { claimBench } from './claim-bench.ts'
import { draftBench } from './draft-bench.ts'
import { enqueueBench } from './enqueue-bench.ts'
import { flowBench } from './flow-bench.ts'
import { metricsBench } from './metrics-bench.ts'
import { resilienceBench } from './resilience-bench.ts'
import { seedBench } from './seed-bench.ts'
import { statusBench } from './status-bench.ts'
import { textBench } from './text-bench.ts'
import { efforts, type Bench, type Measurement } from './support/bench.ts'
import { describeMachine } from './support/machine.ts'
import { formatMeasurement } from './support/report.ts'

const benches: ReadonlyArray<Bench> = [
  enqueueBench,
  claimBench,
  draftBench,
  flowBench,
  cacheRecordBench,
  cacheCallsBench,
  cacheHitBench,
  cacheDiskBench,
  metricsBench,
  resilienceBench,
  seedBench,
  statusBench,
  textBench
]

const { values } = parseArgs({
  options: {
    /** Fewer operations: half a minute in all. */
    smoke: { type: 'boolean', default: false },
    /** Run one bench only, by its name. */
    only: { type: 'string' },
    /** Where the figures go as JSON. */
    out: { type: 'string' }
  }
})

const chosen = benches.filter(({ name }) => values.only === undefined || name === values.only)
if (chosen.length === 0) {
  console.error(`no bench is called ${values.only}; there are: ${benches.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const effort = values.smoke ? 'smoke' : 'full'
const machine = describeMachine()
const startedAt = new Date()
const startedMs = performance.now()
const measurements: Measurement[] = []
console.log(`Ratios within the same round: median (lowest to highest) of 3 to ${efforts[effort].rounds.atMost} rounds.`)
console.log('Times are of this machine in this minute: compare ratios, never times.')
const spent: Record<string, number> = {}
for (const bench of chosen) {
  const fromMs = performance.now()
  for (const measurement of await bench.run(efforts[effort])) {
    measurements.push(measurement)
    console.log(`\n${formatMeasurement(measurement)}`)
  }
  spent[bench.name] = Math.round((performance.now() - fromMs) / 100) / 10
}
const out = values.out ?? join(tmpdir(), 'prathamiki-bench.json')
const seconds = (performance.now() - startedMs) / 1000
writeFileSync(
  out,
  `${JSON.stringify({ startedAt: startedAt.toISOString(), effort, seconds, spent, machine, measurements }, null, 2)}\n`
)
console.log(`\n${measurements.length} measurements in ${seconds.toFixed(1)} s; figures in ${out}`)
