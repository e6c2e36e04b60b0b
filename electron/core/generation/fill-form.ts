import type { DraftInput, Fact } from '#shared/domain/draft.ts'
import { singleFields, tables } from '#shared/form/iif1.ts'
import { makeRowPath, parseRowPath } from '#shared/form/paths.ts'
import { isoOfDay, receiptDay } from './extract/calendar.ts'

export type FilledForm = Readonly<{
  /** Value by form path, in the order of the form's own fields first and of appearance inside a table. */
  values: ReadonlyMap<string, string>
  /** Paths printed as a visible blank. */
  placeholders: ReadonlyArray<string>
}>

/** Columns that every row of a table is asked for; the other columns stay empty without a printed blank. */
const askedColumns: ReadonlyArray<readonly [table: string, columns: ReadonlyArray<string>]> = [
  ['accused', ['name', 'relativeName', 'address']],
  ['property', ['description', 'valueInr']],
  ['vehicle', ['registrationNo']],
  ['victim', ['name', 'age']],
  ['witness', ['name']]
]

/** A table that an FIR cannot do without: one blank is printed although the statement names nobody. */
const neededTables: ReadonlySet<string> = new Set(['accused'])

/** What the receiving station itself gave with the statement: no facts of the statement, so they carry no span. */
function givenValues(input: DraftInput): ReadonlyArray<readonly [string, string]> {
  const given: Array<readonly [string, string]> = []
  if (input.station) {
    given.push(['station.district', input.station.district])
    given.push(['station.name', input.station.name])
    given.push(['station.state', input.station.state])
  }
  const received = input.receivedAt === undefined ? undefined : receiptDay(input.receivedAt)
  if (received) {
    const two = (part: number): string => String(part).padStart(2, '0')
    given.push(['received.date', isoOfDay(received.days)])
    given.push(['received.time', `${two(received.hour)}:${two(received.minute)}`])
  }
  if (input.mode) given.push(['infoType', input.mode])
  return given.filter(([, value]) => value !== '')
}

function rowPlaceholders(values: ReadonlyMap<string, string>): ReadonlyArray<string> {
  const rowCounts = new Map<string, number>()
  for (const path of values.keys()) {
    const at = parseRowPath(path)
    if (at) rowCounts.set(at.table, Math.max(rowCounts.get(at.table) ?? 0, at.row + 1))
  }
  return askedColumns.flatMap(([table, columns]) => {
    const rows = rowCounts.get(table) ?? 0
    if (rows === 0) return neededTables.has(table) ? [makeRowPath(table, 0, columns[0] ?? 'name')] : []
    return Array.from({ length: rows }, (_, row) => columns.map((column) => makeRowPath(table, row, column)))
      .flat()
      .filter((path) => !values.has(path))
  })
}

/**
 * Lays facts and what the station gave into the form. Placeholders: every single field that the engine could fill or
 * that registration needs and that is blank; the asked columns of rows that exist; `accused[0].name` when nobody is
 * named. Items 13 to 15 and the other officer's fields get no placeholder unless registration needs them.
 */
export function fillForm(input: DraftInput, facts: ReadonlyArray<Fact>): FilledForm {
  const values = new Map<string, string>(givenValues(input))
  for (const fact of facts) if (!values.has(fact.path)) values.set(fact.path, fact.value)
  const singles = [...singleFields.values()]
    .filter((field) => (field.filledBy === 'engine' || field.neededToRegister === true) && !values.has(field.path))
    .map((field) => field.path)
  return {
    values,
    placeholders: [...singles, ...rowPlaceholders(values).filter((path) => tables.has(parseRowPath(path)?.table ?? ''))]
  }
}
