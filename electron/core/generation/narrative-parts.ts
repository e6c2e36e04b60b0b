import type { Fact } from '#shared/domain/draft.ts'
import { parseRowPath } from '#shared/form/paths.ts'

/** What a narrative prints where a needed value is missing: the same visible blank as on the form. */
export const BLANK = '________'

export type FactReader = Readonly<{
  /** Value at a path, or undefined. */
  value: (path: string) => string | undefined
  /** Value at a path, or the visible blank. */
  orBlank: (path: string) => string
  /** Rows of a table, each as column -> value. */
  rows: (table: string) => ReadonlyArray<ReadonlyMap<string, string>>
}>

/** Facts by path; dates are turned the Indian way (DD.MM.YYYY), the digits stay the same. */
export function readFacts(facts: ReadonlyArray<Fact>): FactReader {
  const values = new Map<string, string>()
  const tables = new Map<string, Array<Map<string, string>>>()
  for (const { path, value } of facts) {
    const shown = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) ? value.split('-').reverse().join('.') : value
    if (!values.has(path)) values.set(path, shown)
    const at = parseRowPath(path)
    if (!at) continue
    const rows = tables.get(at.table) ?? []
    tables.set(at.table, rows)
    while (rows.length <= at.row) rows.push(new Map())
    rows[at.row]?.set(at.column, shown)
  }
  return {
    value: (path) => values.get(path),
    orBlank: (path) => values.get(path) ?? BLANK,
    rows: (table) => tables.get(table) ?? []
  }
}

/** "A, B and C" with the language's own word for the last link. */
export function joinList(items: ReadonlyArray<string>, and: string): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`
}

/** 280000 -> 2,80,000: the Indian grouping, without the runtime's locale tables. */
export function groupRupees(digits: string): string {
  if (!/^[0-9]{4,15}$/.test(digits)) return digits
  const head = digits.slice(0, -3)
  const groups: string[] = []
  for (let end = head.length; end > 0; end -= 2) groups.unshift(head.slice(Math.max(0, end - 2), end))
  return `${groups.join(',')},${digits.slice(-3)}`
}
