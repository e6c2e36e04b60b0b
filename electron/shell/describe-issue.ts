import type * as z from 'zod'

const MAX_PATH_CHARS = 120

/**
 * Where a message does not fit its schema, and how: never what it says there. A part of the path that is no plain name
 * is a key that the sender made up, and is left out.
 */
export function describeIssue(error: z.ZodError): Readonly<{ path: string; issue: string }> {
  const first = error.issues[0]
  if (first === undefined) return { path: '', issue: 'unknown' }
  const path = first.path.map((part) => (/^[A-Za-z0-9.[\]_-]{1,60}$/.test(String(part)) ? String(part) : '?')).join('/')
  return { path: path.slice(0, MAX_PATH_CHARS), issue: first.code }
}
