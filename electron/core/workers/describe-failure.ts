import { appErrorCodes, type AppErrorData } from '#shared/domain/error.ts'

const known: ReadonlySet<unknown> = new Set(appErrorCodes)

/**
 * What a worker tells of a failed task, whatever was thrown: an Error, a string, null, an object whose getters throw.
 * Never throws. Of a foreign error only its kind is told, because its message may quote the statement it failed on; of
 * an error with a code of ours also the numbers in its details.
 */
export function describeFailure(thrown: unknown): AppErrorData {
  try {
    if (typeof thrown !== 'object' || thrown === null) {
      return { code: 'internal', message: `task threw ${thrown === null ? 'null' : typeof thrown}` }
    }
    const { code, details } = thrown as Readonly<{ code?: unknown; details?: unknown }>
    const name = thrown instanceof Error && /^[A-Za-z]{1,40}$/.test(thrown.name) ? thrown.name : 'object'
    if (!known.has(code)) return { code: 'internal', message: `task threw ${name}` }
    const numbers = Object.entries(details ?? {}).filter((entry) => typeof entry[1] === 'number')
    return {
      code: code as AppErrorData['code'],
      message: `task threw ${name}`,
      ...(numbers.length > 0 ? { details: Object.fromEntries(numbers) as Record<string, number> } : {})
    }
  } catch {
    return { code: 'internal', message: 'task threw an object that cannot be read' }
  }
}
