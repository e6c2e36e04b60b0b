import type { FieldValue } from '#shared/domain/fir.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'

type Fields = Readonly<Record<string, FieldValue>>
type Row = Readonly<Record<string, FieldValue>>

export type FieldMerge = Readonly<{
  /** The fields as they stand, with what the officer did to them. */
  before: Fields
  /** What the engine reads now, and what it read for the draft that `before` began with. */
  machine: Fields
  machineBefore: Fields
  /** What the station knows of this receipt, and of the one before. */
  known: Fields
  knownBefore: Fields | undefined
}>

/**
 * Fields after a new draft. Single fields: an officer's value stands, and one that the officer emptied stays empty
 * unless the statement now says something else. Rows belong together: as soon as the officer touched a table its rows
 * stay as they are, and only people or things that the engine did not know before are added below them.
 */
export function mergeFields(merge: FieldMerge): Record<string, FieldValue> {
  const tables = new Set([...Object.keys(merge.before), ...Object.keys(merge.machine)].flatMap(tableOf))
  const singles = Object.fromEntries(
    Object.entries(merge.machine).filter(
      ([path, field]) => tableOf(path).length === 0 && !wasEmptied(merge, path, field)
    )
  )
  const officers = Object.fromEntries(
    Object.entries(merge.before).filter(([path, field]) => tableOf(path).length === 0 && field.by === 'officer')
  )
  const renewed = Object.fromEntries(
    Object.entries(merge.known).filter(([path]) => merge.before[path]?.value === merge.knownBefore?.[path]?.value)
  )
  const rows = [...tables].flatMap((table) => Object.entries(mergeTable(merge, table)))
  return { ...singles, ...officers, ...renewed, ...Object.fromEntries(rows) }
}

const tableOf = (path: string): string[] => {
  const at = parseRowPath(path)
  return at ? [at.table] : []
}

function wasEmptied({ before, machineBefore }: FieldMerge, path: string, now: FieldValue): boolean {
  return before[path] === undefined && machineBefore[path]?.value === now.value
}

function mergeTable({ before, machine, machineBefore }: FieldMerge, table: string): Record<string, FieldValue> {
  const standing = rowsOf(before, table)
  const readBefore = rowsOf(machineBefore, table)
  const readNow = rowsOf(machine, table)
  const untouched = signatures(standing).join('\n') === signatures(readBefore).join('\n')
  if (untouched) return toFields(table, readNow)
  const known = new Set([...signatures(standing), ...signatures(readBefore)])
  return toFields(table, [...standing, ...readNow.filter((row) => !known.has(signature(row)))])
}

function rowsOf(fields: Fields, table: string): Row[] {
  const rows = new Map<number, Record<string, FieldValue>>()
  for (const [path, field] of Object.entries(fields)) {
    const at = parseRowPath(path)
    if (at?.table !== table) continue
    rows.set(at.row, { ...rows.get(at.row), [at.column]: field })
  }
  return [...rows].sort(([one], [two]) => one - two).map(([, row]) => row)
}

const signature = (row: Row): string =>
  Object.keys(row)
    .sort()
    .map((column) => `${column}=${row[column]?.value ?? ''}`)
    .join('|')

const signatures = (rows: ReadonlyArray<Row>): string[] => rows.map(signature)

function toFields(table: string, rows: ReadonlyArray<Row>): Record<string, FieldValue> {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([column, field]) => [makeRowPath(table, index, column), field] as const)
    )
  )
}
