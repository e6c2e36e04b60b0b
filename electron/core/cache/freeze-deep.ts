/** What a value was found to be while it was frozen. */
export type FrozenShape = Readonly<{
  /** Rough size in memory: two bytes a character, eight a number, some overhead an object. */
  bytes: number
  /** Nothing but JSON data: no bytes, no big integers, no `undefined` that JSON would lose. */
  plain: boolean
}>

const OBJECT_BYTES = 32
const SLOT_BYTES = 8

/**
 * Freezes a value and all that hangs on it, so that the cache can hand out one reference to everybody. Byte arrays
 * cannot be frozen and are left as they are.
 *
 * @throws TypeError on a Map, a Set, a Date or another object with state of its own: such a value would look frozen
 *   and not be
 */
export function freezeDeep(value: unknown): FrozenShape {
  const seen = new Set<object>()
  const shape = { bytes: 0, plain: true }
  const pending: unknown[] = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    shape.bytes += SLOT_BYTES
    if (typeof next === 'string') shape.bytes += next.length * 2
    else if (typeof next === 'bigint' || next === undefined) shape.plain = false
    else if (typeof next === 'number') shape.plain &&= Number.isFinite(next)
    else if (typeof next === 'function' || typeof next === 'symbol') throw new TypeError('no data: cannot be cached')
    if (typeof next !== 'object' || next === null || seen.has(next)) continue
    seen.add(next)
    if (ArrayBuffer.isView(next)) {
      shape.bytes += next.byteLength
      shape.plain = false
      continue
    }
    refuseStateful(next)
    shape.bytes += OBJECT_BYTES
    for (const [key, item] of Object.entries(next)) {
      if (!Array.isArray(next)) shape.bytes += key.length
      pending.push(item)
    }
    Object.freeze(next)
  }
  return shape
}

function refuseStateful(object: object): void {
  if (Array.isArray(object)) return
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype === null || prototype === Object.prototype) return
  throw new TypeError('only plain objects and arrays can be frozen')
}
