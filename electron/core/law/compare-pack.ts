import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { LawPack, LawRow } from '#shared/domain/law-pack.ts'

/** Compares the pack with reference tables when a folder with them is at hand; the product never needs them. */

const cell = z.looseObject({ section: z.string(), cognizable: z.string(), bailable: z.string(), court: z.string() })
const tableSchema = z.looseObject({ rows: z.array(cell) })
type Cell = z.infer<typeof cell>
const sectionsSchema = z.looseObject({ sections: z.array(z.looseObject({ section: z.number() })) })

function readTable<T>(folder: string, file: string, schema: z.ZodType<T>): T | null {
  const path = join(folder, file)
  return existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

const plain = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase()

function differs(row: LawRow, table: ReadonlyArray<Cell>, source: string): ReadonlyArray<string> {
  const cells = table.filter((one) => one.section === row.section)
  if (cells.length === 0) return [`${row.id}: not in ${source}`]
  const cognizable = new Set(cells.map((one) => plain(one.cognizable)))
  const bailable = new Set(cells.map((one) => plain(one.bailable)))
  const problems: string[] = []
  const says = (value: string, words: ReadonlySet<string>): boolean =>
    value === 'conditional' || value === 'unknown' || words.has(value.replace('_', ''))
  if (!says(row.cognizable, cognizable)) {
    problems.push(`${row.id}: ${row.cognizable} here, "${[...cognizable].join(', ')}" in ${source}`)
  }
  if (
    row.cognizable === 'conditional' &&
    cognizable.size === 1 &&
    /^(?:non)?cognizable$/.test([...cognizable][0] ?? '')
  ) {
    problems.push(`${row.id}: conditional here, "${[...cognizable].join(', ')}" in ${source}`)
  }
  if (!says(row.bailable, bailable)) {
    problems.push(`${row.id}: ${row.bailable} here, "${[...bailable].join(', ')}" in ${source}`)
  }
  if (
    !cells.some(
      (one) =>
        plain(row.court).startsWith(plain(one.court).slice(0, 12)) ||
        /magistratefirst/.test(plain(one.court)) === /firstclass/.test(plain(row.court))
    )
  ) {
    problems.push(`${row.id}: court "${row.court}" differs from ${source}`)
  }
  return problems
}

/**
 * Disagreements between the pack and the reference tables of a folder (`bnss_first_schedule.json`,
 * `ipc_classification.json`, `bns_sections.json`), each a line for a reviewer; empty when none or no table is there.
 */
export function comparePack(pack: LawPack, folder: string): ReadonlyArray<string> {
  const schedule = readTable(folder, 'bnss_first_schedule.json', tableSchema)
  const old = readTable(folder, 'ipc_classification.json', tableSchema)
  const sections = readTable(folder, 'bns_sections.json', sectionsSchema)
  const numbers = new Set(sections?.sections.map((one) => one.section))
  return pack.rows.flatMap((row) => {
    const missing =
      row.act === 'BNS' && sections && !numbers.has(Number.parseInt(row.section, 10))
        ? [`${row.id}: no such section in the Sanhita`]
        : []
    if (row.act === 'BNS' && schedule) return [...missing, ...differs(row, schedule.rows, 'the BNSS First Schedule')]
    if (row.act === 'IPC' && old) return differs(row, old.rows, 'the CrPC table')
    return missing
  })
}
