/** What may stand in the detail of an audit entry: plain data that has one and only one spelling. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<CanonicalValue>
  | Readonly<{ [key: string]: CanonicalValue | undefined }>

/**
 * JSON with the keys of every object in code unit order and without white space, so that the same facts always hash the
 * same. Members that are undefined are left out.
 * @throws TypeError for a number that JSON cannot hold: it would silently become null
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new TypeError('canonical JSON holds finite numbers only')
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members: string[] = []
  for (const key of Object.keys(value).sort()) {
    const member = value[key]
    if (member !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(member)}`)
  }
  return `{${members.join(',')}}`
}

function isList(value: CanonicalValue): value is ReadonlyArray<CanonicalValue> {
  return Array.isArray(value)
}
