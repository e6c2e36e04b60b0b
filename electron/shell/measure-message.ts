/** What a message from the window weighs, or why it is no message: only what JSON can say is one. */
export type MessageSize = Readonly<{ kind: 'measured'; bytes: number }> | Readonly<{ kind: 'too-large' | 'not-json' }>

/** Quotes, commas and colons around a value: near enough, and never zero, so that a cycle ends too. */
const VALUE_OVERHEAD_BYTES = 2

/**
 * Adds up the UTF-8 weight of a message and stops as soon as it is over `maxBytes`, so that a huge or cyclic one costs
 * no more than an ordinary one. Works without recursion: depth is the sender's choice.
 */
export function measureMessage(message: unknown, maxBytes: number): MessageSize {
  const open: unknown[] = [message]
  let bytes = 0
  while (open.length > 0) {
    const value = open.pop()
    bytes += VALUE_OVERHEAD_BYTES
    if (typeof value === 'string') bytes += Buffer.byteLength(value)
    else if (typeof value === 'number' || typeof value === 'boolean') bytes += VALUE_OVERHEAD_BYTES
    else if (typeof value === 'object' && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value)
      if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return { kind: 'not-json' }
      if (Array.isArray(value) && bytes + value.length * VALUE_OVERHEAD_BYTES > maxBytes) return { kind: 'too-large' }
      for (const [key, inner] of Object.entries(value)) {
        bytes += Buffer.byteLength(key)
        open.push(inner)
      }
    } else if (value !== null && value !== undefined) return { kind: 'not-json' }
    if (bytes > maxBytes) return { kind: 'too-large' }
  }
  return { kind: 'measured', bytes }
}
