/** The first place in our own code, without the message line: file names and line numbers are no one's data. */
export function whereThrown(thrown: unknown): { statement?: string } {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return {}
  const place = /\((?:.*[\\/])?([\w.-]+\.js:\d+:\d+)\)/.exec(thrown.stack)?.[1]
  return place === undefined ? {} : { statement: place }
}
