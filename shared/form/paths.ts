import { MAX_ROWS } from '../domain/limits.ts'
import type { FormField } from './form-types.ts'
import { singleFields, tables } from './iif1.ts'

const rowPath = /^([a-zA-Z]+)\[(0|[1-9][0-9]{0,3})\]\.([a-zA-Z]+)$/

export type RowPath = Readonly<{ table: string; row: number; column: string }>

/** Splits `accused[2].name`; undefined for a single field's path or anything that is no path of a table. */
export function parseRowPath(path: string): RowPath | undefined {
  const match = rowPath.exec(path)
  if (!match) return undefined
  return { table: match[1] ?? '', row: Number(match[2]), column: match[3] ?? '' }
}

/** `accused`, 2, `name` -> `accused[2].name` */
export function makeRowPath(table: string, row: number, column: string): string {
  return `${table}[${row}].${column}`
}

/** The form's field at a path, or undefined when the form holds no such path (or the row is past the limit). */
export function fieldAt(path: string): FormField | undefined {
  const single = singleFields.get(path)
  if (single) return single
  const at = parseRowPath(path)
  if (!at || at.row >= MAX_ROWS) return undefined
  return tables.get(at.table)?.columns.find((column) => column.path === at.column)
}
