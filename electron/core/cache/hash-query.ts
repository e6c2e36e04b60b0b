import { createHash } from 'node:crypto'

/**
 * A digest of a query's values, whatever the order of its properties. The search words themselves stay out of the key:
 * an officer searches for names.
 *
 * @param query plain data: text, numbers, booleans, null, arrays and objects of these; `undefined` counts as absent
 */
export function hashQuery(query: unknown): string {
  return createHash('sha256').update(canonical(query)).digest('hex').slice(0, 40)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
