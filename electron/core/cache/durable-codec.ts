import { KeyvJsonSerializer } from 'keyv'

/**
 * Version of what cached values look like. Raise it whenever the shape of any cached value changes: entries of another
 * version are dropped unread.
 */
export const CACHE_SCHEMA = 1

const PLAIN = 'j'
/** Keyv's own JSON, which also carries bytes and big integers, at several times the cost of plain JSON. */
const TAGGED = 'k'
const HEAD = `${CACHE_SCHEMA}`

const tagged = new KeyvJsonSerializer()

/** What `decodeEntry` answers for a text that is not an entry of this version: it is to be deleted and counted. */
export const POISON = Symbol('unreadable cache entry')

/** @param plain true when the value is nothing but JSON data (`freezeDeep` tells) */
export function encodeEntry(value: unknown, plain: boolean): string {
  // Inside an object, so that `undefined` as a whole value can be told from no entry.
  return plain ? `${HEAD}${PLAIN}${JSON.stringify({ v: value })}` : `${HEAD}${TAGGED}${tagged.stringify({ v: value })}`
}

/** The value of an entry, or `POISON` for one that is truncated, no JSON, of another version, or was never ours. */
export function decodeEntry(text: string): unknown {
  const body = text.slice(HEAD.length + 1)
  if (!text.startsWith(HEAD)) return POISON
  try {
    const kind = text[HEAD.length]
    if (kind !== PLAIN && kind !== TAGGED) return POISON
    const entry: unknown = kind === PLAIN ? JSON.parse(body) : tagged.parse(body)
    return typeof entry === 'object' && entry !== null ? (entry as { v?: unknown }).v : POISON
  } catch {
    return POISON
  }
}
