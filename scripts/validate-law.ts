import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkPack } from '../electron/core/law/check-pack.ts'
import { comparePack } from '../electron/core/law/compare-pack.ts'
import { loadPack } from '../electron/core/law/load-pack.ts'

/**
 * Validates the statute pack and prints a report: `npm run law:check [-- --against DIR] [-- --pack DIR]`.
 * Exit code 1 when the pack is wrong; disagreements with reference tables are listed, they do not fail.
 */

const here = dirname(fileURLToPath(import.meta.url))
const { values } = parseArgs({ options: { against: { type: 'string' }, pack: { type: 'string' } } })

const { pack, hash } = loadPack(values.pack ?? join(here, '..', 'resources', 'law'))
const report = checkPack(pack)
const print = (line: string): void => void process.stdout.write(`${line}\n`)

print(`Pack ${pack.id} of ${pack.date}, sha256 ${hash.slice(0, 12)}, ${pack.reviewedBy ?? 'not reviewed by counsel'}`)
print(`Rows: ${pack.rows.length}, cues: ${report.cues}, rows with Hindi cues: ${report.rowsWithHindiCues}`)
for (const [act, count] of Object.entries(report.rowsPerAct)) print(`  ${act}: ${count}`)
print(`Blocked: ${report.blocked.join(', ') || 'none'}`)
print(`Unknown classification: ${report.unknown.join(', ') || 'none'}`)
for (const { id, cognizable, source } of pack.rows) if (cognizable === 'unknown') print(`  ${id}: ${source}`)
print(`Conditional: ${report.conditional.join(', ') || 'none'}`)
print(`Rows without a reviewer: ${report.unreviewed}`)

if (values.against !== undefined) {
  const disagreements = comparePack(pack, values.against)
  print(`Disagreements with ${values.against}: ${disagreements.length}`)
  for (const line of disagreements) print(`  ${line}`)
}

print(report.problems.length === 0 ? 'The pack is sound.' : `Problems: ${report.problems.length}`)
for (const problem of report.problems) print(`  ${problem}`)
process.exitCode = report.problems.length === 0 ? 0 : 1
