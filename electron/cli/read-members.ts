/** Spellings of a moment that other programs write: brought to the one that the contract takes. */
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/**
 * `2026-08-11 11:00`, `2026-08-11T11:00+05:30` and `...+0530` as ISO 8601 with seconds. Whatever else was given is
 * handed on unchanged, so that the schema can refuse it.
 */
export function readReceipt(given: unknown): Readonly<{ receivedAt?: unknown }> {
  if (given === undefined) return {}
  const match = typeof given === 'string' ? moment.exec(given.trim()) : null
  if (!match) return { receivedAt: given }
  const [, date, time, seconds = ':00', zone = ''] = match
  return { receivedAt: `${date}T${time}${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}` }
}

/** A station may be known only in part: a member that is missing or null is an empty text. */
export function readStation(given: unknown): Readonly<{ station?: unknown }> {
  if (given === undefined) return {}
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return { station: given }
  const record = given as Readonly<Record<string, unknown>>
  return { station: { name: record['name'] ?? '', district: record['district'] ?? '', state: record['state'] ?? '' } }
}
